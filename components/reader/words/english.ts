// Every word the interface itself says to a reader, in English. Functions where a number or a name goes inside.
import type { ArticleType, CorrectionKind } from '#lib/article.ts'

const many = (number: number, one: string, more: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : more}`

const types: Record<ArticleType, string> = {
  news: 'News',
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  live: 'Live',
}

const correctionKinds: Record<CorrectionKind, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  retraction: 'Retraction',
}

export const english = {
  skip: 'Skip to the news',
  home: 'Home',
  menu: 'Sections',
  allSections: 'All sections',
  sections: 'Sections',
  close: 'Close',
  latest: 'Latest',
  breadcrumb: 'Breadcrumb',
  updatedAt: (time: string) => `Updated ${time}`,

  topStories: 'Top stories',
  alsoToday: 'Also today',
  explained: 'Explained',
  opinion: 'Opinion',
  emptyFront: 'The first story has not been written yet.',
  emptyFrontHelp: 'When it has, it will stand here.',
  emptyList: 'Nothing has been published here yet.',
  earlier: 'Earlier',
  backToNewest: 'Back to the newest',
  pages: 'Pages of this list',

  type: types,
  by: 'By ',
  placeBefore: ' in ',
  placeAfter: '',
  others: (number: number) => many(number, 'other', 'others'),
  published: 'Published',
  updated: 'Updated',
  comma: ', ',
  seeWhatChanged: 'see what changed',
  readingTime: (minutes: number) => many(minutes, 'minute’s read', 'minutes’ read'),
  age: (age: string) => `This article is ${age} old`,
  sourceCount: (number: number) => many(number, 'source', 'sources'),
  correctionCount: (number: number) => many(number, 'correction', 'corrections'),
  share: 'Share',
  email: 'E-mail',
  permanentLink: 'Permanent link',
  permanentLinkHelp: 'Select the address and copy it',

  update: 'Update',
  latestUpdates: 'Latest updates',
  correction: correctionKinds,
  sources: 'Sources',
  source: (number: string) => `Source ${number}`,
  backToText: (number: string) => `Source ${number}: back to the text`,
  notNamed: 'Not named: ',
  topics: 'Topics',
  checkAlso: 'Check also',
  moreOn: (name: string) => `More on ${name}`,
  inBrief: 'In brief',
  table: 'Table',
  gallery: 'Pictures',
  embedFrom: (provider: string) => `Show it here, from ${provider}`,
  embedNotice: (provider: string) => `Once it is shown, ${provider} can see that you visited this page.`,
  openAt: (host: string) => `Open at ${host}`,

  authors: 'Authors',
  archive: 'Archive',
  archiveStandfirst: 'Everything published and still standing, by month.',
  corrections: 'Corrections',
  correctionsStandfirst: 'What was wrong, what is right, and when it was put right.',
  noCorrections: 'Nothing has needed correcting yet.',
  was: 'It said: ',
  is: 'It now says: ',

  read: 'Read',
  howWeWork: 'How we work',
  publishedBy: (publisher: string) => `Published by ${publisher}.`,
  editor: (name: string) => `Editor: ${name}.`,
  correctionsPromise: 'Every correction is listed, with the words as they first appeared, on the ',
  correctionsPage: 'corrections page',
  write: 'Write to the editor',
  colophon: 'Set in Source Serif and Public Sans',

  notFound: 'There is no page at this address.',
  notFoundHelp: 'It may have been mistyped, or the page may have moved before we could leave word.',
  moved: 'This page has moved.',
  gone: 'This page has been withdrawn.',
  goneTitle: (date: string) => `This article was withdrawn on ${date}.`,
  goneHelp: 'What we change and withdraw is listed on the ',

  failed: 'Something has gone wrong on our side; the page will be back shortly.',
  busy: 'Too many people are reading at once; please try again in a minute.',
  tryAgain: 'Try again',
}

export type Words = typeof english
