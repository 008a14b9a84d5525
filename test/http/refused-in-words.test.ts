import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Saying } from '../../src/domain/saying.ts'
import { initial } from '../../src/domain/session.ts'
import { CannotRead } from '../../src/formats/cannot-read.ts'
import { readHouseFile } from '../../src/formats/house-file.ts'
import { readSource } from '../../src/formats/read-source.ts'
import { readReportText } from '../../src/formats/report-text.ts'
import { readSessionBytes } from '../../src/formats/session-file.ts'
import { tableAsRead } from '../../src/formats/table-as-read.ts'
import { houseIds } from '../../src/report/index.ts'
import { english } from '../../views/messages/book.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { misplacedInWords, tell } from '../../views/told.ts'
import { givenIn, inEnglish, ofTheInterface } from './in-english.ts'
import { openedExample } from './opened.ts'

type Bytes = Uint8Array<ArrayBuffer>
const bytes = (content: string | Uint8Array): Bytes =>
  new Uint8Array(typeof content === 'string' ? strToU8(content) : content)
const wide = `Pays,Nom\n${','.repeat(300)}\n`
const sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
const book = (inside: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(inside),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })

/** Files that nobody can read, each for another cause: of a table, of a treaty’s table, of a report. */
const broken = async () => ({
  table: {
    empty: '',
    'old Excel': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    PDF: '%PDF-1.7',
    page: '<!doctype html><html></html>',
    zeros: 'Pays,Nom\0\0',
    archive: zipSync({ 'a.txt': strToU8('x') }),
    'half an archive': zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'.repeat(900)) }, { level: 0 }).slice(0, 4_000),
    entities: book('<!DOCTYPE w [<!ENTITY x "y">]><workbook/>'),
    'nothing in it': book('<workbook/>'),
    bomb: zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/a.xml': new Uint8Array(30_000_000) }, { level: 1 }),
    wide,
    'a wide sheet of several': await writeXlsx({
      sheets: [
        { name: 'A', rows: [['Pays', 'Nom']] },
        { name: 'B', rows: [['Pays', 'x'.repeat(20_001)]] },
      ],
    }),
    'a long cell': `Pays,Nom\nPérou,${'x'.repeat(20_001)}\n`,
    'an encoding that is none': '<?xml version="1.0" encoding="klingon"?><Document/>',
  },
  treaty: {
    'no XML': '<Document><a></b></Document>',
    declares: '<!DOCTYPE d [<!ENTITY a "b">]><?xml?><Document/>',
    deep: `<Document>${'<a>'.repeat(200)}`,
    'no participants': '<Document/>',
    'no table': 'Couleur,Taille\nrouge,3\n',
  },
  report: {
    'old Word': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    PDF: '%PDF-1.7',
    empty: ' \n',
    zeros: 'a\0b',
    archive: zipSync({ 'a.txt': strToU8('x') }),
    entities: zipSync({ 'word/document.xml': strToU8('<!DOCTYPE w []><w:document/>') }),
  },
  session: {
    'no JSON': 'x',
    deep: '['.repeat(99),
    'a long list': `[${'1,'.repeat(20_001)}1]`,
    'no session': '{"format":"rostrum-session/2","body":7,"agenda":[{"item":1}],"presence":[],"x":1}',
    character: '{"format":"a\\u0001"}',
  },
  house: {
    'no JSON': 'x',
    'no house': '{"format":"rostrum-house/1","title":"","from":"x","choices":{"a":"b"},"sentences":{"k":{"one":"x"}}}',
    'no way': '{"format":"rostrum-house/1","title":"t","from":"cnd","choices":{"a":"b"},"sentences":{}}',
    'no slot': '{"format":"rostrum-house/1","title":"t","from":"cnd","sentences":{"k":{"one":"x","many":"{y}"}}}',
  },
})

/** Tables that can be read, and of which nearly every cell asks something. */
const asking = {
  participants: [
    'Pays,Nom,Genre,Rang,Mode,Pouvoirs',
    'Canada,,F,1,virtuel,2019-09-10',
    'Égypte,B\u0007,dame,11,hybride,10/09/2019',
    ',C,,,,jadis',
    `Italie,D${'x'.repeat(600)},M,,,`,
    'Italie,E,M,,,',
    'Italie,e,M,,,',
    'Italie,\ufffdf,M,,,',
    'Atlantide,G,M,,,',
    'Corée,H,M,,,',
    'Total,6,,,,',
    'Pays,Nom,Genre,Rang,Mode,Pouvoirs',
    '',
    'Note : provisoire',
    '"Italie,I,M,,,',
    'Italie,J,M,,,,trop',
  ].join('\n'),
  status: [
    'Participant,Signature,Ratification',
    'Canada,14 Dec 2000,13 May 2002',
    'Canada,14 Dec 2000,13 May 2002',
    'Pérou,10/09/2005,jadis',
    'Atlantide,14 Dec 2000,',
    '[Mexique],14 Dec 2000,[13 May 2002]',
    'Italie,1 Jan 1990,1 Jan 2090',
  ].join('\n'),
  requests: [
    'Pays,Heure,Voie,Rang',
    'Canada,x,,',
    'Canada,10:00,pigeon,',
    'Canada,10:00,,99',
    'Atlantide,10:00,,',
    'Canada,10/09/2019 10:00,,',
    'Canada,24:00,,',
    ',10:00,,',
  ].join('\n'),
  agenda: 'Point,Titre\n1,Ouverture\n1,Clôture\nPas un numéro du tout,Élections\n',
}

