const LONG = 110

/** A very long headline is set one size down, so that it does not push the news off the page. */
export const headlineClass = (headline: string, quiet = false) =>
  ['headline', headline.length > LONG ? 'is-long' : '', quiet ? 'is-quiet' : ''].filter(Boolean).join(' ')
