/**
 * Entry of the service worker: keeps every file of this version, so that the app opens without a connection. A new version waits until
 * the reader asks for it. Which files there are is put in by the build.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'

declare const __KEPT_FILES__: { url: string; revision: string | null }[]
const scope = self as unknown as ServiceWorkerGlobalScope

scope.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void scope.skipWaiting()
})
// Pages of a first visit are open already: they too can now do without a connection.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

precacheAndRoute(__KEPT_FILES__, { ignoreURLParametersMatching: [/./] })
cleanupOutdatedCaches()
