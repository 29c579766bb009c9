// People at the desk of a running newsroom: `await desk.person({ role: 'editor' })` is somebody who is signed in, made in
// the database by the desk's own verbs. `cookie` goes with requests, `opens(browser)` gives a page of their browser.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { hashPassword } from '#auth/passwords.ts'
import { savePasswordHash } from '#db/passwords.ts'
import { addPerson } from '#db/people.ts'
import { sessions } from '#db/schema.ts'
import { addSession, type Factor } from '#db/sessions.ts'
import { hashOf, newToken } from '#db/tokens.ts'
import { readEmail } from '#lib/email.ts'
import type { Role } from '#lib/roles.ts'
import { type Answer, type Asking, getFrom } from './get.ts'
import type { Newsroom } from './newsroom.ts'
import { type Filling, sendForm } from './no-script.ts'

/** A password that the rules take. */
export const goodPassword = 'nine herons by the weir'

export interface NewDeskPerson {
  role?: Role
  name?: string
  email?: string
  sectionIds?: string[]
  /** None when left out: then they are signed in and could not do it again. */
  password?: string
}

export interface DeskPerson {
  id: string
  email: string
  name: string
  role: Role
  password: string
  /** Of the session they have. */
  token: string
  /** The same as a Cookie header. */
  cookie: string
  /** Asks with their cookie. */
  get(path: string, asking?: Asking): Promise<Answer>
  /** Fills in and sends the form of a page that has these fields, as a browser without JavaScript does. */
  sends(path: string, fields: Record<string, string>, more?: Omit<Filling, 'fields' | 'cookie'>): Promise<Answer>
  /** A page of their browser. The context ends with the test's browser, or when the caller closes it. */
  opens(browser: Browser, options?: BrowserContextOptions): Promise<Page>
  /** Signs them in once more, as another browser of theirs. */
  again(factors?: Factor[]): Promise<{ token: string; cookie: string }>
}

/** The desk of a newsroom that is served at an origin. */
export function deskOf(origin: string, newsroom: Newsroom) {
  const cookieName = origin.startsWith('https:') ? '__Host-session' : 'session'
  const get = getFrom(origin)
  let count = 0

  /** A session of a person; the cookie that it is known by. */
  async function session(personId: string, factors: Factor[] = ['password']) {
    const token = newToken()
    const row = { hash: hashOf(token), personId, factors, device: 'Chrome on Linux', address: '127.0.0.1' }
    await newsroom.does(async (tx, now) => {
      await addSession(tx, row, now)
      return { value: undefined, event: { what: 'person.signed-in', subject: personId }, touched: [] }
    })
    return { token, cookie: `${cookieName}=${token}` }
  }

  async function person(wanted: NewDeskPerson = {}): Promise<DeskPerson> {
    const { role = 'editor', password = '', sectionIds = [] } = wanted
    const name = wanted.name ?? `${role[0]?.toUpperCase()}${role.slice(1)} ${++count}`
    const email = readEmail(wanted.email ?? `${newToken().slice(0, 12).toLowerCase()}@desk.example`)
    if (!email) throw new Error(`${wanted.email} is no address.`)
    const hash = password && (await hashPassword(password))
    const id = await newsroom.does(async (tx, now) => {
      const made = await addPerson(tx, { email, name, role, sectionIds }, '', now)
      if (hash) await savePasswordHash(tx, made, hash, now)
      return { value: made, event: { what: 'person.added', subject: made }, touched: [] }
    })
    const { token, cookie } = await session(id)
    return {
      ...{ id, email: email.address, name, role, password, token, cookie },
      get: (path, asking = {}) => get(path, { ...asking, headers: { cookie, ...asking.headers } }),
      sends: (path, fields, more) => sendForm(get, path, { ...more, fields, cookie }),
      async opens(browser, options) {
        const context = await browser.newContext({ baseURL: origin, ...options })
        await context.addCookies([{ name: cookieName, value: token, url: origin, httpOnly: true, sameSite: 'Lax' }])
        return context.newPage()
      },
      again: (factors) => session(id, factors),
    }
  }

  /** It is hours since somebody proved that it is them. */
  const longAgo = ({ id }: { id: string }) =>
    newsroom.does(async (tx, now) => {
      const provedAt = now.getTime() - 3 * 3_600_000
      await tx.update(sessions).set({ provedAt }).where(eq(sessions.personId, id))
      return { value: undefined, touched: [] }
    })

  return {
    person,
    session,
    longAgo,
    /** A stranger fills in and sends a form. */
    sends: (path: string, filling: Filling) => sendForm(get, path, filling),
  }
}

export type Desk = ReturnType<typeof deskOf>
