import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

test.each([
  [
    'fr',
    [
      'wording.house\u00a0: trouvé "none", attendu des formules\u00a0: ',
      'session.to\u00a0: trouvé rien, attendu du texte.',
    ],
  ],
  [
    'es',
    ['wording.house: se halló "none", se esperaba unas fórmulas: ', 'session.to: se halló nada, se esperaba texto.'],
  ],
  ['ru', ['wording.house: found "none", expected a house wording: ', 'session.to: found nothing, expected string.']],
] as const)('what is wrong with a file is told in the language that was asked for: %s', async (code, told) => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-faults-'))
  const broken = JSON.parse(readFileSync(example, 'utf8')) as { session: { to?: string }; wording: { house: string } }
  broken.session.to = undefined as never
  broken.wording.house = 'none'
  try {
    writeFileSync(join(folder, 'broken.json'), JSON.stringify(broken))
    const complaint = await Promise.resolve()
      .then(() => statements.run([join(folder, 'broken.json'), '--language', code]))
      .catch((error: unknown) => error)
    expect(complaint).toMatchObject({
      sentences: expect.arrayContaining(told.map(each => expect.stringContaining(each))),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
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
