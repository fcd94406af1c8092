/** Laws are checked on many drawn cases, so they get longer than one example does. */
import { expect, vi } from 'vitest'

if (expect.getState().testPath?.includes('/tests/laws/')) vi.setConfig({ testTimeout: 180_000 })
