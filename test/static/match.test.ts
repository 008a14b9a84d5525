import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { compareNames, searchEntry } from '../../src/domain/roll/names.ts'
import { initial } from '../../src/domain/session.ts'
import { continues, matches, meant, type Name, numbered, takeTime } from '../../static/match.js'

const directory = loadDirectory()
const session = initial('a-session')
const names: Name[] = [...directory.states.keys()]
  .map(id => searchEntry(session, directory, id, '2019-09-12'))
  .sort((a, b) => compareNames('en')(a.name, b.name))

const first = (typed: string): string | undefined => matches(typed, names)[0]?.id

describe('the search of the entry line', () => {
  test.each([
    ['fr', 'FRA'],
    ['uk', 'GBR'],
    ['usa', 'USA'],
    ['drc', 'COD'],
    ['cote', 'CIV'],
    ["cote d'i", 'CIV'],
    ['niger', 'NER'],
    ['NIGERIA', 'NGA'],
    ['guinea-b', 'GNB'],
    ['holy', 'VAT'],
  ])('%s finds %s first', (typed, id) => {
    expect(first(typed)).toBe(id)
  })

  test.each([
    ['кана', 'CAN'],
    ['ЕГИП', 'EGY'],
    ['egipt', 'EGY'],
    ['pays-b', 'NLD'],
    ['加拿', 'CAN'],
    ['摩洛哥', 'MAR'],
    ['المغ', 'MAR'],
    ['مغرب', 'MAR'],
    ['الإمارات', 'ARE'],
    ['امارات', 'ARE'],
  ])('%s, typed as in its own language, finds %s first', (typed, id) => {
    expect(first(typed)).toBe(id)
  })

  test('a code of two letters never comes before a name', () => {
    expect(first('ch')).not.toBe('CHE')
    expect(matches('ch', names).map((name: Name) => name.id)).toContain('CHE')
  })

  test('who is likely comes first among equals, and never before a better match', () => {
    const some = names.map(name => ({ ...name, likely: name.id === 'MAR' ? 3 : name.id === 'TZA' ? 2 : 0 }))
    expect(matches('mo', some)[0]?.id).toBe('MAR')
    expect(matches('ta', some)[0]?.id).toBe('TJK')
  })

  test('numbers stand only after two letters, from 1 to 5', () => {
    expect(numbered('m', names).every((each: { number?: number }) => each.number === undefined)).toBe(true)
    expect(numbered('mo', names).map(each => each.number)).toEqual([1, 2, 3, 4, 5])
  })

  test('two names that are easily confused never stand at neighbouring digits, whatever two letters are typed', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    for (const typed of letters.flatMap(a => letters.map(b => a + b))) {
      const shown = numbered(typed, names) as { name: Name; number: number }[]
      for (const a of shown)
        for (const b of shown)
          if (b.number - a.number === 1) expect([typed, a.name.notBeside.includes(b.name.id)]).toEqual([typed, false])
    }
  })
})

describe('text or command', () => {
  test('a character that goes on with a name is text', () => {
    expect(continues('guinea-', names)).toBe(true)
    expect(continues("cote d'", names)).toBe(true)
    expect(continues('iran (', names)).toBe(true)
  })

  test('one that goes on with none is a command', () => {
    expect(continues('france+', names)).toBe(false)
    expect(continues('mo1', names)).toBe(false)
  })
})

describe('a typed time', () => {
  test('stands before or after the name', () => {
    expect(takeTime('@15:47 fra')).toEqual({ text: 'fra', from: '15:47', until: '' })
    expect(takeTime('fra @15:47:20')).toEqual({ text: 'fra', from: '15:47:20', until: '' })
  })

  test('needs no space before the name or behind it', () => {
    expect(takeTime('@15:47fra')).toEqual({ text: 'fra', from: '15:47', until: '' })
    expect(takeTime('fra@15:47')).toEqual({ text: 'fra', from: '15:47', until: '' })
    expect(takeTime('@9.05.20côte d’i')).toEqual({ text: 'côte d’i', from: '9.05.20', until: '' })
    expect(takeTime('@15:47-15:50egy')).toEqual({ text: 'egy', from: '15:47', until: '15:50' })
    expect(takeTime('@0508fi')).toEqual({ text: 'fi', from: '0508', until: '' })
    expect(takeTime('@3:47pm')).toEqual({ text: '', from: '3:47pm', until: '' })
    expect(takeTime('@3:47p.m. fra')).toEqual({ text: 'fra', from: '3:47p.m.', until: '' })
    expect(takeTime('@15h47 fra').from).toBe('15h47')
  })

  test('may have an end', () => {
    expect(takeTime('fra @15:47-15:50')).toEqual({ text: 'fra', from: '15:47', until: '15:50' })
  })

  test('is no part of the name while it is being typed', () => {
    expect(takeTime('fra @15:').text).toBe('fra')
  })
})

describe('who is meant in a form, where nobody was chosen', () => {
  test.each(['Korea', 'Congo', 'Guinea', 'Ge', 'an', 'Niger', 'Dominica', 'United'])('%s: nobody', typed => {
    expect(meant(typed, names)).toBeUndefined()
  })

  test.each([
    ['Germany', 'DEU'],
    ['germ', 'DEU'],
    ['USA', 'USA'],
    ['Côte d’Ivoire', 'CIV'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Allemagne', 'DEU'],
    ['法国', 'FRA'],
  ])('%s: %s', (typed, id) => {
    expect(meant(typed, names)?.id).toBe(id)
  })
})

describe('organizations that usually observe and that the session does not know yet', () => {
  const beyond: Name[] = [...directory.organizations.keys()].map(id => ({
    ...searchEntry(session, directory, id, '2019-09-12'),
    beyond: true,
  }))
  const all = [...names, ...beyond]
  const found = (typed: string) => matches(typed, all).map(({ id }) => id)

  test.each([
    ['unodc', 'org-unodc'],
    ['WHO', 'org-who'],
    ['incb', 'org-incb'],
    ['red cross', 'org-icrc'],
    ['narcotics control', 'org-incb'],
    ['League of Arab', 'org-arab-league'],
  ])('%s finds it', (typed, id) => {
    expect(found(typed)[0]).toBe(id)
  })

  test.each(['au', 'un', 'eu', 'african', 'co', 'uni', 'org', 'cis', 'as', 'in'])(
    'behind “%s” States keep their numbers',
    typed => {
      const states = numbered(typed, names).map(({ name, number }) => [name.id, number])
      expect(
        numbered(typed, all)
          .map(({ name, number }) => [name.id, number])
          .slice(0, states.length),
      ).toEqual(states)
    },
  )

  test('a State is meant where one fits, an organization only where none does', () => {
    expect(meant('african', all)?.id).toBe(meant('african', names)?.id)
    expect(meant('African Union', all)?.id).toBe('org-african-union')
    expect(meant('ICRC', all)?.id).toBe('org-icrc')
  })
})
