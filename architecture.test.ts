// The house rules, executable; docs/where-code-lives.md has them in words. Only value imports count: a type costs nothing.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { reservedSlugs } from '#lib/urls.ts'

/** Home → what it may import besides itself. The longest home that a file lies in decides, on both sides. */
const reader = ['db/public', 'lib', 'env.ts', 'scope.ts', 'components/ui', 'components/reader']
const errorPage = 'components/reader/notice/error-page.ts'
const house: Record<string, string[]> = {
  lib: [],
  db: ['db/public', 'lib', 'env.ts', 'scope.ts'],
  'db/public': ['db', 'lib', 'env.ts', 'scope.ts'],
  auth: ['db', 'db/public', 'lib', 'env.ts', 'scope.ts'],
  jobs: ['db', 'db/public', 'lib', 'env.ts', 'log.ts'],
  'components/ui': ['lib'],
  'components/reader': ['lib', 'components/ui', errorPage],
  [errorPage]: ['lib', 'components/ui', 'components/reader'],
  'components/admin': ['lib', 'components/ui', 'components/reader'],
  'app/(reader)': reader,
  'app/(crawler)': reader,
  'app/(admin)': [...reader, 'db', 'auth', 'components/admin'],
  server: ['db', 'db/public', 'jobs', 'lib', 'env.ts', 'log.ts', 'scope.ts', errorPage],
  'env.ts': ['lib'],
  'log.ts': ['lib', 'env.ts'],
  'scope.ts': ['lib', 'env.ts'],
  'instrumentation.ts': ['scope.ts'],
}
const outside = /^(e2e|bench|setup|docs|public)\/|^setup\.mjs$|^\w+\.config\.(ts|mjs)$|\.test\.tsx?$/
const environmentReaders = /^(env\.ts|setup\.mjs|setup\/.*|playwright\.config\.ts)$/
const database = /^(better-sqlite3|drizzle-orm|@electric-sql\/pglite)(\/|$)/
const junk = /^(index|utils?|helpers?|misc|common|src|services|hooks|types|features)$/

