import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { commentedReport } from '../../src/formats/commented.ts'
import { readReportText } from '../../src/formats/report-text.ts'
import { readWordText } from '../../src/formats/word-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-commented-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const rels =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const wordFile = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(rels),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
    'docProps/app.xml': strToU8('<app/>'),
    ...more,
  })

const text = 'Statements were made by Chad & Peru.\nThe observer for Morocco also made a statement.\n'
const body = [
  '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Statements were made by Chad &amp; Pe</w:t></w:r>',
  '<w:del w:id="9"><w:r><w:delText>nobody</w:delText></w:r></w:del><w:r><w:t>ru.</w:t></w:r></w:p>',
  '<w:p><w:hyperlink><w:r><w:t xml:space="preserve">The observer for </w:t></w:r></w:hyperlink><w:r><w:t>Morocco also made a statement.</w:t></w:r></w:p>',
].join('')
const remark = (what: string, words: string, of = text) => ({
  from: of.indexOf(what),
  to: of.indexOf(what) + what.length,
  words,
})

test('a Word file is read without what was deleted in it, and each letter knows its place', () => {
  const read = readWordText(wordFile(body))
  expect(read.text).toBe(text)
  for (const { from, length, raw, rawLength } of read.pieces)
    if (length === rawLength) expect(read.xml.slice(raw, raw + rawLength)).toBe(read.text.slice(from, from + length))
})

test('the commented file says the same, holds each comment at its place, and has every other part byte for byte', () => {
  const file = wordFile(body, { 'word/media/image1.png': new Uint8Array([1, 2, 3, 250]) })
  const remarks = [
    remark('Chad', 'one <&>'),
    remark('Peru', 'two'),
    remark('Peru', 'two again'),
    remark('for Morocco', 'three'),
  ]
  const commented = commentedReport(file, text, remarks)
  expect(readReportText(commented)).toBe(text)
  const [before, after] = [unzipSync(file), unzipSync(commented)]
  for (const [name, part] of Object.entries(before))
    if (!/Content_Types|document\.xml/.test(name)) expect(after[name]).toEqual(part)
  const xml = strFromU8(after['word/document.xml'] ?? new Uint8Array())
  const within = remarks.map((_, id) => {
    const [, range = ''] =
      new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(xml) ?? []
    return range
      .replace(/<w:delText>.*?<\/w:delText>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace('&amp;', '&')
  })
  expect(within).toEqual(['Chad', 'Peru', 'Peru', 'for Morocco'])
  expect(xml.match(/<w:b\/>/g)?.length).toBeGreaterThan(2)
  expect(strFromU8(after['word/comments.xml'] ?? new Uint8Array())).toContain('one &lt;&amp;&gt;')
})

test('what was commented before is commented again, and both stand in it', () => {
  const once = commentedReport(wordFile(body), text, [remark('Chad', 'first')])
  const twice = unzipSync(commentedReport(once, text, [remark('Morocco', 'second')]))
  const comments = strFromU8(twice['word/comments.xml'] ?? new Uint8Array())
  expect([...comments.matchAll(/w:id="(\d+)"/g)].map(each => each[1])).toEqual(['0', '1'])
  expect(strFromU8(twice['word/_rels/document.xml.rels'] ?? new Uint8Array()).match(/comments\.xml/g)).toHaveLength(1)
})

test('pasted text becomes a Word file with its comments', () => {
  const pasted = 'Statements were made by Chad.\n\nBy <nobody>.'
  const commented = commentedReport(strToU8(pasted), pasted, [remark('Chad', 'here', pasted)])
  expect(readReportText(commented).trimEnd()).toBe(pasted)
})

const office = (() => {
  try {
    execFileSync('soffice', ['--version'])
    return true
  } catch {
    return false
  }
})()

test.runIf(office)('LibreOffice opens it with the comments at their places', { timeout: 120_000 }, () => {
  const path = join(folder, 'commented.docx')
  writeFileSync(
    path,
    commentedReport(wordFile(body), text, [remark('Chad', 'is nobody'), remark('Morocco', 'is a party')]),
  )
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'fodt',
    '--outdir',
    folder,
    path,
  ])
  const flat = readFileSync(join(folder, 'commented.fodt'), 'utf8')
  const ranges = [
    ...flat.matchAll(
      /<office:annotation [^>]*office:name="([^"]+)"[\s\S]*?<text:p>([^<]*)<\/text:p>\s*<\/office:annotation>([\s\S]*?)<office:annotation-end office:name="\1"/g,
    ),
  ]
  expect(ranges.map(([, , words = '', inside = '']) => [words, inside.replace(/<[^>]+>/g, '')])).toEqual([
    ['is nobody', 'Chad'],
    ['is a party', 'Morocco'],
  ])
})
