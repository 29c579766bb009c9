// A form sent as a browser without JavaScript does: the page is asked for, its form filled in with its own hidden fields,
// and everything posted to where it came from.
import type { Answer, Get } from './get.ts'

export interface Filling {
  /** What is typed, by the name of the field. */
  fields: Record<string, string>
  /** The Cookie header; none for a stranger. */
  cookie?: string
  /** Over those that a browser would send: Origin, Sec-Fetch-Site. An empty one is left out. */
  headers?: Record<string, string>
  /** Which form of the page, when several have these fields: the words on its button. */
  button?: string
}

interface Posting extends Omit<Filling, 'button' | 'fields'> {
  /** In pairs where their order matters. */
  fields: Record<string, string> | [name: string, value: string][]
}

/** Asks for the page at `path`, sends its form, and gives the answer to that. */
export async function sendForm(
  get: Get,
  path: string,
  { fields, cookie, headers = {}, button }: Filling,
): Promise<Answer> {
  const page = await get(path, { headers: cookie ? { cookie } : {} })
  const hidden = fieldsOf(page, Object.keys(fields), button)
  return postForm(get, path, { fields: { ...hidden, ...fields }, cookie, headers })
}

/** Posts fields as they are, to a page whose form has been seen already. */
export function postForm(get: Get, path: string, { fields, cookie, headers = {} }: Posting) {
  const { host, origin } = get
  const boundary = '----broadsheet-form'
  const parts = (Array.isArray(fields) ? fields : Object.entries(fields)).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const sent = {
    host,
    origin,
    'sec-fetch-site': 'same-origin',
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...(cookie ? { cookie } : {}),
    ...headers,
  }
  const kept = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''))
  return get(path, { method: 'POST', headers: kept, body: `${parts.join('')}--${boundary}--\r\n` })
}

/** What the form that has these fields would send by itself, React's own fields among it. */
export function fieldsOf(page: Answer, names: string[], button?: string): Record<string, string> {
  const forms = [...page.document.querySelectorAll('form')]
  const form = forms.find(
    (each) =>
      names.every((name) => each.querySelector(`[name="${name}"]`)) &&
      (!button || each.querySelector('[type=submit]')?.textContent?.trim() === button),
  )
  if (!form)
    throw new Error(`${page.path} (${page.status}) has no form with ${names.join(', ')}:\n${page.html.slice(0, 600)}`)
  const inputs = [...form.querySelectorAll('input')].filter((input) => input.getAttribute('name'))
  return Object.fromEntries(
    inputs
      .filter((input) => !/^(?:checkbox|radio)$/.test(input.type) || input.hasAttribute('checked'))
      .map((input) => [input.getAttribute('name') as string, input.getAttribute('value') ?? '']),
  )
}
