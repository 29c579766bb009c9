// One WordPress export into the newsroom, in two readings: the first refuses what is no whole export before anything is
// written, the second writes. The same file twice is the same as once; an interrupted import is completed by the next.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { settings } from '#db/schema.ts'
import { siteSettings } from '#db/settings.ts'
import { store } from '#db/store.ts'
import { fateOf } from '#jobs/wordpress/fate.ts'
import { readKnown } from '#jobs/wordpress/known.ts'
import { bringAuthors, bringPictures, bringSettings, bringTopics } from '#jobs/wordpress/newsroom.ts'
import { type Progress, silent } from '#jobs/wordpress/progress.ts'
import { Report } from '#jobs/wordpress/report.ts'
import { bringSections, leadCategoriesToTopics } from '#jobs/wordpress/sections.ts'
import { type Survey, surveyOf } from '#jobs/wordpress/survey.ts'
import { Converter, type Newsroom, originOf, type Text } from '#jobs/wordpress/texts.ts'
import { writeTexts } from '#jobs/wordpress/write-texts.ts'
import { readWxr, type WxrItem } from '#jobs/wordpress/wxr.ts'
import { lineFromHtml } from '#lib/body/from-html.ts'

export type ImportOptions = {
  now: Date
  /** The old site's zone, for dates that have none; otherwise the newsroom's. */
  zone?: string | undefined
  progress?: Progress
}

/** Imports the file; throws a WxrError, and has written nothing, when it is not a whole export. */
export async function importFile(file: string, { now, zone, progress = silent }: ImportOptions): Promise<Report> {
  const { size } = await stat(file)
  const dates = { zone: zone ?? (await ownZone()) }
  const report = new Report()
  try {
    progress.begin('Checking', size)
    const survey = await surveyOf(readWxr(counted(createReadStream(file), progress), dates), now)
    progress.end()
    progress.begin('Importing', survey.items)
    const known = await readKnown()
    const newsroom = await bringNewsroom(survey, known.pictures, report, zone, now)
    const reading = { survey, newsroom, origins: known.origins, report, progress, now }
    await bringTexts(readWxr(createReadStream(file), dates), reading)
    noteRest(survey, report)
    return report
  } finally {
    progress.end()
  }
}

async function ownZone(): Promise<string> {
  const rows = await store.read(async (tx) => tx.select().from(settings))
  return siteSettings.parse(rows.find(({ name }) => name === 'site')?.value ?? {}).zone
}

async function* counted(chunks: AsyncIterable<Uint8Array>, progress: Progress): AsyncIterable<Uint8Array> {
  let done = 0
  for await (const chunk of chunks) {
    yield chunk
    done += chunk.length
    progress.at(done)
  }
}

async function bringNewsroom(
  survey: Survey,
  pictures: Map<string, string>,
  report: Report,
  zone: string | undefined,
  now: Date,
): Promise<Newsroom> {
  const own = await bringSettings(survey, zone, now)
  const sections = await bringSections(survey, report, now)
  const topics = await bringTopics(survey, report, now)
  await leadCategoriesToTopics(survey, report, sections, topics, now)
  const authors = await bringAuthors(survey, report, now)
  const attachments = await bringPictures(survey, pictures, report, now)
  return { settings: own, sections, topics, authors, attachments, pictures }
}

type Reading = {
  survey: Survey
  newsroom: Newsroom
  /** What is here already, and what this import has brought. */
  origins: Set<string>
  report: Report
  progress: Progress
  now: Date
}

// Small enough for one transaction, whatever the articles are like.
const BATCH = { texts: 50, characters: 4_000_000 }

async function bringTexts(items: AsyncIterable<WxrItem>, reading: Reading): Promise<void> {
  const { survey, newsroom, report, progress, now } = reading
  const converter = new Converter(survey, newsroom)
  const here = new Set(reading.origins)
  let batch: Text[] = []
  let characters = 0
  let done = 0
  const write = async () => {
    await writeTexts(batch, report, now)
    batch = []
    characters = 0
  }
  for await (const post of items) {
    if (post.kind !== 'item') continue
    done += 1
    progress.at(done)
    if (post.type !== 'post' && post.type !== 'page') continue
    const fate = fateOf(post, now)
    const place = `“${lineFromHtml(post.title)}” (line ${post.line})`
    const origin = originOf(post, survey)
    if (fate.is === 'left out') report.note(`left out: ${fate.why}`, place)
    else if (here.has(origin)) report.count(post.type === 'post' ? 'article' : 'page', false)
    else if (reading.origins.has(origin)) report.note('items with the id of another one in the file, left out', place)
    else {
      reading.origins.add(origin)
      batch.push(converter.convert(post, fate, now))
      characters += post.content.length
    }
    if (batch.length >= BATCH.texts || characters >= BATCH.characters) await write()
  }
  await write()
}

function noteRest({ others, unusedTags, unusedPeople }: Survey, report: Report): void {
  for (const [what, times] of others) report.note(`${what}, left out`, '', times)
  if (unusedTags > 0) report.note('tags that nothing is filed under, left out', '', unusedTags)
  if (unusedPeople > 0) report.note('people who signed nothing, left out', '', unusedPeople)
}
