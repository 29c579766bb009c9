// Everything the desk can be asked, read from its sources and its build: pages, actions and routes, each with the entry
// that its gate demands. The matrix of tests is made from this, so that what is added is tested.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Entry } from '#auth/gate.ts'
import { extentOf, permissions, type Role } from '#lib/roles.ts'

export interface Gated {
  kind: 'page' | 'action' | 'route'
  entry: Entry
  /** The file, and the export's name where it has several. */
  name: string
  method: string
  /** An address that it answers at; what an id stands for is made up. */
  path: string
  /** Of an action. */
  actionId: string
}

const read = (file: string) => readFileSync(file, 'utf8')

/** '/admin/people/[id]' of 'app/(admin)/admin/(desk)/people/[id]/page.tsx', with an id that nothing has. */
const addressOf = (file: string): string =>
  `/${path.posix
    .dirname(file)
    .split('/')
    .slice(1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => (/^\[.*\]$/.test(part) ? madeUp : part))
    .join('/')}`

/** An id of the right shape that nothing has. */
export const madeUp = '0197a0c0-0000-7000-8000-000000000000'

function entryOf(file: string, pattern: RegExp): Entry {
  const entry = pattern.exec(read(file))?.[1]
  if (entry !== 'anyone' && !permissions.includes(entry as never)) throw new Error(`${file} has no gate: ${entry}`)
  return entry as Entry
}

const pages = (): Gated[] =>
  globSync('app/(admin)/**/page.tsx').map((file) => ({
    ...{ kind: 'page', name: file, method: 'GET', path: addressOf(file), actionId: '' },
    entry: entryOf(file, /export default admit\(\s*'([\w.]+)'/),
  }))

const routes = (): Gated[] =>
  globSync('app/(admin)/**/route.ts').flatMap((file) =>
    [...read(file).matchAll(/^export const (\w+) = (?:route|query)\(/gm)].map(([, method = '']) => ({
      ...{ kind: 'route' as const, name: `${file} ${method}`, method, path: addressOf(file), actionId: '' },
      entry: entryOf(file, new RegExp(`export const ${method} = (?:route|query)\\(\\s*'([\\w.]+)'`)),
    })),
  )

interface Reference {
  filename: string
  exportedName: string
  workers: Record<string, unknown>
}

function actions(): Gated[] {
  const { node } = JSON.parse(read('.next/server/server-reference-manifest.json')) as {
    node: Record<string, Reference>
  }
  return Object.entries(node).map(([actionId, { filename, exportedName, workers }]) => ({
    ...{ kind: 'action' as const, name: `${filename} ${exportedName}`, method: 'POST', actionId },
    path: addressOf(Object.keys(workers)[0] ?? ''),
    entry: entryOf(filename, new RegExp(`export const ${exportedName} = action\\(\\s*'([\\w.]+)'`)),
  }))
}

/** All of it; the build must be there. */
export const everything = (): Gated[] =>
  [...pages(), ...routes(), ...actions()].sort((a, b) => (a.name < b.name ? -1 : 1))

/** Whether a role may pass; `undefined` is a stranger. */
export const mayPass = ({ entry }: Gated, role: Role | undefined): boolean =>
  entry === 'anyone' || (role !== undefined && extentOf(role, entry) !== undefined)

/** A call of a server action as Next's own client makes it: the fields of its form. */
export function callOf(actionId: string, fields: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value)
  form.set('0', '["$undefined","$K1"]')
  return { headers: { 'next-action': actionId, accept: 'text/x-component' }, form }
}
