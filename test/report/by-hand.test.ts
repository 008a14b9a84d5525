import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, houses, paragraphsOf, textOf } from '../../src/report/index.ts'

const directory = loadDirectory()

const fileOf = (statements: readonly object[], wording: object, lead?: string) => ({
  format: 'rostrum-session/1',
  body: { name: 'Commission', members: ['CAN', 'EGY', 'ITA', 'PER', 'NOR'] },
  session: { from: '2019-09-12', to: '2019-09-12', timeZone: 'UTC' },
  agenda: [{ item: '4' }],
  debates: [{ id: 'd', items: ['4'], ...(lead ? { lead } : {}) }],
  statements: statements.map((each, index) => ({ debate: 'd', at: `2019-09-12T10:0${index}:00Z`, ...each })),
  wording,
})

const sessionOf = (file: unknown) => {
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}
const printed = (file: unknown) => paragraphsOf(sessionOf(file), directory)
const spoke = (...by: string[]) => by.map(each => ({ by: each }))

describe('a paragraph edited by hand', () => {
  const key = 'd/statement/members'
  const file = (text: string, statements = spoke('CAN', 'EGY', 'ITA')) =>
    fileOf(statements, { house: 'cnd', edited: [{ key, text, base: 'what the log printed' }] })

  test('is printed as it was typed, and says what the log would have printed', () => {
    const [paragraph] = printed(file('Statements were made by Egypt, Canada and Peru.'))
    expect(textOf(paragraph ?? { runs: [] })).toBe('Statements were made by Egypt, Canada and Peru.')
    expect(paragraph?.edit).toMatchObject({
      printed: 'Statements were made by the representatives of Canada, Egypt and Italy.',
      added: ['Peru'],
      missing: ['Italy'],
      otherOrder: true,
    })
  })

  test('is told to differ in nothing but words where the same names stand in the same order', () => {
    const [paragraph] = printed(file('Canada, Egypt and Italy spoke.'))
    expect(paragraph?.edit).toMatchObject({ added: [], missing: [], otherOrder: false })
  })

  test('takes the longest name that stands there: Guinea-Bissau is not Guinea, Nigeria is not Niger', () => {
    const [paragraph] = printed(file('Guinea-Bissau and Nigeria spoke.', spoke('GIN', 'NER')))
    // GIN and NER are observers here: the members' paragraph is not printed by the log at all.
    expect(paragraph?.key).toBe('d/statement/observers')
    const [edited] = printed(
      fileOf(spoke('GIN', 'NER'), {
        house: 'cnd',
        edited: [{ key: 'd/statement/observers', text: 'Guinea-Bissau and Nigeria spoke.', base: '' }],
      }),
    )
    expect(edited?.edit).toMatchObject({ added: ['Guinea-Bissau', 'Nigeria'], missing: ['Guinea', 'Niger'] })
  })

  test.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const)(
    'is compared in %s with names of which only the number or the gender was typed: they are called as usual',
    language => {
      const only = [
        { id: 'CAN', kind: 'state', names: { [language]: { gender: 'f' } } },
        { id: 'hope', kind: 'igo', name: 'Union for Hope', names: { [language]: { number: 'p', mark: 'memory' } } },
      ]
      const statements = [...spoke('CAN', 'hope'), { by: 'EGY', onBehalfOf: 'g' }]
      const wording = { house: 'cnd', language }
      const groups = [{ id: 'g', name: 'Friends', names: { [language]: { number: 'p' } } }]
      const asUsual = (participants: unknown, ofGroup: unknown) => {
        const whole = { ...fileOf(statements, wording), participants, groups: ofGroup }
        const paragraphs = printed(whole)
        const edited = paragraphs.map(each => ({ key: each.key, text: textOf(each), base: '' }))
        return { paragraphs, again: printed({ ...whole, wording: { ...wording, edited } }) }
      }
      const { paragraphs, again } = asUsual(only, groups)
      const without = asUsual(
        only.map(({ names: _, ...each }) => each),
        groups.map(({ names: _, ...each }) => each),
      )
      const names = ({ runs }: { readonly runs: readonly { text: string; participant?: string | undefined }[] }) =>
        runs.filter(run => run.participant !== undefined).map(run => run.text)
      expect(paragraphs.flatMap(names)).toEqual(without.paragraphs.flatMap(names))
      expect(paragraphs.flatMap(names).every(each => each.trim() !== '')).toBe(true)
      expect(again.map(each => each.edit?.missing)).toEqual(again.map(() => []))
    },
  )

  test('stays when the log prints no such paragraph any more', () => {
    const paragraphs = printed(file('Canada spoke.', []))
    expect(paragraphs.map(textOf)).toEqual(['Canada spoke.'])
    expect(paragraphs[0]?.edit?.printed).toBe('')
  })

  test('goes out with the session file and comes in again', () => {
    const out = writeSessionFile(sessionOf(file('Canada, Egypt and Italy spoke.')))
    expect(writeSessionFile(sessionOf(out))).toEqual(out)
    expect(printed(out).map(textOf)).toEqual(['Canada, Egypt and Italy spoke.'])
  })

  test('is not taken into the preview of another house', () => {
    const session = sessionOf(file('Canada, Egypt and Italy spoke.'))
    expect(paragraphsOf(session, directory, { house: 'generic' })[0]?.edit).toBeUndefined()
  })
})

