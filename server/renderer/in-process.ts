// One renderer inside the front's own process, for development: nothing is forked, and the sources may change.
import { env } from '#env.ts'
import { clientAddress } from '../client-address.ts'
import type { Renderers } from '../renderers/start.ts'
import { startRenderer } from './render.ts'

export async function startInProcess(): Promise<Renderers> {
  const renderer = await startRenderer({ dev: true })
  let renders = 0
  const none = { failures: 0, refused: 0, retries: 0, restarts: 0, waiting: 0, inFlight: 0, passing: 0 }
  return {
    async page(target, now) {
      renders++
      return renderer.page(target, now)
    },
    pass(request, response) {
      request.headers['x-forwarded-for'] = clientAddress(request, env.trustedProxies)
      void renderer.pass(request, response)
    },
    isReady: () => true,
    numbers: () => ({ ready: 1, renders, rss: process.memoryUsage.rss(), ...none }),
    close: () => renderer.close(),
  }
}
