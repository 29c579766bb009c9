// nginx as a contender: static files with their gzip made beforehand, and the front's headers. Configured as somebody
// would who wants it fast: one worker, no log, files kept open, connections kept.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import type { Answer } from './ask.ts'
import { answering, freePort, isInstalled, launch, pinned, stop } from './children.ts'
import { type Contender, type Ready, targetsAt } from './kinds.ts'
import { childrenOf } from './processor.ts'

export const hint = 'nginx is not installed, so it was left out: `apt-get install nginx-light`.'

/** Debian keeps it where only root looks. */
const program = () => ['nginx', '/usr/sbin/nginx'].find(isInstalled)

/** nginx makes these itself, each of its own file. */
const own =
  /^(?:date|connection|keep-alive|transfer-encoding|content-length|content-type|content-encoding|etag|last-modified|accept-ranges)$/

/** One header as nginx is told it. A dollar sign would be a variable there, and has no other spelling. */
function directive(name: string, value: string): string {
  if (value.includes('$')) throw new Error(`nginx cannot be told the header ${name}: it has a dollar sign.`)
  return `add_header ${name} "${value.replace(/["\\]/g, '\\$&')}";`
}

/** A configuration that answers `page` with the headers of an answer of the front. */
export function configuration(folder: string, port: number, { headers, rawHeaders }: Answer): string {
  const lines: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (!own.test(name.toLowerCase())) lines.push(directive(name, value))
  }
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  return `
daemon off;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100 inactive=1h;
  open_file_cache_valid 1h;
  server_tokens off;
  types {}
  default_type "${headers['content-type'] ?? 'text/html'}";
  ${scratch.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/root;
    gzip_static on;
    ${lines.join('\n    ')}
    location = /br {
      gzip_static off;
      ${lines.join('\n      ')}
      add_header content-encoding br;
    }
  }
}
`
}

/** Undefined when it is not installed. It has no brotli of its own in Debian: that file is sent with its header set. */
export async function startNginx(ready: Partial<Ready>, core: number, folder: string): Promise<Contender | undefined> {
  const command = program()
  const { identity, gzip, br } = ready
  if (!command || !identity) return undefined
  const root = path.join(folder, 'root')
  fs.mkdirSync(root, { recursive: true })
  fs.writeFileSync(path.join(root, 'page'), identity.body)
  if (gzip) fs.writeFileSync(path.join(root, 'page.gz'), gzip.body)
  if (br) fs.writeFileSync(path.join(root, 'br'), br.body)
  const port = await freePort()
  fs.writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, port, identity))
  const args = ['-p', folder, '-c', path.join(folder, 'nginx.conf')]
  const test = spawnSync(command, ['-t', ...args], { encoding: 'utf8' })
  if (test.status !== 0) throw new Error(`nginx refuses its configuration:\n${test.stderr}`)
  const child = launch(...pinned(core, command, args))
  await answering(child, port, '/page')
  const targets = await targetsAt(port, '/page', ['identity', ...(gzip ? (['gzip'] as const) : []), '304'])
  if (br) Object.assign(targets, await targetsAt(port, '/br', ['br']))
  return { name: 'nginx', targets, pids: childrenOf(child.pid ?? 0), stop: () => stop(child) }
}
