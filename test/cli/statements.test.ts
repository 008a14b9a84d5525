import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { report } from '../../src/cli/report.ts'
import { statements } from '../../src/cli/statements.ts'
import { projectRoot } from '../../src/root.ts'

const example = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')

async function printed(...words: string[]) {
  const lines: string[] = []
  const besides: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation(line => void lines.push(String(line)))
  const error = vi.spyOn(console, 'error').mockImplementation(line => void besides.push(String(line)))
  try {
    await statements.run(words)
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
  return { lines, besides }
}

test('--language prints who spoke in another language, and besides what nobody has verified there', async () => {
  const { lines, besides } = await printed(example, '--language', 'es')
  expect(lines[1]).toBe(
    'Tailandia, Estado signatario del Protocolo contra el Tráfico Ilícito de Migrantes, formuló una declaración.',
  )
  expect(besides).toContain('Wording not verified in Spanish: short title of the treaty; State signatory.')
  expect((await printed(example)).besides.join()).not.toContain('verified')
})

test('a language that is none of the six is refused', async () => {
  await expect(async () => statements.run([example, '--language', 'de'])).rejects.toThrow('“de”')
})

test('--all-languages writes a Word file in each of the six, with the words of its language and its direction', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-languages-'))
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    await report.run([example, '--all-languages', '--output', folder])
    const said = {
      ar: 'ممثلو الأطراف التالية',
      en: 'made a statement',
      es: 'Declaraciones',
      fr: 'Déclarations',
      ru: 'Заявления',
      zh: '发了言',
    }
    expect(readdirSync(folder)).toEqual(Object.keys(said).map(code => `addendum.${code}.docx`))
    for (const [code, words] of Object.entries(said)) {
      const parts = unzipSync(readFileSync(join(folder, `addendum.${code}.docx`)))
      const xml = (name: string) => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array())
      expect(xml('document').replace(/<[^>]*>/g, ''), code).toContain(words)
      expect(xml('document').includes('<w:rtl/>') && xml('styles').includes('<w:bidi/>'), code).toBe(code === 'ar')
      // What a person typed in English stands in no other language.
      expect(xml('document').includes('The Working Group discussed'), code).toBe(code === 'en')
    }
  } finally {
    error.mockRestore()
    rmSync(folder, { recursive: true })
  }
})
