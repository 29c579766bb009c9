// The closed list of surrogate keys: what a page read, and what a write touched. Nothing else may be put into a
// Surrogate-Key header or a purge row, so that both sides always speak of the same things.

declare const brand: unique symbol
export type Key = string & { [brand]: 'key' }

const key = (text: string) => text as Key

/** The words or picture of an article were shown. */
export const articleKey = (id: string) => key(`article:${id}`)
export const sectionKey = (id: string) => key(`section:${id}`)
export const topicKey = (id: string) => key(`topic:${id}`)
export const authorKey = (id: string) => key(`author:${id}`)
export const storyKey = (id: string) => key(`story:${id}`)
export const pageKey = (id: string) => key(`page:${id}`)
export const pictureKey = (id: string) => key(`picture:${id}`)
export const frontKey = key('front')
export const settingsKey = key('settings')
export const correctionsKey = key('corrections')
export const newsKey = key('news')
/**
 * Whether something stands at an address, or where an old one leads. What is noted by every page that is not there (301,
 * 404, 410): at its address an article, topic or redirect may begin that none of its other keys speaks of.
 */
export const addressesKey = key('addresses')

/** Which articles a list shows, and in which order. */
export const latestListKey = key('list:latest')
export const sectionListKey = (id: string) => key(`list:section:${id}`)
export const topicListKey = (id: string) => key(`list:topic:${id}`)
export const authorListKey = (id: string) => key(`list:author:${id}`)
/** `month` is yyyy-mm in the site's zone. */
export const monthListKey = (month: string) => key(`list:month:${month}`)

const known =
  /^(?:(?:article|section|topic|author|story|page|picture|list:section|list:topic|list:author):[0-9A-Za-z-]+|list:month:\d{4}-\d{2}|list:latest|front|settings|corrections|news|addresses)$/

/** True for a text of this list: asked of purge rows, which come back from the database as plain text. */
export const isKey = (text: string): text is Key => known.test(text)

/** A header holds about 340 keys; a list of more rows than this notes only its list key. */
export const mostCardsWithOwnKey = 100
