/** The place that an address lies in: the one with the longest address above it. The desk's own is only itself. */
export function currentPlace(path: string, hrefs: string[], home = '/admin'): string | undefined {
  const isIn = (href: string) => path === href || (href !== home && path.startsWith(`${href}/`))
  return hrefs.filter(isIn).sort((a, b) => b.length - a.length)[0]
}
