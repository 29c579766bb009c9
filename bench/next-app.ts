// What Next does by itself with the same page: an application of one static page, built once, served by `next start`.
import fs from 'node:fs'
import path from 'node:path'
import { parse, serialize } from 'parse5'
import { type Answer, ask } from './ask.ts'
import { answering, finish, freePort, launch, launchNode, pinned, stop } from './children.ts'
import { type Contender, targetsAt } from './kinds.ts'

/** Inside the project, where the packages are found; not committed. */
const folder = path.resolve('data/bench/next-app')
const next = 'node_modules/next/dist/bin/next'

interface Node {
  nodeName: string
  childNodes?: Node[]
}
const named = (node: Node | undefined, name: string) => node?.childNodes?.find((child) => child.nodeName === name)

/** What stands between <body> and </body>, without scripts. */
export function bodyOf(html: string): string {
  const body = named(named(parse(html) as Node, 'html'), 'body')
  if (!body) throw new Error('The page has no body.')
  return serialize(body as never).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
}

/** The words of a page in their order, whatever markup they are in. */
export const wordsOf = (html: string): string =>
  bodyOf(html)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function write(body: string): void {
  const files = {
    'package.json': '{ "private": true, "type": "module" }\n',
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(path.resolve('.'))} } }\n`,
    'body.json': JSON.stringify(body),
    'app/layout.js':
      "export const metadata = { title: 'The same page' }\n" +
      'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>\n}\n',
    'app/page.js':
      "import html from '../body.json'\n" +
      'export default function Page() {\n  return <div dangerouslySetInnerHTML={{ __html: html }} />\n}\n',
  }
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(path.join(folder, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text)
}

/** Next compresses each answer anew and has no brotli. */
export async function startNext(page: Answer, core: number): Promise<Contender & { bytes: number }> {
  const body = bodyOf(page.body.toString('utf8'))
  write(body)
  process.stderr.write('Building the same page with Next alone …\n')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
  await finish(launchNode([next, 'build', folder], { env }), '`next build`')
  const port = await freePort()
  const args = [...process.execArgv, next, 'start', folder, '-p', String(port), '-H', '127.0.0.1']
  const child = launch(...pinned(core, process.execPath, args), { env })
  await answering(child, port)
  const targets = await targetsAt(port, '/', ['identity', 'gzip', '304'])
  const { body: answer } = await ask(port, '/')
  if (wordsOf(answer.toString('utf8')) !== wordsOf(page.body.toString('utf8'))) {
    await stop(child)
    throw new Error('`next start` does not answer the words of the page.')
  }
  return { name: 'next start', targets, pids: [child.pid ?? 0], bytes: answer.length, stop: () => stop(child) }
}
