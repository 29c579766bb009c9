// bench/results.md: a part a section, so that measuring one part again leaves the others as they were.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const file = path.join(import.meta.dirname, 'results.md')

export const introduction = `# Results

Written by \`npm run bench\`; [README.md](README.md) says how each figure is made and how far it can be trusted. Every part
says when, with which command and on what machine it was measured.
`

/** What a figure was measured on; nothing that names a machine or a folder. */
export function circumstances(command: string, now: Date): string {
  const model = (os.cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  const [load = 0] = os.loadavg()
  return (
    `Measured on ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC with \`${command}\`: ${os.cpus().length} cores ` +
    `(${model}), ${memory} GB, Node ${process.versions.node}; load of the last minute before it began: ${load.toFixed(1)}.`
  )
}

/** `text` with the part under this heading put in or replaced; parts stand in the order of `order`. */
export function withPart(text: string, order: string[], title: string, body: string): string {
  const parts = new Map<string, string>()
  for (const section of text.split(/^(?=## )/m)) {
    const heading = /^## (.+)\n/.exec(section)?.[1]
    if (heading) parts.set(heading, section.slice(section.indexOf('\n') + 1).trim())
  }
  parts.set(title, body.trim())
  const kept = order.filter((each) => parts.has(each))
  return [introduction, ...kept.map((each) => `## ${each}\n\n${parts.get(each)}\n`)].join('\n')
}

export function keepPart(order: string[], title: string, body: string): void {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  fs.writeFileSync(file, withPart(text, order, title, body))
}
