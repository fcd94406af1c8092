#!/usr/bin/env node
/** Runs the command line, built afresh when something it is made of has changed. Standard output is for its result alone. */
import { ensureNodeBuild } from './build-node.mjs'

const log = console.log
console.log = console.error
await ensureNodeBuild('cli')
console.log = log

await import('../dist-cli/cli.js')
