// The bytes of an export to text: by its byte order mark, else by what its XML declaration says, else UTF-8. Old sites
// were exported in the encoding of their day; WordPress names it truthfully. Bytes that are no text are refused.
import { WxrError } from '#jobs/wordpress/xml/error.ts'

// XML forbids these even in CDATA, WordPress writes them all the same (pasted from old databases), and no reader can see
// them: they are dropped rather than refused.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const SLICE = 64 * 1024

/** The text of the chunks, in pieces of a bounded size. Throws a WxrError where the bytes are no text. */
export async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined
  let head: Uint8Array = new Uint8Array()
  let line = 1
  for await (const chunk of chunks) {
    // Enough to see the declaration, even when the file comes byte by byte.
    const bytes = decoder ? chunk : Buffer.concat([head, chunk])
    if (!decoder && bytes.length < 256) {
      head = bytes
      continue
    }
    decoder ??= decoderFor(bytes)
    head = new Uint8Array()
    for (let at = 0; at < bytes.length; at += SLICE) {
      const text = textOf(decoder, bytes.subarray(at, at + SLICE), line)
      line += linesIn(text)
      yield text.replace(FORBIDDEN, '')
    }
  }
  decoder ??= decoderFor(head)
  const rest = textOf(decoder, head, line)
  yield (rest + textOf(decoder, undefined, line)).replace(FORBIDDEN, '')
}

function decoderFor(head: Uint8Array): TextDecoder {
  const label = encodingOf(head)
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new WxrError(1, 0, `the encoding “${label}” is not known`)
  }
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le'
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be'
  const start = Buffer.from(head.subarray(0, 256)).toString('latin1')
  const declared =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1] ?? 'utf-8'
  // The declaration itself was read byte by byte, so UTF-16 it is not.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

function textOf(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    throw new WxrError(line + linesBeforeFault(decoder.encoding, bytes), 0, `this is no ${decoder.encoding} text`)
  }
}

function linesBeforeFault(encoding: string, bytes: Uint8Array | undefined): number {
  const text = new TextDecoder(encoding).decode(bytes)
  return linesIn(text.slice(0, Math.max(0, text.indexOf('\ufffd'))))
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
