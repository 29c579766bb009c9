// Words for tests of the door: trying to sign in, again and again from wherever one likes, and what cookies came back.
import { attempts } from '#db/schema.ts'
import type { Answer } from '../get.ts'
import { fieldsOf, postForm } from '../no-script.ts'
import type { Server } from '../server.ts'
import { callOf, everything } from './gates.ts'

export interface Trying {
  email: string
  password: string
  to?: string
  cookie?: string
  headers?: Record<string, string>
}

/** Tries to sign in without JavaScript. The form is asked for once: its hidden fields are the same for everybody. */
export function triesAt(server: Pick<Server, 'get'>, path = '/admin/sign-in', headers: Record<string, string> = {}) {
  let hidden: Promise<Record<string, string>> | undefined
  return async ({ email, password, to = '', cookie, headers: more }: Trying): Promise<Answer> => {
    hidden ??= server.get(path, { headers }).then((page) => fieldsOf(page, ['email', 'password']))
    const fields = { ...(await hidden), email, password, to }
    return postForm(server.get, path, { fields, cookie, headers: { ...headers, ...more } })
  }
}

/** The same as the page's own script does it: the answer is what the form is told, and no page is made for it. */
export function callsAt(server: Pick<Server, 'get'>, headers: Record<string, string> = {}) {
  const action = everything().find(({ name }) => name.endsWith('/sign-in/actions.ts signIn'))
  if (!action) throw new Error('There is no action for signing in.')
  return ({ email, password, to = '', cookie, headers: more }: Trying): Promise<Answer> => {
    const { form, headers: own } = callOf(action.actionId, { email, password, to })
    const fields = [...form].map(([name, value]): [string, string] => [name, String(value)])
    return postForm(server.get, '/admin/sign-in', { fields, cookie, headers: { ...own, ...headers, ...more } })
  }
}

/** The cookies that an answer sets, each with its flags in lower case. */
export function cookiesOf(answer: Answer): Record<string, { value: string; flags: string[] }> {
  const lines = answer.headers['set-cookie'] ?? []
  return Object.fromEntries(
    lines.map((line) => {
      const [pair = '', ...flags] = line.split(/;\s*/)
      const at = pair.indexOf('=')
      return [pair.slice(0, at), { value: pair.slice(at + 1), flags: flags.map((flag) => flag.toLowerCase()) }]
    }),
  )
}

/** Everything that was tried is forgotten. */
export const forgetTries = (server: Server) =>
  server.newsroom.does(async (tx) => {
    await tx.delete(attempts)
    return { value: undefined, event: { what: 'test.forgot', subject: 'attempts' }, touched: [] }
  })

/** A new address of the Internet at every call; believed where TRUSTED_PROXY is 1. */
export function somewhere(): Record<string, string> {
  count++
  return { 'x-forwarded-for': `203.0.${Math.floor(count / 250)}.${(count % 250) + 1}` }
}
let count = 0

/** The sentence of a refused form. */
export const refusalIn = (answer: Answer): string =>
  answer.headers['content-type']?.startsWith('text/x-component')
    ? (/"sentence":"([^"]*)"/.exec(answer.html)?.[1] ?? '')
    : (answer.document.querySelector('[role=alert] p')?.textContent?.trim() ?? '')
