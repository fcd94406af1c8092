/** Lint rules. The simulation layers may use nothing that differs between JavaScript engines, places or times. */
import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

const inexact =
  'random log log1p log2 log10 exp expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot'
const mathMessage = 'Engines differ in its last bits, or it is not seeded: use src/random instead.'
const localeMessage = 'The result depends on where it runs.'
const worldly =
  'Date Intl console performance crypto process window document navigator location self fetch XMLHttpRequest WebSocket localStorage sessionStorage indexedDB setTimeout setInterval requestAnimationFrame queueMicrotask'

const exactMath = {
  'no-restricted-properties': [
    'error',
    ...inexact.split(' ').map((property) => ({ object: 'Math', property, message: mathMessage })),
    { property: 'toLocaleString', message: localeMessage },
    { property: 'localeCompare', message: localeMessage },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'BinaryExpression[operator="**"]', message: mathMessage },
    { selector: 'AssignmentExpression[operator="**="]', message: mathMessage },
  ],
}

export default ts.config(
  {
    ignores: [
      'dist/',
      'dist-*/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      '.svelte-check/',
      'scenarios/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  // The type checker knows better than this rule what is defined.
  { files: ['**/*.ts', '**/*.svelte'], rules: { 'no-undef': 'off' } },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  { files: ['src/{random,engine,parameters,scenario,statistics}/**'], rules: exactMath },
  {
    files: ['src/{random,engine}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...worldly.split(' ').map((name) => ({
          name,
          message: 'A replication depends on its scenario and seed alone.',
        })),
      ],
    },
  },
)
