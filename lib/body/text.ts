// Cleaning of text that comes from outside: what no reader can see and no feed can hold is taken out. Marks that Arabic,
// Hebrew and emoji need (joiners, isolates, direction marks) stay.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Cs}/gu

/** Text with its line breaks and tabs, as in code: control characters and broken surrogates removed. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(CONTROL, '')
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]/g, ' ')
}
