// The gate of pages: `export default admit('person.list', async (asker, props) => …)`. A stranger is sent to the sign-in
// page and back; who is signed in but may not is told so. The page's own function is not run then, so nothing of it can
// be in the answer.
import { headers } from 'next/headers'
import { createElement, type ReactNode } from 'react'
import { signInThen } from '#lib/desk-urls.ts'
import { extentOf } from '#lib/roles.ts'
import { answer } from '#scope.ts'
import type { Entry } from './gate.ts'
import { type Asker, currentAsker } from './session.ts'

/** Makes a page of the desk. With 'anyone' there may be no asker. */
export function admit<Props, E extends Entry>(
  entry: E,
  page: (asker: E extends 'anyone' ? Asker | undefined : Asker, props: Props) => Promise<ReactNode> | ReactNode,
) {
  return async (props: Props): Promise<ReactNode> => {
    const asker = await currentAsker()
    if (entry !== 'anyone') {
      if (!asker) return answer(303, sentence('Sign in to see this page.'), signInThen(await currentPath()))
      if (!extentOf(asker.person.role, entry)) return answer(403, sentence('Your role does not allow this page.'))
    }
    return page(asker as Asker, props)
  }
}

const sentence = (text: string) =>
  createElement('section', { className: 'empty' }, createElement('h1', { className: 'empty-title' }, text))

/** The address that was asked for: the renderer puts it into the request, because Next tells pages nothing of it. */
const currentPath = async (): Promise<string> => (await headers()).get('x-press-target') ?? '/admin'
