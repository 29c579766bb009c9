// Everything that is stored, once, as a function of a column kit. The public reads publications (and what they point
// to); articles, drafts and revisions are the desk's. State that has a who, a when and a why is a row, not a flag.
// Ids are UUIDv7 made in JavaScript; picture ids are random, because an address of a picture must not be guessable.
// Times that bound a validity use `always` and `never` instead of null, so that everything ordered or compared exists.
import { env } from '#env.ts'
import type {
  ArticleType,
  Correction,
  CorrectionKind,
  Direction,
  PictureKind,
  Rendition,
  Source,
  SourceKind,
  Update,
} from '#lib/article.ts'
import type { Body } from '#lib/body/document.ts'
import type { ArticleContent, PublishedByline, PublishedTopic } from '#lib/content.ts'
import type { Role } from '#lib/roles.ts'
import { type Columns, postgresColumns, sqliteColumns } from './columns.ts'

export type ArticleState = 'draft' | 'scheduled' | 'published' | 'withdrawn'
export type LinkKind = 'set-up' | 'invitation' | 'reset'
export type PublicationKind =
  | 'first'
  | 'minor'
  | 'update'
  | 'correction'
  | 'clarification'
  | 'retraction'
  | 'withdrawal'

/** The end of a validity that has none: the last moment that JavaScript's Date can hold. */
export const never = 8_640_000_000_000_000