/** Every rule that one file breaks, as sentences. */
function faults(file: string, text: string): string[] {
  const code = withoutComments(text)
  const isScript = /\.(tsx?|mjs)$/.test(file)
  const home = homeOf(file)
  const isFree = outside.test(file)
  const found: [boolean, string][] = []

  for (const name of isScript ? valueImports(code) : []) {
    const target = resolve(file, name)
    found.push([target.startsWith('demo/'), `imports ${target}: demo/ is data`])
    if (isFree || !home) continue
    found.push([database.test(name) && !file.startsWith('db/'), `imports ${name} outside db/`])
    const there = homeOf(target)
    const isAllowed = there === home || (there !== undefined && house[home]?.includes(there))
    found.push([target !== name && !isAllowed, `${home} may not import ${target}`])
  }

  const fetches = /(?<![.\w])fetch\(|globalThis\.fetch\(/.test(code)
  found.push(
    [!home && !isFree, 'lies in no folder of the house'],
    [!isFree && /\bprocess\s*\.\s*env\b/.test(code) && !environmentReaders.test(file), 'reads process.env'],
    [
      !isFree && fetches && home !== 'jobs' && !/\.client\.tsx?$/.test(file),
      'calls fetch( on the server outside jobs/',
    ],
    [text.trimEnd().split('\n').length > 300 && file !== 'db/schema.ts', 'has more than 300 lines'],
    [file.split('/').some((part) => junk.test(part.replace(/\..*$/, ''))), 'has a name that says nothing'],
  )
  if (isScript) found.push(...gateFaults(file, code))
  return found.filter(([isBroken]) => isBroken).map(([, sentence]) => `${file} ${sentence}`)
}

/** Browser code is named, and what the desk can be asked to do goes through its gates. */
function gateFaults(file: string, code: string): [boolean, string][] {
  const first = /^\s*['"]use (client|server)['"]/.exec(code)?.[1]
  const saysServer = /['"]use server['"]/.test(code) && !outside.test(file)
  const isActions = /(^|\/)actions\.ts$/.test(file)
  const isDesk = file.startsWith('app/(admin)/')
  const exported = code.match(/^export (?!type\b|interface\b).*$/gm) ?? []
  const isMadeBy = (gate: string) => exported.every((line) => new RegExp(`^export const \\w+ = ${gate}\\(`).test(line))
  return [
    // Next wants the page for errors to be one, and names it.
    [
      (first === 'client') !== /\.client\.tsx$|^app\/\(admin\)\/.*\/error\.tsx$/.test(file),
      "breaks: 'use client' stands exactly in *.client.tsx",
    ],
    [
      saysServer !== isActions || (isActions && first !== 'server'),
      "breaks: 'use server' stands first in actions.ts only",
    ],
    [isActions && !isMadeBy('action'), 'exports what action( did not make'],
    [isDesk && /\/route\.ts$/.test(file) && !isMadeBy('(?:route|query)'), 'exports what route( or query( did not make'],
    [
      isDesk && /\/page\.tsx$/.test(file) && !/^export default admit\(/m.test(code),
      'is a page that admit( did not make',
    ],
    [
      /^(app|components)\//.test(file) && /\bstore\s*\.write\b|\bperform\b|db\/outcome/.test(code),
      'writes past the gates',
    ],
  ]
}

function withoutComments(text: string): string {
  const strings = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/.*$/gm
  return text.replace(strings, (_, string) => string ?? '')
}

function valueImports(code: string): string[] {
  const from =
    /^\s*(?:import|export)\s(?!\s*type\s)(?:[^'";]*?\sfrom\s*)?\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/gm
  return [...code.matchAll(from)].map((match) => (match[1] ?? match[2]) as string)
}

function resolve(file: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1)
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name
}

function homeOf(file: string): string | undefined {
  const homes = Object.keys(house).filter((home) => file === home || file.startsWith(`${home}/`))
  return homes.sort((a, b) => b.length - a.length)[0]
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (/^(\..*|node_modules|migrations)$/.test(entry.name)) return []
    if (/^(data|demo|test-results|playwright-report|next-env\.d\.ts)$/.test(name)) return []
    if (entry.isDirectory()) return walk(name)
    return /\.(tsx?|mjs|css)$/.test(name) ? [name] : []
  })
}

test('every file keeps the rules of the house', () => {
  assert.deepEqual(
    walk('.').flatMap((file) => faults(file, readFileSync(file, 'utf8'))),
    [],
  )
})

test('every first word of an address is reserved, so that no section or page can take it', () => {
  const folders = (folder: string) => readdirSync(folder, { withFileTypes: true })
  const inApp = folders('app').flatMap((group) => (/^\(.*\)$/.test(group.name) ? folders(`app/${group.name}`) : group))
  const words = [...inApp, ...folders('public')].filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  assert.deepEqual(
    words.filter((word) => !/^[[(_]/.test(word) && !reservedSlugs.has(word)),
    [],
  )
})

const samples: [file: string, text: string, fault?: RegExp][] = [
  ['lib/slug.ts', "import { env } from '#env.ts'", /lib may not import env\.ts/],
  ['lib/slug.ts', "import type { Env } from '#env.ts'"],
  ['lib/slug.ts', "// import { env } from '#env.ts'\n/* process.env */ const glob = 'a/**/*.ts'"],
  ['lib/slug.ts', "import {\n  one,\n  two,\n} from '../db/articles.ts'", /lib may not import db\/articles\.ts/],
  ['lib/slug.ts', "export { env } from '#env.ts'", /lib may not import/],
  ['lib/slug.ts', "const load = () => import('#db/articles.ts')", /lib may not import/],
  ['lib/slug.ts', "import '#setup/run.mjs'", /lib may not import/],
  ['app/(reader)/page.tsx', "import { listDrafts } from '#db/drafts.ts'", /may not import db\/drafts\.ts/],
  ['app/(reader)/page.tsx', "import { getFront } from '#db/public/front.ts'"],
  ['app/(crawler)/feed.xml/route.ts', "import { admit } from '#auth/admit.ts'", /may not import auth/],
  ['components/reader/card.tsx', "import { Desk } from '../admin/desk.tsx'", /may not import components\/admin/],
  ['auth/sessions.ts', "import { eq } from 'drizzle-orm/expressions'", /outside db/],
  ['db/articles.ts', "import { eq } from 'drizzle-orm'"],
  ['jobs/demo.ts', "import newsroom from '#demo/newsroom.ts'", /demo\/ is data/],
  ['server/main.ts', 'const port = process.env.PORT', /reads process\.env/],
  ['db/pictures.ts', 'await fetch(url)', /calls fetch\(/],
  ['jobs/pings.ts', 'await fetch(url)'],
  ['components/ui/copy.tsx', "'use client'\n", /exactly in \*\.client\.tsx/],
  ['components/ui/copy.client.tsx', 'export const one = 1', /exactly in \*\.client\.tsx/],
  ['components/ui/copy.client.tsx', "// Copies the link.\n'use client'\nfetch('/link')"],
  ['app/(admin)/admin/actions.ts', "'use server'\nexport const publish = action('article.publish', form, verb)"],
  ['app/(admin)/admin/actions.ts', "'use server'\nexport async function publish() {}", /did not make/],
  ['app/(admin)/admin/page.tsx', "await admit('x')\nasync () => {\n  'use server'\n}", /actions\.ts only/],
  ['app/(admin)/admin/save/route.ts', 'export async function POST() {}', /route\( or query\( did not make/],
  ['app/(admin)/admin/find/route.ts', "export const GET = query('desk.enter', form, find)"],
  ['app/(admin)/admin/page.tsx', "export default admit('desk.enter', () => null)"],
  ['app/(admin)/admin/page.tsx', 'export default function Page() {}', /admit\( did not make/],
  ['app/(admin)/admin/page.tsx', 'export default admit(x)\nawait store.write(work)', /past the gates/],
  ['lib/utils.ts', '', /says nothing/],
  ['services/mail.ts', '', /lies in no folder/],
  ['lib/long.ts', 'x\n'.repeat(301), /more than 300 lines/],
  ['db/schema.ts', 'x\n'.repeat(301)],
]

test('the rules can be broken, and are not broken by accident', () => {
  for (const [file, text, fault] of samples) {
    const found = faults(file, text).join('\n')
    if (fault) assert.match(found, fault, `${file}: ${text}`)
    else assert.equal(found, '', `${file}: ${text}`)
  }
})
