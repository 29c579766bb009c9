// Reads /metrics as strictly as Prometheus itself (text format, version 0.0.4): what that would not take throws.

export interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const label = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\n"])*"'
const number = '[+-]?(?:\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+|Inf)|[Nn][Aa][Nn]'
const line = new RegExp(`^(${name})(?:\\{(${label}(?:,${label})*)?,?\\})? (${number})(?: \\d+)?$`)
const comment = new RegExp(`^# (?:HELP (${name}) .*|TYPE (${name}) (counter|gauge|histogram|summary|untyped))$`)

/** Every sample of an exposition, in order. */
export function parseMetrics(text: string): Sample[] {
  if (!text.endsWith('\n')) throw new Error('The last line does not end.')
  const types = new Map<string, string>()
  const seen = new Set<string>()
  const samples: Sample[] = []
  for (const each of text.split('\n').filter(Boolean)) {
    const [, , typed, type = ''] = comment.exec(each) ?? []
    if (typed && types.has(typed)) throw new Error(`${typed} is typed twice.`)
    if (typed) types.set(typed, type)
    if (/^# (?:HELP|TYPE) /.test(each) && !comment.test(each)) throw new Error(`Not as the format has it: ${each}`)
    if (each.startsWith('#')) continue
    const sample = sampleOf(each)
    const identity = JSON.stringify([sample.name, Object.entries(sample.labels).sort()])
    if (seen.has(identity)) throw new Error(`The same sample twice: ${each}`)
    seen.add(identity)
    if (!typeOf(sample.name, types)) throw new Error(`A sample without a type: ${each}`)
    samples.push(sample)
  }
  return samples
}

function sampleOf(text: string): Sample {
  const [, name, labels = '', value = ''] = line.exec(text) ?? []
  if (!name) throw new Error(`Not a sample: ${text}`)
  const pairs = labels.match(new RegExp(label, 'g')) ?? []
  return {
    name,
    labels: Object.fromEntries(
      pairs.map((pair) => [pair.split('=', 1)[0], JSON.parse(pair.slice(pair.indexOf('=') + 1))]),
    ),
    value: Number(value.replace('Inf', 'Infinity')),
  }
}

/** Histograms and summaries have samples of other names than their own. */
const typeOf = (sample: string, types: Map<string, string>) =>
  types.get(sample) ?? types.get(sample.replace(/_(?:bucket|sum|count)$/, ''))

/** The sum of all samples of a name that have these labels. */
export function total(samples: Sample[], name: string, labels: Record<string, string> = {}): number {
  const chosen = samples.filter((sample) => sample.name === name)
  if (chosen.length === 0) throw new Error(`There is no metric ${name}.`)
  return chosen
    .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0)
}
