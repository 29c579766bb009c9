// Many who sign in at once, as a program: it takes turns behind everybody else on this machine, as if it stood elsewhere.
import os from 'node:os'

export interface Crowd {
  origin: string
  /** Of the sign-in form, as its page has them. */
  fields: Record<string, string>
  count: number
  /** Accounts and addresses are numbered from here. */
  first: number
}

os.setPriority(os.constants.priority.PRIORITY_LOW)
const { origin, fields, count, first } = JSON.parse(process.argv[2] ?? '') as Crowd

async function signIn(at: number): Promise<number> {
  const form = new FormData()
  const typed = { ...fields, email: `nobody-${at}@desk.example`, password: 'nine herons by the weir' }
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  const headers = { origin, 'x-forwarded-for': `203.0.${Math.floor(at / 250)}.${at % 250}` }
  const answer = await fetch(`${origin}/admin/sign-in`, { method: 'POST', body: form, headers, redirect: 'manual' })
  await answer.arrayBuffer()
  return answer.status
}

const statuses: Record<string, number> = {}
await Promise.all(
  Array.from({ length: count }, async (_, at) => {
    const status = await signIn(first + at)
    statuses[status] = (statuses[status] ?? 0) + 1
  }),
)
console.log(JSON.stringify(statuses))
