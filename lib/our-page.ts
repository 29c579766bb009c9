// Whether a browser sent a change from one of our own pages. Every browser says where a POST comes from; a page of another
// site cannot make it say our name.

export interface Sent {
  /** The Origin header. */
  origin: string | null | undefined
  /** The Sec-Fetch-Site header, which old browsers do not send. */
  site: string | null | undefined
}

/** True when exactly our own origin began it. A missing, empty or `null` origin is not ours. */
export const isFromOurPage = ({ origin, site }: Sent, ours: string): boolean =>
  origin === ours && (!site || site === 'same-origin')
