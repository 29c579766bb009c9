// What earlier imports brought, so that the same file twice is the same as once.
import { readOrigins } from '#db/origins.ts'
import { pictureName } from '#jobs/wordpress/addresses.ts'

export type Known = {
  /** Origins of articles and pages. */
  origins: Set<string>
  /** Pictures by pictureName of their origin. */
  pictures: Map<string, string>
}

export async function readKnown(): Promise<Known> {
  const [articles, pages] = [await readOrigins('articles'), await readOrigins('pages')]
  const pictures = await readOrigins('pictures')
  return {
    origins: new Set([...articles.keys(), ...pages.keys()]),
    pictures: new Map([...pictures].map(([origin, id]) => [pictureName(origin) ?? origin, id])),
  }
}
