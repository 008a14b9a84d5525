import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { report } from '../../src/cli/report.ts'
import { projectRoot } from '../../src/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const example = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')
const published = readFileSync(example.replace('.json', '.txt'), 'utf8')
const output = join(folder, 'output')
const asked = async (...words: string[]) => {
  await report.run([...words, '--output', output])
  return readFileSync(output, 'utf8')
}

/** The example with a second document in its series. */
const series = join(folder, 'series.json')
const file = JSON.parse(readFileSync(example, 'utf8'))
file.report.documents.push({ id: 'second', kind: 'addendum', title: 'Draft report', contents: [] })
writeFileSync(series, JSON.stringify(file))

test('without a format the report is text, all documents one after the other', async () => {
  expect(await asked(example)).toBe(published)
  const both = await asked(series)
  expect(both.startsWith(published)).toBe(true)
  expect(both.slice(published.length)).toMatch(/^Conference of the Parties .*\nDraft report\nAddendum\n$/s)
})

test('--document chooses one, --format html prints it for pasting', async () => {
  const html = await asked(series, '--document', 'addendum', '--format', 'html')
  expect(html).toMatch(/^<!doctype html>\n<html lang="en" translate="no">/)
  expect(html).toContain('<p>5. The observer for Morocco also made a statement.</p>')
  expect(html).toContain('<p><b>IV. Organization of the meeting</b></p>')
  expect(html).toContain('<p><b>B. Statements (<i>continued</i>)</b></p>')
  expect(html).not.toMatch(/<(ol|ul|li|h\d)\b/)
})

test.each([
  [[example, '--format', 'docx'], '--output is missing: a docx file is not for the screen.'],
  [[series, '--format', 'docx', '--output', output], '--document is missing: a file in docx holds one document'],
  [
    [series, '--format', 'html'],
    '--document is missing: a file in html holds one document (there is addendum, second).',
  ],
  [[example, '--format', 'pdf'], '--format: “pdf” is none of text, html, docx.'],
  [[example, '--paper', 'a5'], '--paper: “a5” is none of letter, a4.'],
  [[example, '--template', 'nairobi'], '--template: “nairobi” is none of new-york, vienna, geneva.'],
  [[example, '--document', 'third'], '--document: there is no document “third” (there is addendum).'],
  [[example, '--output', join(folder, 'no', 'x')], 'cannot be written (ENOENT).'],
])('%j is told what is wrong', async (words, sentence) => {
  await expect(async () => report.run(words)).rejects.toThrow(sentence)
})
