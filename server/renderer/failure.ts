// The pages for what could not be made, ready in memory: they need neither Next nor the database.
import { errorPage } from '#components/reader/notice/error-page.ts'
import type { Site } from '#lib/article.ts'
import type { Rendered } from '../front/origin.ts'
import { contentSecurityPolicy, securityHeaders } from '../security-headers.ts'
import { styleHashes } from './strip.ts'

export type Failure = (status: 500 | 503) => Rendered

/** Made while the database answers, for when it does not. */
export function prebuiltFailures({ name, language, direction }: Site): Failure {
  const page = (status: 500 | 503): Rendered => {
    const body = errorPage({ name, language, direction, status })
    return {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'surrogate-key': '',
        'surrogate-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(styleHashes(body)),
        ...(status === 503 ? { 'retry-after': '5' } : {}),
        ...securityHeaders,
      },
      body: Buffer.from(body),
    }
  }
  const pages = { 500: page(500), 503: page(503) }
  return (status) => pages[status]
}
