// Headers of every public answer. Reader pages run no script at all, so the policy names none.

import { env } from '#env.ts'
import { FRAME_ORIGINS } from '#lib/body/embeds.ts'

/** `styles`: the hashes of the page's inline sheets. */
export function contentSecurityPolicy(styles: string[]): string {
  return [
    "default-src 'none'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    ['frame-src', ...FRAME_ORIGINS].join(' '),
    "manifest-src 'self'",
    // For what a browser's own tools fetch in the name of the page: Lighthouse asks for robots.txt this way.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/**
 * The desk runs scripts: those that carry the nonce of this answer, and what they load. `sheets`: the hashes of the sheets
 * that Next writes into pages, without a nonce. Style attributes are allowed: the controls place their popovers with
 * them, and they cannot run or fetch anything that other lines do not allow.
 */
export function deskPolicy(nonce: string, sheets: string[], isDevelopment = false): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment
      ? "style-src 'self' 'unsafe-inline'"
      : `style-src 'self' 'nonce-${nonce}' ${sheets.join(' ')}`.trimEnd(),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** Of a drawing: it has no script, and opened by itself it still may not run one. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"

const https = env.siteUrl.startsWith('https:')

export const securityHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
}

/** On every answer of the desk, whatever Next says itself. */
export const deskHeaders: Record<string, string> = {
  ...securityHeaders,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  // The addresses of one-time links are secrets. Not `no-referrer`: a form sent without JavaScript would then say
  // `Origin: null`, which is what a forged one says.
  'referrer-policy': 'same-origin',
}
