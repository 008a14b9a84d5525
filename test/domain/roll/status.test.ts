import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { stateNameOn } from '../../../src/domain/roll/names.ts'
import { statusUnder } from '../../../src/domain/roll/status.ts'
import { evidenceInWords } from '../../../src/report/languages/en/evidence.ts'

const directory = loadDirectory()
const under = (treaty: string, code: string, day: string) => {
  const instrument = directory.instruments.get(treaty)
  if (!instrument) throw new Error(treaty)
  const { status, certain, evidence, flags } = statusUnder(instrument, instrument.rows, code, day)
  return { said: `${certain ? status : `unknown, last ${status}`}: ${evidenceInWords(evidence)}`, flags }
}
const listed = (code: string, day: string) => {
  const state = directory.states.get(code)
  if (!state) throw new Error(code)
  const { list, running } = stateNameOn(state, day, 'en')
  return [list, running]
}

test('on 12 September 2019 Canada is a party, Thailand a signatory and Morocco neither, each with its evidence', () => {
  expect(under('som', 'CAN', '2019-09-12')).toEqual({
    said: 'party: ratified 13 May 2002, depositary table as at 10 July 2014',
    flags: [],
  })
  const thailand = under('som', 'THA', '2019-09-12')
  expect(thailand.said).toMatch(/^signatory: signed 18 December 2001; .*depositary table as at 10 July 2014/)
  expect(thailand.flags).toEqual(['after-table'])
  expect(under('som', 'MAR', '2019-09-12').said).toMatch(/^not a party: /)
})

test('a party counts from the day of deposit, and the days until it is in force are flagged', () => {
  expect(under('tip', 'BGD', '2019-09-11').said).toMatch(/^not a party/)
  expect(under('tip', 'BGD', '2019-09-12').said).toMatch(
    /^party: acceded 12 September 2019, in force for it on 12 October 2019/,
  )
  expect(under('tip', 'BGD', '2019-09-12').flags).toContain('not-yet-in-force')
  expect(under('tip', 'BGD', '2019-10-12').flags).not.toContain('not-yet-in-force')
})

test('who left and came back has the status of its history, and no other', () => {
  expect(under('paris', 'USA', '2020-12-01').said).toMatch(/^not a party: withdrew with effect from 4 November 2020/)
  expect(under('paris', 'USA', '2021-02-01').said).toMatch(/^party: accepted 20 January 2021/)
  expect(under('uncac', 'BTN', '2018-01-01').said).toMatch(/^unknown, last party/)
  expect(under('uncac', 'BTN', '2024-01-01').said).toMatch(/^party: acceded 27 September 2023/)
})

test('where only the year is known the status is unknown within it, and certain from the next', () => {
  expect(under('cat', 'AGO', '2018-12-31').said).toMatch(/^signatory/)
  expect(under('cat', 'AGO', '2019-05-01').said).toMatch(/^unknown, last signatory/)
  expect(under('cat', 'AGO', '2020-01-01').said).toMatch(/^party/)
})

test('a row from memory says so, and only the depositary’s own table is called that', () => {
  expect(under('som', 'LKA', '2019-09-12').said).toBe('party: ratified 31 October 2018, from memory, to be verified')
})

test('the name of a State is that of the day, in a list and in a sentence', () => {
  expect(listed('TUR', '2022-05-31')).toEqual(['Turkey', 'Turkey'])
  expect(listed('TUR', '2022-06-01')).toEqual(['Türkiye', 'Türkiye'])
  expect(listed('NLD', '2019-09-12')).toEqual(['Netherlands', 'the Netherlands'])
  expect(listed('NLD', '2025-03-10')).toEqual(['Netherlands (Kingdom of the)', 'the Kingdom of the Netherlands'])
  expect(listed('IRN', '2019-09-12')).toEqual(['Iran (Islamic Republic of)', 'the Islamic Republic of Iran'])
  expect(listed('MKD', '2019-02-13')[1]).toBe('the former Yugoslav Republic of Macedonia')
  expect(listed('SWZ', '2018-05-30')[0]).toBe('Swaziland')
})
