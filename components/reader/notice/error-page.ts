// The whole document for a page that could not be made. It stands alone: no style sheet, no font, no query.

/** A self-contained HTML document for a 500 or 503. */
export function errorPage({ name, language, status }: { name: string; language: string; status: 500 | 503 }): string {
  return `<!doctype html><html lang="${language}"><title>${name}</title><p>${status}</p>`
}
