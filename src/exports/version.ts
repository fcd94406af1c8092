/** Which code made a result. A test keeps the version equal to the package's. */
import { ENGINE_VERSION } from '../engine/types'

export const APP_VERSION = '0.1.0'
export const ENGINE_NAME = `unitcast ${APP_VERSION}, engine ${ENGINE_VERSION}`
