// Passwords: argon2id with the parameters of OWASP (August 2026), so few at a time that readers do not notice. Which
// passwords are taken is password-rules.ts, where their hashes are kept db/passwords.ts.
import { availableParallelism } from 'node:os'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { leaveSnapshot } from '#db/store.ts'
import { Queue } from './queue.ts'

/** argon2id is the package's default; its name is an enum that exists for the type checker only. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * What a password for an account that does not exist is compared with, so that it takes as long: the hash of 32 random
 * bytes that nobody kept.
 */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$sk7kGg2LmFktuwjqUzk+2g$gAY8u2SkKZDBuFTrau4F6HpCSFHt1W1nskKhkZ+nJjc'

/** One at a time on a small machine, two on any other: each takes 19 MiB and about 30 ms of a core. */
const slot = Symbol.for('broadsheet.passwords')
const shared = globalThis as unknown as Record<symbol, Queue | undefined>
shared[slot] ??= new Queue({ atOnce: Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2))), waiting: 60 })
const queue: Queue = shared[slot]

/** Hashes a password that the rules took. Refuses with 429 when too many wait. */
export const hashPassword = (text: string): Promise<string> => inLine(() => hash(normal(text), parameters))

/**
 * Whether it is the password of this hash. Without a hash: no, after the same time. Refuses with 429 when too many wait.
 */
export function verifyPassword(known: string | undefined, text: string): Promise<boolean> {
  return inLine(async () => (await verify(known ?? nobodys, normal(text))) && known !== undefined)
}

/** The line may be long, and who stands in it holds nothing that others need. */
async function inLine<T>(work: () => Promise<T>): Promise<T> {
  await leaveSnapshot()
  return queue.run(work)
}

/** Whether the hash was made with weaker parameters than now: it is made anew when its person signs in. */
export function isOutdated(known: string): boolean {
  const { memoryCost, timeCost, algorithm } = parseOptions(known)
  return algorithm !== 2 || memoryCost < parameters.memoryCost || timeCost < parameters.timeCost
}

/** One text for one password, however a keyboard composes its letters. */
const normal = (text: string) => text.normalize('NFC')
