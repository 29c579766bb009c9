// A server action called as somebody who knows its id and makes the form up.
import type { Answer } from '../get.ts'
import type { Server } from '../server.ts'
import { callOf, everything } from './gates.ts'

interface Calling {
  /** The export of an actions.ts; 'articles/ publish' tells two of one name apart. */
  action: string
  cookie: string
  fields: Record<string, string>
  /** The page it is called from, which is in the answer to what was done; any page of its kind when left out. */
  path?: string
}

export async function callAction(server: Server, { action, cookie, fields, path }: Calling): Promise<Answer> {
  const [place = '', name = action] = action.includes(' ') ? action.split(' ') : ['', action]
  const found = everything().filter(
    (each) => each.kind === 'action' && each.name.endsWith(` ${name}`) && each.name.includes(place),
  )
  const [one] = found
  if (!one || found.length > 1) throw new Error(`${found.length} actions are called ${action}.`)
  const call = callOf(one.actionId, fields)
  const request = new Request(server.origin, { method: 'POST', body: call.form })
  const type = request.headers.get('content-type') ?? ''
  const headers = { ...call.headers, 'content-type': type, origin: server.origin, cookie }
  return server.get(path ?? one.path, { method: 'POST', headers, body: await request.text() })
}
