import { join } from 'node:path'
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

test('a language that is none of the six is refused, and so are documents in one that has no words for them yet', async () => {
  await expect(async () => statements.run([example, '--language', 'de'])).rejects.toThrow('“de”')
  await expect(async () => report.run([example, '--language', 'ru'])).rejects.toThrow(
    'Whole documents are not written in “ru” yet',
  )
})
