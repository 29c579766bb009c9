// Next renders and does nothing else: the HTTP cache, compression, ETags and redirects are the server's
// (docs/decisions/003-always-render-cache-http.md).
/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  skipTrailingSlashRedirect: true,
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', 'pino', 'sharp', '@electric-sql/pglite'],
  experimental: { inlineCss: true },
  logging: false,
  devIndicators: false,
}
