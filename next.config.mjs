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
  serverExternalPackages: ['better-sqlite3', 'pino', 'sharp', '@electric-sql/pglite', '@node-rs/argon2', 'nodemailer'],
  experimental: {
    inlineCss: true,
    useLightningcss: true,
    // The sheets say themselves what a browser without light-dark() gets (tokens.css): doubled colours are weight only.
    lightningCssFeatures: {
      include: ['nesting'],
      exclude: ['light-dark', 'colors', 'dir-selector', 'vendor-prefixes'],
    },
  },
  // `npm run check` judges the types; a newsroom that starts is not the place to find one wrong.
  typescript: { ignoreBuildErrors: true },
  logging: false,
  devIndicators: false,
}
