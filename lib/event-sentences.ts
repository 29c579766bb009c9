// An event of the record as a sentence: "Ana Petrova invited Ben Osei as reporter". Whatever an event holds was once typed
// or sent by somebody, so it is text and nothing else; what could be a secret is not repeated.

export interface Happened {
  by: string
  what: string
  subject: string
  details: Record<string, unknown>
}

/** What an id is called, and what kind of thing it is. */
export type NameOf = (id: string) => { kind: string; name: string } | undefined

/** {who} did it, to {it} (a person by name, anything else in quotation marks); other words are of the details. */
const sentences: Record<string, string> = {
  'access.refused': '{who} was refused “{subject}”',
  'article.assigned': '{who} gave {it} to {to}',
  'article.created': '{who} began {it}',
  'article.published': '{who} published {it}',
  'article.saved': '{who} saved {it}',
  'article.withdrawn': '{who} withdrew {it}',
  'demo.archived': '{who} made an archive for trying sizes',
  'demo.removed': '{who} took the demo newsroom out',
  'device.added': '{who} came with a browser that was not known',
  'front.arranged': '{who} arranged a front',
  'invitation.accepted': '{it} accepted the invitation',
  'link.printed': 'A one-time link was printed at the terminal',
  'mail.failed': 'A mail could not be handed in and was given up',
  'mail.sent': 'A mail was handed in',
  'newsroom.set-up': '{who} set the newsroom up',
  'one-time-codes.removed': '{who} removed their one-time codes',
  'one-time-codes.set-up': '{who} set one-time codes up',
  'passkey.added': '{who} added a passkey',
  'passkey.refused': 'A passkey of {it} was refused',
  'passkey.removed': '{who} removed a passkey',
  'passkey.renamed': '{who} renamed a passkey',
  'password.changed': 'The password of {it} was changed',
  'password.removed': '{who} removed their password',
  'password.set': '{who} set a password',
  'person.added': '{who} made an account for {it}',
  'person.deactivated': '{who} deactivated the account of {it}',
  'person.handed-over': '{who} handed the articles of {it} over to {to} ({count})',
  'person.invited': '{who} invited {it} as {role}',
  'person.invited-again': '{who} invited {it} again',
  'person.proved': '{who} proved again who they are',
  'person.reactivated': '{who} reactivated the account of {it}',
  'person.renamed': '{who} renamed {before} to {name}',
  'person.role-changed': '{who} changed the role of {it} from {before} to {role}',
  'person.sections-changed': '{who} changed the sections of {it}',
  'person.signed-in': '{it} signed in',
  'person.signed-out': '{it} signed out',
  'profile.changed': '{who} changed their profile',
  'recovery-code.used': '{it} used a recovery code',
  'recovery-codes.made': '{who} made new recovery codes',
  'reset.asked': 'Somebody asked for a new password for {it}',
  'session.ended': '{who} signed out other browsers',
  'settings.saved': '{who} changed the settings of the newsroom',
  'sign-in.begun': '{it} gave the right password, with a second factor to come',
  'sign-in.refused': 'A sign-in as {it} was refused',
}

/** Every kind of event that has words of its own, in alphabetical order: what the record can be filtered by. */
export const knownEvents: readonly string[] = Object.keys(sentences).sort()

/** The nouns of events, in alphabetical order. */
export const eventNouns: readonly string[] = [
  ...new Set([
    ...knownEvents.map((what) => what.split('.')[0] as string),
    'author',
    'page',
    'picture',
    'redirect',
    'section',
    'topic',
  ]),
].sort()

export function sentenceOf(event: Happened, nameOf: NameOf): string {
  const template = sentences[event.what]
  if (!template) return unknownSentence(event, nameOf)
  const words: Record<string, () => string> = {
    who: () => actorName(event.by, nameOf),
    it: () => subjectName(event, nameOf),
    to: () => (event.details.to ? nameOrId(String(event.details.to), nameOf) : 'nobody'),
    subject: () => event.subject,
  }
  const filled = template.replace(/\{(\w+)\}/g, (_, word) => words[word]?.() ?? short(event.details[word]))
  return capital(filled)
}

/** Who did something: a person, a job of the newsroom's own, or nobody we know. */
export function actorName(by: string, nameOf: NameOf): string {
  if (by === '') return 'a stranger'
  return nameOf(by)?.name ?? jobs[by] ?? (isId(by) ? 'somebody who is not here any more' : by)
}

const jobs: Record<string, string> = {
  demo: 'the demo newsroom',
  import: 'an import',
  worker: 'the newsroom itself',
}

/** An event of a kind that has no words here: "Ana Petrova: changed topic “Grain”". */
function unknownSentence(event: Happened, nameOf: NameOf): string {
  const [noun = '', done = ''] = event.what.split('.')
  const what = nameOf(event.subject) ? subjectName(event, nameOf) : ''
  return `${capital(actorName(event.by, nameOf))} ${[done, noun].map(plain).join(' ')} ${what}`.trim()
}

function subjectName({ subject, details }: Happened, nameOf: NameOf): string {
  const known = nameOf(subject)
  if (known) return known.kind === 'person' ? known.name : `“${known.name}”`
  const told = typeof details.name === 'string' ? details.name : details.headline
  if (typeof told === 'string' && told) return `“${told}”`
  return subject === '' || isId(subject) ? 'somebody unknown' : `“${subject}”`
}

const nameOrId = (id: string, nameOf: NameOf) => nameOf(id)?.name ?? 'somebody who is not here any more'

/** What of an event's details is shown beside it: never what could be a secret, and cut where it is long. */
export function detailsOf({ details }: Happened, nameOf: NameOf): { term: string; value: string }[] {
  return Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null && value !== undefined)
    .slice(0, 20)
    .map(([name, value]) => ({
      term: plain(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)),
      value: /password|secret|token|hash|link/i.test(name) ? 'not shown' : short(named(value, nameOf)),
    }))
}

function named(value: unknown, nameOf: NameOf): unknown {
  if (Array.isArray(value)) return value.map((each) => named(each, nameOf)).join(', ') || 'none'
  return typeof value === 'string' ? (nameOf(value)?.name ?? value) : value
}

/** Ids that a sentence about these events may want the names of. */
export function idsIn(events: Happened[]): string[] {
  return events.flatMap(({ by, subject, details }) => [by, subject, ...Object.values(details).flat().filter(isText)])
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isId = (text: string) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)
const plain = (text: string) => text.replaceAll('-', ' ')
const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

function short(value: unknown): string {
  const text = isText(value) ? value : (JSON.stringify(value) ?? '')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
