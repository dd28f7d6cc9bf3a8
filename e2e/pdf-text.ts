import { inflateSync } from 'node:zlib'

/** One page of a PDF: its size in points, and what can be read on it, in the order in which it was drawn. */
export type PdfPage = { width: number; height: number; text: string }

/**
 * Reads the PDF that Chromium makes, as far as our tests need it: fonts that tell their letters, text that is drawn
 * straight on the page.
 */
export function readPdf(bytes: Buffer): PdfPage[] {
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of bytes
    .toString('latin1')
    .matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    objects.set(id, body)
  }
  const fonts = new Map<string, Map<string, string>>()
  const lettersOf = (id: string) => {
    const [, unicodeId = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? []
    const known = fonts.get(id) ?? readLetters(readStream(objects.get(unicodeId) ?? ''))
    fonts.set(id, known)
    return known
  }
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) => {
      const [, width = '0', height = '0'] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(body) ?? []
      const [, fontTable = ''] = /\/Font <<([^>]*)>>/.exec(body) ?? []
      const letters = new Map(
        [...fontTable.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
          name,
          lettersOf(id),
        ]),
      )
      const [, contentId = ''] = /\/Contents (\d+) 0 R/.exec(body) ?? []
      const text = readText(readStream(objects.get(contentId) ?? ''), letters)
      return { width: Number(width), height: Number(height), text }
    })
}

function readStream(body: string): string {
  const [, packed] = /stream\r?\n([\s\S]*)\nendstream/.exec(body) ?? []
  if (packed === undefined) return ''
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}

/** The text of a page; what is drawn at another place begins a new line. */
function readText(content: string, fonts: Map<string, Map<string, string>>): string {
  let letters: Map<string, string> | undefined
  let text = ''
  for (const [token, font, codes] of content.matchAll(/\/(\S+) \S+ Tf|<([0-9A-F]+)>|\bBT\b/gi)) {
    if (font !== undefined) letters = fonts.get(font)
    else if (codes === undefined) text += token === 'BT' ? '\n' : ''
    else text += readCodes(codes.toUpperCase(), letters ?? new Map<string, string>())
  }
  return text
}

/** Codes have two hex digits in fonts that are drawn letter by letter, as variable ones are, else four. */
function readCodes(codes: string, letters: Map<string, string>): string {
  const [known = '0000'] = letters.keys()
  const all = codes.match(known.length === 2 ? /.{2}/g : /.{4}/g) ?? []
  return all.map((code) => letters.get(code) ?? '�').join('')
}

/** From the code of a drawn letter to the letter. */
function readLetters(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) {
      letters.set(code.toUpperCase(), letter(hex))
    }
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = parseInt(from, 16)
      for (let code = first; code <= parseInt(to, 16); code += 1) {
        const unicode = (parseInt(hex, 16) + code - first).toString(16).padStart(4, '0')
        letters.set(code.toString(16).padStart(from.length, '0').toUpperCase(), letter(unicode))
      }
    }
  }
  return letters
}
