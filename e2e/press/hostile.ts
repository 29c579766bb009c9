// What somebody may send so that the next reader gets another page than ours. Every attempt carries the marker, which no
// page of ours has. Addresses are built around the path of an article.

export const marker = 'zebra'

const each = (names: string, value: string): Record<string, string>[] =>
  names.split(' ').map((name) => ({ [name]: value }))

const flight = { accept: 'text/x-component', rsc: '1' }

/** Headers that some program on the way to a page is known to heed. */
export const headers: Record<string, string>[] = [
  ...['zebra.example', 'localhost:1'].flatMap((host) =>
    each('x-forwarded-host x-host x-original-host x-http-host-override x-forwarded-server', host),
  ),
  { forwarded: 'for=127.0.0.1;host=zebra.example;proto=https' },
  { 'x-forwarded-for': '127.0.0.1, zebra' },
  { 'x-forwarded-proto': 'https' },
  { 'x-forwarded-proto': 'zebra' },
  { 'x-forwarded-scheme': 'http', 'x-forwarded-host': 'zebra.example' },
  { 'x-forwarded-port': '444', 'x-forwarded-prefix': '/zebra', 'x-forwarded-ssl': 'on', 'front-end-https': 'on' },
  ...each('x-original-url x-rewrite-url x-original-uri x-forwarded-path x-forwarded-uri x-proxy-url', '/zebra'),
  ...each('x-http-method-override x-http-method x-method-override', 'DELETE'),
  ...each('x-real-ip true-client-ip cf-connecting-ip client-ip via x-wap-profile', 'zebra'),
  flight,
  { ...flight, 'next-router-prefetch': '1', 'next-url': '/zebra' },
  { ...flight, 'next-router-state-tree': '%5B%22zebra%22%5D' },
  { ...flight, 'next-router-segment-prefetch': '/_tree' },
  { 'next-router-prefetch': '1', 'next-url': '/zebra' },
  { 'next-action': '7f0000000000000000000000000000000000000000', 'content-type': 'text/plain' },
  { 'x-nextjs-data': '1', purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', 'x-moz': 'prefetch' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-prefetch': '1', 'x-middleware-rewrite': '/zebra', 'x-middleware-next': '1' },
  { 'x-middleware-override-headers': 'x-a', 'x-middleware-request-x-a': 'zebra', 'x-middleware-set-cookie': 'a=zebra' },
  {
    'x-invoke-path': '/zebra',
    'x-invoke-status': '500',
    'x-invoke-error': '{"message":"zebra"}',
    'x-invoke-query': 'zebra',
  },
  { 'x-matched-path': '/zebra', 'x-now-route-matches': '1=zebra', 'x-vercel-id': 'zebra' },
  { 'x-prerender-revalidate': 'zebra', 'x-prerender-revalidate-if-generated': '1', 'next-resume': '1' },
  { 'x-nextjs-postponed': '1', 'x-nextjs-rewritten-path': '/zebra', 'x-nextjs-rewritten-query': 'zebra' },
  { 'x-next-cache-tags': 'zebra', 'x-next-revalidated-tags': 'zebra', 'x-nextjs-html-request-id': 'zebra' },
  // Our own, which nobody outside has a right to.
  { 'x-press-now': '0', 'x-press-secret': 'zebra' },
  { 'x-press-now': '99999999999999' },
  { 'x-press-secret': '', 'x-press-status': '500', 'x-press-keys': 'zebra' },
  { 'x-cache': 'zebra', etag: '"zebra"', 'server-timing': 'zebra', age: '99' },
  { 'surrogate-key': 'zebra', 'surrogate-control': 'max-age=99999', 'surrogate-capability': 'zebra="ESI/1.0"' },
  { cookie: '__prerender_bypass=zebra; __next_preview_data=zebra; NEXT_LOCALE=zebra; __Host-sid=zebra' },
  { cookie: `${'a=zebra; '.repeat(500)}` },
  { authorization: 'Bearer zebra', 'proxy-authorization': 'Basic emVicmE6' },
  { accept: 'application/json, text/markdown;q=0.9', 'accept-language': 'ar-zebra, tr', 'accept-charset': 'utf-7' },
  { 'user-agent': 'Googlebot/2.1 zebra', 'save-data': 'on', dnt: '1', 'sec-ch-ua-mobile': '?1' },
  { referer: 'https://zebra.example/', origin: 'https://zebra.example' },
  { origin: 'null', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'access-control-request-method': 'PUT' },
  { range: 'bytes=0-10', 'if-range': '"zebra"' },
  { 'if-match': '"zebra"', 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
  { 'if-modified-since': 'Fri, 31 Dec 2100 23:59:59 GMT' },
  { 'cache-control': 'no-cache, no-store, max-age=0', pragma: 'no-cache' },
  { 'accept-encoding': 'zebra;q=1, *;q=0' },
  { te: 'trailers, zebra', 'upgrade-insecure-requests': '1', 'x-requested-with': 'zebra' },
  { 'x-a': 'zebra'.repeat(1500) },
]

/** Behind the article's path. All but `before` mean nothing to a page. */
export const queries: string[] = [
  ...['utm_source=zebra', '_rsc=zebra', '__nextDefaultLocale=zebra', '__nextLocale=zebra', '__nextDataReq=1&a=zebra'],
  ...['zebra', 'zebra=', '=zebra', '&&zebra&&', '?zebra', 'a=1&a=zebra', '__proto__=zebra'],
  ...[
    'before[]=zebra',
    'before%5B%5D=zebra',
    'Before=zebra',
    'b%65forE=zebra',
    'before.a=zebra',
    'amp;before=zebra',
    'before;zebra',
  ],
  ...[
    'constructor[prototype][a]=zebra',
    'a=%0d%0aset-cookie:%20a=zebra',
    'a=%FFzebra',
    'a=%zebra',
    'a=%00zebra',
    'a=zebra%23x',
  ],
  ...['_method=DELETE&a=zebra', 'callback=zebra', 'amp=1&zebra', 'nxtPsection=zebra', 'nxtIslug=zebra', '_next=zebra'],
  ...[
    'p=zebra',
    'page_id=1',
    'cat=2',
    `a=${'zebra'.repeat(300)}`,
    Array.from({ length: 200 }, (_, n) => `z${n}=1`).join('&'),
  ],
]

/** Other forms of an article's path, and what looks like one. */
export const twins = (path: string): string[] => {
  const [, section = '', slug = ''] = path.split('/')
  return [
    ...[
      `/${path}`,
      `//${section}//${slug}`,
      `${path}/`,
      `${path}//`,
      `/./${section}/${slug}`,
      `${path}/.`,
      `${path}/..`,
    ],
    ...[`/zebra/..${path}`, `/%2e${path}`, `/zebra/%2e%2e${path}`, `/${section}%2f${slug}`, `/${section}%5c${slug}`],
    ...[
      `/${section}\\${slug}`,
      path.toUpperCase(),
      `/${section}/%73${slug.slice(1)}`,
      `${path}%00`,
      `${path}%00zebra`,
      `${path}%20`,
    ],
    ...[
      `${path}.`,
      `${path};zebra`,
      `${path};zebra=1`,
      `${path}%3Fzebra`,
      `${path}%23zebra`,
      `${path}%26zebra`,
      `${path},zebra`,
    ],
    ...[
      `${path}.rsc`,
      `${path}.txt`,
      `${path}.html`,
      `${path}.json`,
      `${path}.css`,
      `${path}/zebra.css`,
      `${path}.segments/_tree.segment.rsc`,
    ],
    ...[
      `/_next/data/zebra${path}.json`,
      `/_next${path}`,
      `${path}/_next/zebra.js`,
      `${path}/page.js`,
      `/index${path}`,
      `/en${path}`,
    ],
    ...[
      `${path}%0d%0aset-cookie:%20a=zebra`,
      `${path}%0aset-cookie:a=zebra`,
      `${path}%E5%98%8A%E5%98%8Dset-cookie:zebra`,
    ],
    ...[
      `${path}%C0%AE`,
      `${path}%FF`,
      `${path}%`,
      `${path}%2`,
      `${path}%zz`,
      `${path}%25`,
      `${path}%252e`,
      `${path}%EF%BC%8F`,
    ],
    ...[
      `${path}%E2%80%8B`,
      `${path}%EF%BB%BF`,
      `${path}%E2%80%AEzebra`,
      `${path}+`,
      `${path}*`,
      `${path}/*`,
      `${path}~`,
      `/.${path}`,
    ],
    ...[
      `/(reader)${path}`,
      `/[section]/[slug]`,
      `/@modal${path}`,
      `/(.)${section}/${slug}`,
      `${path}$`,
      `${path}:80`,
      `/http:/${path}`,
    ],
  ]
}

/** Names for anything: the project's own few; whoever has a longer list names its folder. */
export const names: string[] = [
  ...[
    'undefined',
    'null',
    'NaN',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'then',
    '../',
    '..\\',
    '%2e%2e%2f',
    '%00',
  ],
  ...[
    "' OR 1=1--",
    '"; DROP TABLE articles;--',
    '$(id)',
    '`id`',
    '{{7*7}}',
    `\${7*7}`,
    '<%= 7*7 %>',
    '<script>zebra()</script>',
  ],
  ...[
    '"><img src=x onerror=zebra()>',
    'javascript:zebra()',
    '\u202Ezebra',
    '\uFEFF',
    '\u0000',
    '\r\nset-cookie: a=zebra',
    'ﷺ',
    'İstanbul',
  ],
  ...[
    'نص',
    '田中さん',
    '👩‍👩‍👧',
    'Z̮̞̠͙͔ͅḀ̗̞͈̻',
    '1e309',
    '0x7fffffff',
    '-9223372036854775808',
    '99999999999999999999',
    'CON',
    'a'.repeat(1500),
  ],
]