export const schema = (c: Columns) => {
  const sections = c.table(
    'sections',
    {
      id: c.text().primaryKey(),
      slug: c.text(),
      name: c.text(),
      parentId: c.optional(),
      description: c.text(),
      hue: c.int(),
      position: c.int(),
      at: c.time(),
      demo: c.bool(),
    },
    (t) => [c.uniqueIndex('sections_slug').on(t.slug)],
  )

  const topics = c.table(
    'topics',
    { id: c.text().primaryKey(), slug: c.text(), name: c.text(), description: c.text(), at: c.time(), demo: c.bool() },
    (t) => [c.uniqueIndex('topics_slug').on(t.slug)],
  )

  /** Who signs. An author need not have an account. */
  const authors = c.table(
    'authors',
    {
      id: c.text().primaryKey(),
      slug: c.text(),
      name: c.text(),
      role: c.text(),
      place: c.text(),
      biography: c.text(),
      email: c.text(),
      pictureId: c.optional().references(() => pictures.id),
      at: c.time(),
      demo: c.bool(),
    },
    (t) => [c.uniqueIndex('authors_slug').on(t.slug)],
  )

  const pictures = c.table(
    'pictures',
    {
      id: c.text().primaryKey(),
      kind: c.text().$type<PictureKind>(),
      /** Name of the private original in Media; empty until the file has come (an import). */
      original: c.text(),
      /** SHA-256 of the original, hex: the same bytes twice are one picture. */
      hash: c.text(),
      /** Where an import found it, or the file's own name. */
      origin: c.text(),
      width: c.int(),
      height: c.int(),
      alt: c.text(),
      caption: c.text(),
      credit: c.text(),
      title: c.text(),
      subtitle: c.text(),
      /** Focal point, per cent of width and height. */
      focalX: c.int(),
      focalY: c.int(),
      renditions: c.json<Rendition[]>(),
      at: c.time(),
      demo: c.bool(),
    },
    (t) => [c.index('pictures_hash').on(t.hash), c.index('pictures_origin').on(t.origin)],
  )

  /** Identity and the desk's view. The words are in drafts. */
  const articles = c.table(
    'articles',
    {
      id: c.text().primaryKey(),
      state: c.text().$type<ArticleState>(),
      /** Counted up by every save: saves are compare-and-set on it. */
      version: c.int(),
      sectionId: c.text().references(() => sections.id),
      slug: c.text(),
      headline: c.text(),
      /** Where it came from: 'wordpress:https://…/?p=12'. Makes an import repeatable; empty for our own. */
      origin: c.text(),
      assignedTo: c.optional(),
      /** No publication of it is valid before this moment; 0 when there is no embargo. */
      embargo: c.time(),
      createdAt: c.time(),
      createdBy: c.text(),
      updatedAt: c.time(),
      demo: c.bool(),
    },
    (t) => [
      c.uniqueIndex('articles_address').on(t.sectionId, t.slug),
      c.index('articles_origin').on(t.origin),
      c.index('articles_updated').on(t.updatedAt, t.id),
      // What somebody began or was given, for whom "own" is all there is.
      c.index('articles_created_by').on(t.createdBy, t.updatedAt, t.id),
      c.index('articles_assigned_to').on(t.assignedTo, t.updatedAt, t.id),
    ],
  )

  /** The working text (slot '') and one slot an editor for work not yet saved. */
  const drafts = c.table(
    'drafts',
    {
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      slot: c.text(),
      version: c.int(),
      content: c.json<ArticleContent>(),
      at: c.time(),
      by: c.text(),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.slot] })],
  )

  /** Immutable copies of every editable field. */
  const revisions = c.table(
    'revisions',
    {
      id: c.text().primaryKey(),
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      version: c.int(),
      content: c.json<ArticleContent>(),
      at: c.time(),
      by: c.text(),
      name: c.text(),
    },
    (t) => [c.uniqueIndex('revisions_version').on(t.articleId, t.version)],
  )

  /** All that the public ever sees of an article; immutable but for `until`. Small columns first: lists read only those. */
  const publications = c.table(
    'publications',
    {
      id: c.text().primaryKey(),
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      kind: c.text().$type<PublicationKind>(),
      from: c.time(),
      until: c.time(),
      publishedAt: c.time(),
      modifiedAt: c.time(),
      sectionId: c.text().references(() => sections.id),
      slug: c.text(),
      headline: c.text(),
      kicker: c.text(),
      standfirst: c.text(),
      type: c.text().$type<ArticleType>(),
      language: c.text(),
      direction: c.text().$type<Direction>(),
      pictureId: c.optional(),
      authors: c.json<string[]>(),
      words: c.int(),
      by: c.text(),
      /** Why it was withdrawn, as readers may know it. */
      reason: c.text(),
      dateline: c.text(),
      lead: c.optionalJson<NonNullable<ArticleContent['lead']>>(),
      bylines: c.json<PublishedByline[]>(),
      topics: c.json<PublishedTopic[]>(),
      updates: c.json<Update[]>(),
      corrections: c.json<Correction[]>(),
      sources: c.json<Source[]>(),
      picks: c.json<string[]>(),
      body: c.json<Body>(),
    },
    (t) => [
      c.index('publications_article').on(t.articleId, t.from),
      c.index('publications_slug').on(t.slug),
      c.index('publications_latest').on(t.publishedAt, t.articleId),
      c.index('publications_section').on(t.sectionId, t.publishedAt, t.articleId),
      c.index('publications_type').on(t.type, t.publishedAt, t.articleId),
    ],
  )

  /** Which publications an author signed; ordered, with a role. The printed line is in the publication. */
  const bylines = c.table(
    'bylines',
    {
      authorId: c.text().references(() => authors.id),
      publishedAt: c.time(),
      articleId: c.text(),
      publicationId: c.text().references(() => publications.id, { onDelete: 'cascade' }),
      position: c.int(),
      role: c.text(),
    },
    (t) => [
      c.primaryKey({ columns: [t.authorId, t.publishedAt, t.articleId, t.publicationId] }),
      c.index('bylines_publication').on(t.publicationId),
    ],
  )

  const publicationTopics = c.table(
    'publication_topics',
    {
      topicId: c.text().references(() => topics.id),
      publishedAt: c.time(),
      articleId: c.text(),
      publicationId: c.text().references(() => publications.id, { onDelete: 'cascade' }),
    },
    (t) => [
      c.primaryKey({ columns: [t.topicId, t.publishedAt, t.articleId, t.publicationId] }),
      c.index('publication_topics_publication').on(t.publicationId),
    ],
  )

  /** Dated notes after publication: printed from `at` on, by the publication that carries them. */
  const updates = c.table(
    'updates',
    {
      id: c.text().primaryKey(),
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      at: c.time(),
      heading: c.text(),
      body: c.json<Body>(),
      by: c.text(),
    },
    (t) => [c.index('updates_article').on(t.articleId, t.at)],
  )

  const corrections = c.table(
    'corrections',
    {
      id: c.text().primaryKey(),
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      /** When readers were told; `never` while it is a draft. */
      at: c.time(),
      kind: c.text().$type<CorrectionKind>(),
      note: c.text(),
      was: c.text(),
      is: c.text(),
      by: c.text(),
    },
    (t) => [c.index('corrections_article').on(t.articleId, t.at), c.index('corrections_at').on(t.at, t.id)],
  )

  /** The ledger behind "according to": who or what a claim rests on. */
  const sources = c.table(
    'sources',
    {
      id: c.text().primaryKey(),
      kind: c.text().$type<SourceKind>(),
      name: c.text(),
      url: c.text(),
      note: c.text(),
      at: c.time(),
      demo: c.bool(),
    },
    (t) => [c.index('sources_name').on(t.name)],
  )

  /** A source used by an article. `id` is what the body's citations point to. */
  const citations = c.table(
    'citations',
    {
      id: c.text().primaryKey(),
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      sourceId: c.text().references(() => sources.id),
      position: c.int(),
      quotation: c.text(),
    },
    (t) => [c.index('citations_article').on(t.articleId, t.position), c.index('citations_source').on(t.sourceId)],
  )

  /** Check Also as editors chose it. */
  const picks = c.table(
    'picks',
    {
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      position: c.int(),
      pickedId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.position] }), c.index('picks_picked').on(t.pickedId)],
  )

  /** Static pages: public between `from` and `until`. */
  const pages = c.table(
    'pages',
    {
      id: c.text().primaryKey(),
      slug: c.text(),
      title: c.text(),
      description: c.text(),
      body: c.json<Body>(),
      language: c.text(),
      direction: c.text().$type<Direction>(),
      position: c.int(),
      from: c.time(),
      until: c.time(),
      origin: c.text(),
      updatedAt: c.time(),
      demo: c.bool(),
    },
    (t) => [c.uniqueIndex('pages_slug').on(t.slug), c.index('pages_origin').on(t.origin)],
  )

  /** Old addresses. A target is a thing, not a text, so that chains cannot arise; `path` for what is neither. */
  const redirects = c.table(
    'redirects',
    {
      /** Normalised path, with the query for '/?p=12'. */
      path: c.text().primaryKey(),
      target: c.text().$type<'article' | 'section' | 'topic' | 'author' | 'page' | 'path' | 'gone'>(),
      targetId: c.text(),
      at: c.time(),
      by: c.text(),
      demo: c.bool(),
    },
    (t) => [c.index('redirects_target').on(t.target, t.targetId)],
  )

  /** The lead package of the front ('front') and of a section (its id), in order, each until a moment. */
  const slots = c.table(
    'slots',
    {
      id: c.text().primaryKey(),
      place: c.text(),
      position: c.int(),
      articleId: c.text().references(() => articles.id, { onDelete: 'cascade' }),
      until: c.time(),
      at: c.time(),
      by: c.text(),
    },
    (t) => [c.uniqueIndex('slots_place').on(t.place, t.position)],
  )

  const settings = c.table('settings', {
    name: c.text().primaryKey(),
    value: c.json<unknown>(),
    at: c.time(),
    by: c.text(),
  })

  /** The record of everything that was done: never changed, never deleted, and chained (events.ts). */
  const events = c.table(
    'events',
    {
      id: c.text().primaryKey(),
      /** Counted up without a gap in the order of the commits. */
      position: c.int(),
      at: c.time(),
      /** A person's id, or the name of a job; empty for a stranger. */
      by: c.text(),
      /** The client's address; empty for a job. */
      origin: c.text(),
      /** noun.verbed */
      what: c.text(),
      subject: c.text(),
      details: c.json<Record<string, unknown>>(),
      /** Over this event and the hash before it; empty for what was recorded before there was a chain. */
      hash: c.text(),
    },
    (t) => [
      c.uniqueIndex('events_position').on(t.position),
      c.index('events_subject').on(t.subject, t.position),
      c.index('events_by').on(t.by, t.position),
      c.index('events_what').on(t.what, t.position),
    ],
  )

  /** Who works at the desk and has an account. */
  const people = c.table(
    'people',
    {
      id: c.text().primaryKey(),
      /** As it is written to. */
      email: c.text(),
      /** As it is compared: one account for all spellings of one address. */
      emailKey: c.text(),
      name: c.text(),
      role: c.text().$type<Role>(),
      /** The sections that "own section" means. */
      sectionIds: c.json<string[]>(),
      /** Whom readers know this person as. */
      authorId: c.optional().references(() => authors.id),
      at: c.time(),
      by: c.text(),
      /** From when on the account is shut; `never` while it is open. */
      until: c.time(),
    },
    (t) => [c.uniqueIndex('people_email').on(t.emailKey)],
  )

  /** Things that happen once in the life of a newsroom: 'set-up'. The primary key is the guard. */
  const milestones = c.table('milestones', { name: c.text().primaryKey(), at: c.time(), by: c.text() })

  const passwords = c.table('passwords', {
    personId: c
      .text()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** argon2id in PHC format. */
    hash: c.text(),
    at: c.time(),
  })

  const passkeys = c.table(
    'passkeys',
    {
      /** The credential's id, base64url. */
      id: c.text().primaryKey(),
      personId: c.text().references(() => people.id, { onDelete: 'cascade' }),
      name: c.text(),
      /** COSE, base64url. */
      publicKey: c.text(),
      counter: c.int(),
      transports: c.json<string[]>(),
      /** It lives in more than one place: a synchronised passkey. */
      isBackedUp: c.bool(),
      at: c.time(),
      usedAt: c.time(),
    },
    (t) => [c.index('passkeys_person').on(t.personId)],
  )

  /** What a passkey is asked to sign; used once. */
  const challenges = c.table(
    'challenges',
    {
      /** SHA-256 of the challenge, hex. */
      hash: c.text().primaryKey(),
      purpose: c.text().$type<'sign-in' | 'passkey'>(),
      /** Whose new passkey it is for; empty for a sign-in. */
      personId: c.text(),
      until: c.time(),
    },
    (t) => [c.index('challenges_until').on(t.until)],
  )

  /** One-time codes (TOTP). */
  const totps = c.table('totps', {
    personId: c
      .text()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Encrypted with APP_SECRET. */
    secret: c.text(),
    /** When its first code was given right; `never` before. */
    confirmedAt: c.time(),
    /** The last step that was accepted: a code works once. */
    lastStep: c.int(),
    at: c.time(),
  })

  const recoveryCodes = c.table(
    'recovery_codes',
    {
      /** SHA-256, hex. */
      hash: c.text().primaryKey(),
      personId: c.text().references(() => people.id, { onDelete: 'cascade' }),
      at: c.time(),
      /** `never` while it is good. */
      usedAt: c.time(),
    },
    (t) => [c.index('recovery_codes_person').on(t.personId)],
  )

  /** Browsers that are signed in. The cookie's token is stored as its SHA-256 only. */
  const sessions = c.table(
    'sessions',
    {
      hash: c.text().primaryKey(),
      /** What lists and revocations call it. */
      id: c.text(),
      personId: c.text().references(() => people.id, { onDelete: 'cascade' }),
      /** Which ways of proving who one is were used: 'password', 'totp', 'recovery code', 'passkey', 'link'. */
      factors: c.json<string[]>(),
      /** When these were last proved; what changes an account asks for it to be recent. */
      provedAt: c.time(),
      at: c.time(),
      usedAt: c.time(),
      until: c.time(),
      device: c.text(),
      address: c.text(),
    },
    (t) => [
      c.uniqueIndex('sessions_id').on(t.id),
      c.index('sessions_person').on(t.personId, t.usedAt),
      c.index('sessions_until').on(t.until),
    ],
  )

  /** Half-sessions: the password was right, the second factor is missing. They open nothing. */
  const signIns = c.table(
    'sign_ins',
    {
      hash: c.text().primaryKey(),
      personId: c.text().references(() => people.id, { onDelete: 'cascade' }),
      tries: c.int(),
      at: c.time(),
      until: c.time(),
    },
    (t) => [c.index('sign_ins_until').on(t.until)],
  )

  /** Browsers in which a person has signed in before, so that a new one is noticed and a known one is not locked out. */
  const devices = c.table(
    'devices',
    {
      /** SHA-256 of the cookie's token and the person. */
      hash: c.text().primaryKey(),
      personId: c.text().references(() => people.id, { onDelete: 'cascade' }),
      name: c.text(),
      at: c.time(),
      usedAt: c.time(),
    },
    (t) => [c.index('devices_person').on(t.personId)],
  )

  /** One-time secret addresses: set-up, invitations, resets. The token is stored as its SHA-256 only. */
  const links = c.table(
    'links',
    {
      hash: c.text().primaryKey(),
      /** What lists and revocations call it. */
      id: c.text(),
      kind: c.text().$type<LinkKind>(),
      /** Whom it is for; empty for a set-up. */
      personId: c.text(),
      at: c.time(),
      by: c.text(),
      until: c.time(),
      /** `never` while it is good. */
      usedAt: c.time(),
    },
    (t) => [
      c.uniqueIndex('links_id').on(t.id),
      c.index('links_person').on(t.personId),
      c.index('links_until').on(t.until),
    ],
  )

  /** Mail waiting to be handed in; gone when it has been. Sealed, because there may be a secret link in it. */
  const mails = c.table(
    'mails',
    {
      id: c.text().primaryKey(),
      sealed: c.text(),
      at: c.time(),
      tries: c.int(),
      /** When it is tried next; `never` once it was given up. */
      dueAt: c.time(),
      fault: c.text(),
    },
    (t) => [c.index('mails_due').on(t.dueAt)],
  )

  /** How often something was tried lately: by account, by client, by everybody. */
  const attempts = c.table(
    'attempts',
    {
      /** 'account:…', 'client:…', 'everybody'. */
      name: c.text().primaryKey(),
      count: c.int(),
      /** When counting began. */
      since: c.time(),
      /** Refused until then. */
      until: c.time(),
    },
    (t) => [c.index('attempts_since').on(t.since)],
  )

  /** Answers to what was asked with an idempotency key, for a day: a second press does nothing. */
  const answers = c.table(
    'answers',
    {
      /** SHA-256 of person, permission and key. */
      hash: c.text().primaryKey(),
      at: c.time(),
      value: c.optionalJson<unknown>(),
    },
    (t) => [c.index('answers_at').on(t.at)],
  )

  /** The outbox of the page cache: written in the transaction of the write, read by the front. */
  const purges = c.table(
    'purges',
    {
      id: c.text().primaryKey(),
      /** Counted up without a gap in the order of the commits; never begins again (see purges.ts). */
      position: c.int(),
      at: c.time(),
      /** When it becomes true: later than `at` for what is scheduled. */
      from: c.time(),
      keys: c.json<string[]>(),
      hard: c.bool(),
    },
    (t) => [c.uniqueIndex('purges_position').on(t.position), c.index('purges_from').on(t.from, t.id)],
  )

  return {
    sections,
    topics,
    authors,
    pictures,
    articles,
    drafts,
    revisions,
    publications,
    bylines,
    publicationTopics,
    updates,
    corrections,
    sources,
    citations,
    picks,
    pages,
    redirects,
    slots,
    settings,
    events,
    purges,
    people,
    milestones,
    passwords,
    passkeys,
    challenges,
    totps,
    recoveryCodes,
    sessions,
    signIns,
    devices,
    links,
    attempts,
    answers,
    mails,
  }
}

const isPostgres = !env.databaseUrl.startsWith('file:')

export const {
  sections,
  topics,
  authors,
  pictures,
  articles,
  drafts,
  revisions,
  publications,
  bylines,
  publicationTopics,
  updates,
  corrections,
  sources,
  citations,
  picks,
  pages,
  redirects,
  slots,
  settings,
  events,
  purges,
  people,
  milestones,
  passwords,
  passkeys,
  challenges,
  totps,
  recoveryCodes,
  sessions,
  signIns,
  devices,
  links,
  attempts,
  answers,
  mails,
} = schema(isPostgres ? postgresColumns : sqliteColumns)