describe('a note under a paragraph', () => {
  test('names those who aligned themselves, alphabetically, each once', () => {
    const [paragraph] = printed(fileOf([{ by: 'NOR', aligned: ['HRV', 'CIV', 'CRI', 'CIV'] }], { house: 'cnd' }))
    expect(textOf(paragraph ?? { runs: [] })).toBe('A statement was made by the representative of Norway.')
    expect(paragraph?.notes).toEqual([
      'The following countries aligned themselves with the statement: Costa Rica, Côte d’Ivoire and Croatia.',
    ])
  })

  test('says whose statement it is about where the paragraph names several', () => {
    const statements = [{ by: 'CAN' }, { by: 'NOR', dissociated: ['IRN'], members: ['DNK', 'FIN'] }]
    expect(printed(fileOf(statements, { house: 'cnd' }))[0]?.notes).toEqual([
      'The statement made by the representative of Norway was made on behalf of the following countries: Denmark and Finland.',
      'The Islamic Republic of Iran dissociated from the statement made by the representative of Norway.',
    ])
  })

  test('lists the members of a group that has no name', () => {
    const statements = [{ by: 'NOR', onBehalfOf: 'a group of countries', members: ['SWE', 'DNK', 'FIN'] }]
    expect(printed(fileOf(statements, { house: 'cnd' }))[0]?.notes).toEqual(['Denmark, Finland and Sweden.'])
  })
})

describe('a session that departs from its house', () => {
  const statements = spoke('PER', 'MAR', 'CAN', 'THA')
  const text = (house: string, choices: object, lead?: string) =>
    printed(fileOf(statements, { house, choices }, lead)).map(textOf)

  test('puts observers into the sentence of the members', () => {
    expect(text('cnd', { observers: 'same sentence' })).toEqual([
      'Statements were made by the representatives of Peru and Canada and the observers for Morocco and Thailand.',
    ])
  })

  test('gives observers a sentence of their own, in the same paragraph where the house does so', () => {
    expect(text('csocd', { observers: 'own sentence' }, 'During the ensuing discussion')).toEqual([
      'During the ensuing discussion, the representatives of Peru and Canada made statements. The observers for Morocco and Thailand also made statements.',
    ])
    expect(text('special-committee-24', { observers: 'own sentence' })).toEqual([
      'Statements were made by the representatives of Peru and Canada. Statements were also made by the observers for Morocco and Thailand.',
    ])
  })

  test('changes voice and order', () => {
    expect(text('csocd', { voice: 'passive', order: 'alphabetical' })).toEqual([
      'Statements were made by the representatives of Canada and Peru and the observers for Morocco and Thailand.',
    ])
    expect(text('special-committee-24', { voice: 'active' })).toEqual([
      'The representatives of Peru and Canada and the observers for Morocco and Thailand made statements.',
    ])
  })

  test('keeps its choices in the session file; a choice that the house does not have changes nothing', () => {
    const file = fileOf(statements, { house: 'cedaw', choices: { voice: 'passive' } })
    expect(writeSessionFile(sessionOf(file)).wording.choices).toEqual({ voice: 'passive' })
    expect(printed(file).map(textOf)).toEqual(printed(fileOf(statements, { house: 'cedaw' })).map(textOf))
  })

  test.each([...houses.values()])('names everybody once whatever is chosen: $id', house => {
    for (const observers of ['same sentence', 'own sentence'])
      for (const voice of ['active', 'passive'])
        for (const order of ['alphabetical', 'speaking']) {
          const file = fileOf(statements, { house: house.id, choices: { observers, voice, order } })
          const all = printed(file).flatMap(({ runs }) =>
            runs.flatMap(run => (run.participant ? [run.participant] : [])),
          )
          if (house.sections.some(section => section.counts)) continue
          expect([...all].sort()).toEqual(['CAN', 'MAR', 'PER', 'THA'])
        }
  })
})