/** What was typed or stands in the file stands in quotation marks, or is set apart. */
const amissIn = (html: string, given: readonly string[]): readonly string[] =>
  ofTheInterface(html.replace(/<bdi\b[\s\S]*?<\/bdi>|<input\b[^>]*>/g, ' '))
    .map(words => given.reduce((all, each) => (each ? all.replaceAll(each, '') : all), words))
    .filter(words => isEnglish(words) || isKey(words))

const isEnglish = (words: string): boolean => {
  const rest = words.replace(/[«“][^»”]*[»”]/g, '')
  return more.test(rest) || inEnglish.test(rest)
}
const isKey = (words: string): boolean => english.told.has(words)
/** Words of the English sentences about files, which no French or Spanish sentence has. */
const more =
  /(?<!\p{L})(?:nobody|row|rows|cell|could|found|expected|holds|missing|stands|says|nothing|something|none|neither|longer|empty|string|array|heading|hidden|day|days|unknown|female|male|signatories)(?!\p{L})/iu

const sayingOf = async (read: () => unknown): Promise<Saying> => {
  try {
    await read()
  } catch (error) {
    if (error instanceof CannotRead) return error.saying
    throw error
  }
  throw new Error('it was read')
}

/** Why each of these files is refused, in the words of a language. */
const refusals = async (code: 'en' | 'fr' | 'es'): Promise<readonly string[]> => {
  const { unread, misplaced } = await read
  return drawnIn(code, () => [
    ...unread.map(tell),
    ...misplaced.map(each => ('path' in each ? misplacedInWords(each) : 'it was read')),
  ])
}

async function reading() {
  const { table, treaty, report, session, house } = await broken()
  const known = { directory: loadDirectory(), houses: houseIds }
  const unread = await Promise.all([
    ...Object.values({ ...table, ...treaty }).map(each => sayingOf(() => readTable(bytes(each)))),
    ...Object.values(report).map(each => sayingOf(() => readReportText(bytes(each)))),
    ...(['no JSON', 'deep', 'a long list'] as const).map(each =>
      sayingOf(() => readSessionBytes(bytes(session[each]), known)),
    ),
  ])
  const misplaced = [
    ...(['no session', 'character'] as const).flatMap(each => {
      const read = readSessionBytes(bytes(session[each]), known)
      return 'faults' in read ? read.faults : []
    }),
    ...Object.values(house).map(each => readHouseFile(each)),
  ]
  return { unread, misplaced }
}

async function readTable(content: Bytes): Promise<unknown> {
  const source = await readSource(content, 'status')
  return tableAsRead(source, 'status', {}, against)
}
const bare = initial('none')
const against = { session: bare, directory: loadDirectory(), today: '2026-11-29' }

const read = reading()

describe.each(['fr', 'es'] as const)('in %s', code => {
  const here = { 'accept-language': code }

  test('whatever is wrong with a file is told in a sentence of the language, and none is English', async () => {
    const [told, inEnglishToo] = [await refusals(code), await refusals('en')]
    expect(told.length).toBeGreaterThan(40)
    expect(told.filter((each, at) => each === inEnglishToo[at] || isEnglish(each) || isKey(each))).toEqual([])
  })

  test('a page that takes a file says so as it refuses it', async () => {
    const { send, directory, room } = await openedExample()
    const { treaty, report, session, house } = await broken()
    const asked: readonly (readonly [path: string, content: string | Uint8Array])[] = [
      ['/sessions/s/participants/import', '%PDF-1.7'],
      ['/sessions/s/inscriptions.csv', wide],
      ['/sessions/s/settings/agenda/table', '<!doctype html><html></html>'],
      ['/status-tables', treaty['no XML']],
      ['/reports/read/look', report.PDF],
      ['/sessions/s/proofread/look', report.archive],
      ['/sessions/import', session['no session']],
      ['/sessions/s/house/take', house['no slot']],
    ]
    for (const [path, content] of asked) {
      const form = new FormData()
      form.set('file', new File([bytes(content)], 'x.csv'))
      if (path === '/status-tables') form.set('instrument', 'som')
      if (path === '/status-tables') form.set('asOf', '2019-09-01')
      const answer = await send(path, form, here)
      expect([path, answer.status]).toEqual([path, 422])
      expect([path, amissIn(await answer.text(), givenIn(room.session, directory))]).toEqual([path, []])
    }
  })

  test('no row that asks something asks it in English', async () => {
    const { send, app, room, directory } = await openedExample()
    const drafts = [
      ['/sessions/s/participants/import', 'file', asking.participants],
      ['/sessions/s/inscriptions.csv', 'text', asking.requests],
      ['/sessions/s/settings/agenda/table', 'text', asking.agenda],
      ['/status-tables', 'pasted', asking.status],
    ] as const
    for (const [path, field, text] of drafts) {
      const form = new FormData()
      form.set(field, field === 'file' ? new File([bytes(text)], 'x.csv') : text)
      if (path === '/status-tables') form.set('instrument', 'som')
      if (path === '/status-tables') form.set('asOf', '2019-09-01')
      const begun = await send(path, form, here)
      expect([path, begun.status]).toEqual([path, 303])
      const page = await app.request(`http://localhost${begun.headers.get('location')}`, {
        headers: { host: 'localhost', ...here },
      })
      const html = await page.text()
      expect([path, html.includes('class="fault"') || html.includes('class="mend')]).toEqual([path, true])
      expect([path, amissIn(html, givenIn(room.session, directory))]).toEqual([path, []])
    }
  })
})
