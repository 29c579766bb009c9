// READER_JS=keep: reader pages with Next's runtime left in, to compare with. The policy then has to allow it.
import { createHash } from 'node:crypto'

const inline = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/** A content security policy that lets our own scripts run, and these inline ones of the page. */
export function policyWithScripts(policy: string, html: string): string {
  const hashes = [...html.matchAll(inline)].map(
    ([, text]) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`,
  )
  return `${policy}; ${["script-src 'self'", ...new Set(hashes)].join(' ')}; connect-src 'self'`
}
