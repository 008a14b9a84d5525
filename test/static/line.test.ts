import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeTyped } from '../../src/domain/time-typed.ts'
import { keys } from '../../static/keys.js'
import { bidden, input, press } from '../../static/line.js'
import { found, isUntouched, newLine, pending } from '../../static/line-state.js'
import { fold, numbered, takeTime } from '../../static/match.js'
import { spellingsOfNoTime, spellingsOfTimes } from '../times.ts'
import { key, names, pressed, roomAt, typed } from './room.ts'

/** The keys of the digit row of a French keyboard, without Shift. */
const french = ['&', 'é', '"', "'", '('].map((written, at) => key(written, { code: `Digit${at + 1}` }))
const czech = ['+', 'ě', 'š', 'č', 'ř'].map((written, at) => key(written, { code: `Digit${at + 1}` }))
const nth = (row: typeof french, digit: number) => row[digit - 1] ?? key('')

/** Without the signs that are keys of the line, and what is two times there, or a time and a number that chooses. */
const noTimes = spellingsOfNoTime.filter(each => !/[;+<>]|^-|-$|^10:00-13:00$|^9:07 12$/.test(each))

const whoHasTheFloor = (keys: Parameters<typeof pressed>[0]) =>
  pressed(keys).given.map(({ fields, name }) => fields['participant'] || `“${name}”`)

describe('a number chooses, whatever the keyboard', () => {
  test.each([
    ['an English one', ['f', 'r', key('1', { code: 'Digit1' })], 'FRA'],
    ['a French one without Shift', ['f', 'r', nth(french, 1)], 'FRA'],
    ['a French one, the second key, é', ['c', 'a', nth(french, 2)], 'KHM'],
    ['a French one with Shift', ['f', 'r', key('1', { code: 'Digit1', shift: true })], 'FRA'],
    ['a Czech one, where the first key writes +', ['f', 'r', nth(czech, 1)], 'FRA'],
    ['a Czech one, the second key, ě', ['c', 'a', nth(czech, 2)], 'KHM'],
    ['the numeric pad', ['f', 'r', key('1', { code: 'Numpad1' })], 'FRA'],
    ['Arabic-Indic digits', ['f', 'r', '١'], 'FRA'],
    ['Persian digits', ['c', 'a', '۲'], 'KHM'],
    ['full-width digits', ['c', 'a', '２'], 'KHM'],
    ['Devanagari digits', ['c', 'a', '२'], 'KHM'],
  ] as const)('%s', (_, keys, id) => {
    expect(numbered('ca', names)[1]?.name.id).toBe('KHM')
    expect(whoHasTheFloor(keys)).toEqual([id])
  })

  test('French keys choose what the digit would, for many a two letters, unless the character goes on with a name', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    for (const two of letters.flatMap(a => [...'aeiourln'].map(b => a + b)))
      for (const digit of [1, 2, 3, 4, 5]) {
        const shown = numbered(two, names).find(each => each.number === digit)?.name.id
        const one = pressed([...two, nth(french, digit)])
        if (one.line.value === '' && !one.line.said.choosing)
          expect([two, digit, one.given.map(each => each.fields['participant'])]).toEqual([two, digit, [shown]])
        else expect([two, digit, one.given]).toEqual([two, digit, []])
      }
  })

  test('with Shift or AltGr the same key is what it writes: + and ! keep their meaning', () => {
    const { line } = pressed(['f', 'r', key('+', { code: 'Digit1', shift: true })])
    expect(line.said).toMatchObject({ choosing: 'on', speaker: { id: 'FRA' } })
    expect(pressed(['f', 'r', key('!', { code: 'Digit1', shift: true })]).line.said.kind).toBe('right of reply')
    expect(pressed([key('#', { code: 'Digit3', third: true })]).deeds).toEqual([{ do: 'go', to: 'screens' }])
  })

  test('a sign that an English keyboard writes on that key is meant, also where a program does not say Shift', () => {
    expect(pressed([...typed('ital'), key('!', { code: 'Digit1' })]).line.said.kind).toBe('right of reply')
    expect(pressed([...typed('ital'), key('*', { code: 'Digit8' })]).line.said.review).toBe(true)
  })

  test('a digit that an input method or a telephone writes without a key chooses too', () => {
    const room = roomAt(1_000)
    expect(press(newLine, room, key('Process'))).toBeUndefined()
    expect(whoHasTheFloor(['f', 'r', key('１', { code: '' })])).toEqual(['FRA'])
  })

  test('é goes on with a name where one goes on so', () => {
    expect(pressed(['c', 'o', 'r', nth(french, 2)]).line.value).toBe('coré')
  })
})

describe('+ still says on behalf of whom', () => {
  test('behind a name, then letters and a number choose the group', () => {
    const { given } = pressed([...typed('egy+its mem'), '1'])
    expect(given[0]?.fields).toMatchObject({
      participant: 'EGY',
      onBehalfOf: 'the European Union and its member States',
    })
  })

  test('on the empty line it belongs to the entry that has the floor', () => {
    const { deeds } = pressed([...typed('+arab'), 'Enter'], { names: [] })
    expect(deeds).toContainEqual({
      do: 'send',
      to: 'entries/e1/correction',
      fields: { onBehalfOf: 'the Group of Arab States' },
      told: { key: 'speaks-for', values: { name: 'Canada', group: 'the Group of Arab States' } },
    })
  })
})

describe('several names on one line are a statement of several', () => {
  const said = (keys: Parameters<typeof pressed>[0]) =>
    pressed(keys).given.map(({ fields }) => [
      fields['participant'] ?? fields['speaker'],
      fields['onBehalfOf'],
      fields['alsoOnBehalfOf'],
    ])
  const told = (keys: Parameters<typeof pressed>[0]) =>
    pressed(keys).deeds.flatMap(each =>
      each.do === 'tell' && each.key !== '' ? [[each.key, each.values?.['name'] ?? each.values?.['text']]] : [],
    )

  test.each([
    ['as they stand', 'Norway, Sweden', ['NOR', '', 'Sweden']],
    ['with “and”, the last one begun', 'norway, iceland and swed', ['NOR', '', 'Iceland; Sweden']],
    [
      'names that hold an “and” of their own',
      'bosnia and herzegovina, saint kitts and nevis',
      ['BIH', '', 'Saint Kitts and Nevis'],
    ],
    ['a name with an “and” alone is nobody’s joint statement', 'trinidad and tobago', ['TTO', '', '']],
  ])('the first speaks for the others as well: %s', (_, text, wanted) => {
    expect(said([...typed(text), 'Enter'])).toEqual([wanted])
  })

  test('behind + all of them are spoken for; a number takes the last one', () => {
    expect(said([...typed('egy+norway, iceland and swed'), 'Enter'])).toEqual([['EGY', 'Norway; Iceland; Sweden', '']])
    expect(said([...typed('egy+norway, swed'), '1'])).toEqual([['EGY', 'Norway; Sweden', '']])
    expect(said([...typed('norway, swed'), '1'])).toEqual([['NOR', '', 'Sweden']])
  })

  test('of a slip among them that one is told, and of a name that several share the choice', () => {
    expect(told([...typed('norway, Swden'), 'Enter'])).toEqual([['nobody-called', 'Swden']])
    expect(told([...typed('norway, Atlantis and chile'), 'Enter'])).toEqual([['nobody-called', 'Atlantis']])
    expect(told([...typed('norway, korea'), 'Enter'])).toEqual([['several-called', 'korea']])
  })

  test('to the list as well', () => {
    const { deeds } = pressed([...typed('norway, sweden'), '/'])
    expect(
      deeds.flatMap(each =>
        each.do === 'inscribe' ? [[each.fields['participant'], each.fields['alsoOnBehalfOf']]] : [],
      ),
    ).toEqual([['NOR', 'Sweden']])
  })
})

describe('names as the room says them', () => {
  test.each([
    ['Allemagne', 'DEU'],
    ['Suiza', 'CHE'],
    ['Франция', 'FRA'],
    ['法国', 'FRA'],
    ['فرنسا', 'FRA'],
    ['pays-bas', 'NLD'],
    ['ESPAÑA', 'ESP'],
    ['côte d’ivoire', 'CIV'],
    ['Республика Корея', 'KOR'],
    ['الجزائر', 'DZA'],
    ['阿尔及利亚', 'DZA'],
  ])('%s', (name, id) => {
    expect(whoHasTheFloor([...typed(name), 'Enter'])).toEqual([id])
  })

  test('every State by its name in each of the six languages, among the first five', () => {
    for (const { id, name, others = [] } of names)
      for (const each of [name, ...others])
        expect([each, numbered(each, names).map(found => found.name.id)]).toEqual([each, expect.arrayContaining([id])])
  })

  test('what another language brings stands behind all that English does', () => {
    for (const two of ['al', 'pa', 'su', 'ni', 'eg', 're']) {
      const english = numbered(
        two,
        names.map(({ others: _, ...rest }) => rest),
      )
      expect(
        numbered(two, names)
          .slice(0, english.length)
          .map(each => [each.number, each.name.id]),
      ).toEqual(english.map(each => [each.number, each.name.id]))
    }
  })
})

describe('a name that nobody has', () => {
  const told = (keys: Parameters<typeof pressed>[0]) =>
    pressed(keys).deeds.flatMap(deed => (deed.do === 'tell' && deed.key ? [deed] : []))
  const pause = Array.from({ length: 4 }, () => key('Shift'))

  test.each(['Frnace', 'caé', 'fr9', 'ARTICLE', 'Акимов', 'qqq'])('%s: one Enter says so, and nobody speaks', name => {
    expect(whoHasTheFloor([...typed(name), 'Enter'])).toEqual([])
    expect(told([...typed(name), 'Enter'])).toEqual([{ do: 'tell', key: 'nobody-called', values: { name } }])
  })

  test('a second Enter, pressed afresh, enters it as typed', () => {
    expect(whoHasTheFloor([...typed('Frnace'), 'Enter', ...pause, 'Enter'])).toEqual(['“Frnace”'])
  })

  test('a double press, a held key or another word in between does not', () => {
    expect(whoHasTheFloor([...typed('Frnace'), 'Enter', 'Enter'])).toEqual([])
    expect(whoHasTheFloor([...typed('Frnace'), 'Enter', ...pause, key('Enter', { repeat: true })])).toEqual([])
    expect(whoHasTheFloor([...typed('Frnace'), 'Enter', 'x', ...pause, 'Enter'])).toEqual([])
  })

  test('to the list likewise, and as a group', () => {
    const listed = pressed([...typed('Frnace/'), ...pause])
    expect(listed.deeds.map(each => each.do)).toEqual(['tell'])
    const then = pressed(['Enter'], { now: 20_000 }, listed.line)
    expect(then.deeds).toContainEqual(expect.objectContaining({ do: 'inscribe', name: 'Frnace' }))
    expect(whoHasTheFloor([...typed('egy+qqqq'), 'Enter'])).toEqual([])
    expect(pressed([...typed('egy+qqqq'), 'Enter', ...pause, 'Enter']).given[0]?.fields['onBehalfOf']).toBe('qqqq')
  })

  test('a line that begins with a quotation mark was meant so', () => {
    expect(whoHasTheFloor([...typed('"Ms. Huber'), 'Enter'])).toEqual(['“Ms. Huber”'])
  })
})

describe('a name that looks like one and is none', () => {
  test.each([
    ['Frnace', 'FRA'],
    ['Germnay', 'DEU'],
    ['Egpyt', 'EGY'],
    ['Moroco', 'MAR'],
  ])('%s: the number beside the guess takes it', (name, id) => {
    expect(found(pressed(typed(name)).line, roomAt(0))[0]).toMatchObject({ number: 1, guess: true })
    expect(whoHasTheFloor([...typed(name), '1'])).toEqual([id])
  })

  test('to the list and as a group likewise', () => {
    const { deeds } = pressed([...typed('/Frnace'), '1'])
    expect(deeds).toContainEqual(expect.objectContaining({ do: 'inscribe', name: 'France' }))
  })

  test('a digit behind a space goes on with the name: ARTICLE 19', () => {
    expect(pressed([...typed('Frnace '), '1']).line.value).toBe('Frnace 1')
    expect(whoHasTheFloor([...typed('ARTICLE 19'), 'Enter'])).toEqual([])
  })
})

describe('a name that more than one answers to is never taken by itself', () => {
  const pause = Array.from({ length: 5 }, () => key('Shift'))

  test.each(['Korea', 'korea', 'United', 'Islands', 'República'])('%s', name => {
    const { given, deeds } = pressed([...typed(name), 'Enter', ...pause, 'Enter'])
    expect(given).toEqual([])
    expect(pressed(typed(`${name}/`)).deeds.map(each => each.do)).not.toContain('inscribe')
    expect(pressed(typed(`${name}+`)).line.said.speaker).toBeUndefined()
    if (numbered(name, names).length > 1)
      expect(deeds).toContainEqual({
        do: 'tell',
        key: 'several-called',
        values: expect.objectContaining({ text: name }),
      })
  })

  test('a number, or an arrow and Enter, takes one of them', () => {
    expect(whoHasTheFloor([...typed('Korea'), '1'])).toEqual(['PRK'])
    expect(whoHasTheFloor([...typed('Korea'), '3'])).toEqual(['KOR'])
    expect(whoHasTheFloor([...typed('Korea'), 'ArrowDown', 'Enter'])).toEqual(['KOR'])
  })

  test('no word that stands in the names of two, and is nobody’s own, gives the floor by Enter', () => {
    const words = names.flatMap(({ name }) => fold(name).split(' '))
    const shared = [...new Set(words)].filter(word => words.filter(each => each === word).length > 1)
    const own = new Set(names.flatMap(({ name, aliases, others = [] }) => [name, ...aliases, ...others].map(fold)))
    expect(shared.length).toBeGreaterThan(5)
    for (const word of shared.filter(each => !own.has(each)))
      expect([word, whoHasTheFloor([...typed(word), 'Enter'])]).toEqual([word, []])
  })
})

describe('who comes first', () => {
  const first = (text: string, more: Parameters<typeof pressed>[1]) => {
    const { line } = pressed(typed(text), more)
    return found(line, roomAt(0, more))[0]?.name.name
  }

  test.each([
    ['+arab', 'the Group of Arab States'],
    ['egy+arab', 'the Group of Arab States'],
    ['ken+afr', 'the Group of African States'],
    ['+77', 'the Group of 77 and China'],
  ])('%s: groups before States', (text, group) => {
    expect(first(text, {})).toBe(group)
  })

  test.each([
    ['kore', 'KOR', 'PRK'],
    ['nig', 'NGA', 'NER'],
    ['bel', 'BEL', 'BLR'],
    ['aus', 'AUT', 'AUS'],
    ['gui', 'GNB', 'GIN'],
  ])('%s: in a body with members the member %s before the observer %s', (text, member, observer) => {
    const some = names.map(name => (name.id === member ? { ...name, member: true } : name))
    const order = (all: typeof names) => found(pressed(typed(text)).line, roomAt(0, { names: all })).map(m => m.name.id)
    expect(order(some).indexOf(member)).toBe(0)
    expect(order(some)).toContain(observer)
    expect(order(names)[0]).not.toBe(member)
  })

  test('an observer who is next on the list comes before a member', () => {
    const some = names.map(name =>
      name.id === 'KOR' ? { ...name, member: true } : name.id === 'PRK' ? { ...name, likely: 3 } : name,
    )
    expect(found(pressed(typed('kore')).line, roomAt(0, { names: some }))[0]?.name.id).toBe('PRK')
  })
})

describe('a question that a name answers', () => {
  test('the country of a panellist, in brackets, by its number', () => {
    const asked = pressed([...typed(';1Ms. Huber (aus'), '1'])
    expect(asked.line.value).toBe('Ms. Huber (Australia)')
    expect(pressed(['Enter'], {}, asked.line).given[0]).toMatchObject({ name: 'Ms. Huber (Australia)' })
    expect(pressed([...typed(';1Mr. Li (Kore'), '3']).line.value).toBe('Mr. Li (Republic of Korea)')
  })

  test('a slot goes to whom the number names, and to none of several by Enter', () => {
    const asking = { ...newLine, asking: { about: 'yield', of: 'i7' } } as const
    const sent = (keys: readonly string[]) => pressed(keys, {}, asking).deeds.filter(each => each.do === 'send')
    expect(sent([...typed('kor'), '3'])).toEqual([
      { do: 'send', to: 'inscriptions/i7/yield', fields: { to: 'Republic of Korea' } },
    ])
    expect(sent([...typed('Korea'), 'Enter'])).toEqual([])
    expect(sent([...typed('chile'), 'Enter'])).toEqual([
      { do: 'send', to: 'inscriptions/i7/yield', fields: { to: 'Chile' } },
    ])
  })
})

describe('a mark before the name and behind it', () => {
  const marked = [
    ['!', { kind: 'right of reply' }],
    ['*', { review: 'yes' }],
    [';v', { kind: 'explanation of vote' }],
    [';j', { kind: 'explanation of position' }],
    [';?', { kind: 'question' }],
    [';t', { mode: 'video message' }],
    [';d', { mode: 'pre-recorded video' }],
  ] as const

  test.each(marked)('%s belongs to whoever is named', (mark, fields) => {
    for (const keys of [`${mark}isr`, `isr${mark}`]) {
      const { given, deeds } = pressed([...typed(keys), 'Enter'])
      expect(given.map(each => each.fields)).toEqual([expect.objectContaining({ participant: 'ISR', ...fields })])
      expect(deeds.filter(each => each.do === 'send')).toEqual([])
    }
  })

  test.each(marked)(
    '%s and Enter belongs to the one who has the floor, and says whom',
    (mark, { review, ...fields }: { review?: string; kind?: string; mode?: string }) => {
      const { line } = pressed(typed(mark))
      expect(pending(line, roomAt(0))).toContainEqual({ key: 'enter-for-running', values: { name: 'Canada' } })
      const { deeds, given } = pressed([...typed(mark), 'Enter'])
      expect(given).toEqual([])
      expect(deeds).toEqual([
        review
          ? { do: 'send', to: 'entries/e1/flag', fields: {}, told: { key: 'flagged', values: { name: 'Canada' } } }
          : {
              do: 'send',
              to: 'entries/e1/correction',
              fields,
              told: { key: 'marked', values: { name: 'Canada', what: Object.values(fields)[0] } },
            },
      ])
      expect(pressed([...typed(mark), 'Enter'], { running: '' }).deeds).toEqual([
        { do: 'tell', key: 'nobody-has-the-floor' },
      ])
    },
  )

  test('pressed twice it is taken away again, and so is it with Esc', () => {
    expect(isUntouched(pressed(['!', '!']).line)).toBe(true)
    expect(isUntouched(pressed(['*', 'Escape']).line)).toBe(true)
  })

  test('a time before it goes with it', () => {
    expect(pressed([...typed('@10:40'), '!', ...typed(' isr'), 'Enter']).given[0]?.fields).toMatchObject({
      participant: 'ISR',
      kind: 'right of reply',
      from: '10:40',
    })
  })
})

describe('a typed time is never swallowed', () => {
  const sent = (keys: Parameters<typeof pressed>[0]) =>
    pressed(keys).deeds.flatMap(deed => (deed.do === 'send' ? [[deed.to, deed.fields]] : []))

  test.each([
    ['@14:01;gc', 'close'],
    ['@0907;go', 'open'],
    ['@12:30 ;gs', 'suspend'],
    ['@12.45;gr', 'resume'],
  ])('%s', (keys, what) => {
    expect(sent(typed(keys))).toEqual([['gavel', { what, at: takeTime(keys.split(';')[0] ?? '').from }]])
  })

  test('before an item, and behind it', () => {
    for (const keys of ['@10:40;i3a', ';i @10:40 3a', ';i 3a @10:40'])
      expect(sent([...typed(keys), 'Enter'])).toEqual([['debate', { items: '3a', from: '10:40' }]])
  })

  test('before a panellist, the Chair and the Secretariat', () => {
    const from = (keys: readonly string[]) => pressed(keys).given[0]?.fields['from']
    expect(from([...typed('@10:40;1Ms. Huber'), 'Enter'])).toBe('10:40')
    expect(from(typed('@10:40;c'))).toBe('10:40')
    expect(from(typed('@10:40;s'))).toBe('10:40')
  })

  test('a command that has no time of its own says so, and the time still stands there', () => {
    for (const letter of 'fwap-bq09ehxzyu') {
      const { line, deeds } = pressed(typed(`@10:40;${letter}`))
      expect([letter, line.value, deeds.map(each => each.do)]).toEqual([letter, '@10:40', ['tell']])
    }
  })
})

describe('an item', () => {
  const shown = (text: string) => found(pressed(typed(text)).line, roomAt(0)).map(each => each.name.name)

  const numbers = (text: string) => found(pressed(typed(text)).line, roomAt(0)).map(each => each.number)
  const sent = (...keys: Parameters<typeof pressed>) =>
    pressed(...keys).deeds.flatMap(deed => (deed.do === 'send' ? [[deed.to, deed.fields]] : []))

  test('by words of its title, and then a number takes it; Enter takes the first; an arrow any', () => {
    expect(numbers(';ilak')).toEqual([1, 2])
    expect(numbers(';i3')).toEqual([undefined, undefined])
    expect(sent(typed(';ilak2'))).toEqual([['debate', { items: '3 (a)' }]])
    expect(sent([...typed(';iseveral lak'), 'Enter'])).toEqual([['debate', { items: '3 (a)' }]])
    expect(sent([...typed(';i'), 'ArrowDown', 'ArrowDown', 'Enter'])).toEqual([['debate', { items: '4' }]])
    expect(sent([...typed(';i3,ado'), '1'])).toEqual([['debate', { items: '3, 14' }]])
    expect(sent([...typed(';i @10:40 riv'), '1'])).toEqual([['debate', { items: '4', from: '10:40' }]])
    expect(sent([...typed(';i1'), 'Enter'])).toEqual([['debate', { items: '1' }]])
    expect(sent([...typed(';inobody'), 'Enter'])).toEqual([['debate', { items: 'nobody' }]])
  })

  test('while it is typed the titles stand there, and none is taken by a digit', () => {
    expect(shown(';i')).toEqual([
      '3 · Lakes',
      '3 (a) · Lakes shared by several States',
      '4 · Rivers',
      '14 · Adoption of the report',
    ])
    expect(shown(';i3')).toEqual(['3 · Lakes', '3 (a) · Lakes shared by several States'])
    expect(shown(';iriv')).toEqual(['4 · Rivers'])
    expect(shown(';i3,4')).toEqual(['4 · Rivers'])
    expect(shown(';i9')).toEqual([])
  })

  test('what the server wants to be sure of is sent once more by Enter, and by nothing else', () => {
    const deed = { do: 'send', to: 'debate', fields: { items: '9', sure: 'yes' } } as const
    const asking = { ...newLine, asking: { about: 'sure', of: '', deed } } as const
    expect(pressed(['Enter'], {}, asking).deeds).toEqual([deed])
    expect(pressed(['Escape'], {}, asking)).toMatchObject({ deeds: [], line: { value: '' } })
    // Whatever else is typed, what was asked is over: Enter is about what stands there now.
    for (const [keys, then] of [
      [[...typed(';i 4'), 'Enter'], [{ do: 'send', to: 'debate', fields: { items: '4' } }]],
      [typed(';gc'), [{ do: 'send', to: 'gavel', fields: { what: 'close', at: '' } }]],
      [
        [...typed('cana'), 'Enter'],
        [{ do: 'tell' }, { do: 'give', fields: { participant: 'CAN' } }],
      ],
    ] as const)
      expect(pressed([...keys], {}, asking).deeds).toMatchObject(then)
    expect(input(asking, roomAt(0), 'norw').line).toMatchObject({ value: 'norw', asking: undefined })
  })
})

describe('what stands on the line and is not entered', () => {
  test.each([['HelpAge International', 'Enter'], ['HelpAge International'], ['fra'], ['@10:40 fra']])(
    '%s is not dropped for a command that needs the line: it says so, and the name stays',
    (text, ...more) => {
      // Behind a time the others say that they take none.
      for (const command of [';i', ';g', ';c', ...(text.startsWith('@') ? [] : [';l', ';8'])]) {
        const before = pressed([...typed(text), ...more])
        const { line, deeds } = pressed([...typed(text), ...more, ...typed(command)])
        expect([command, line.value, line.asking]).toEqual([command, text, undefined])
        expect(deeds.slice(before.deeds.length)).toEqual([
          { do: 'tell', key: 'not-entered', values: { name: text.replace('@10:40 ', '') } },
        ])
      }
    },
  )

  test('for whom somebody speaks, neither; a button that shows the key does the same; a panellist takes the name along', () => {
    const { line } = pressed([...typed('fra'), '+'])
    expect(pressed(typed(';i'), {}, line).deeds).toEqual([
      { do: 'tell', key: 'not-entered', values: { name: 'France' } },
    ])
    for (const command of ['item', 'gavel', 'lead', 'chair'])
      expect(bidden(pressed(typed('norw')).line, roomAt(0), command)).toMatchObject({
        line: { value: 'norw' },
        deeds: [{ do: 'tell', key: 'not-entered' }],
      })
    expect(bidden(pressed(typed('norw')).line, roomAt(0), 'time').line.value).toBe('norw @')
    const panellist = pressed([...typed('@10:40 Ms. Diallo;1')]).line
    expect([panellist.asking?.about, panellist.value]).toEqual(['panellist', '@10:40 Ms. Diallo'])
  })

  test('a word typed where the gavel is asked does none of its letters', () => {
    const { line, deeds } = pressed([...typed(';g'), ...typed('germany')])
    expect(deeds.filter(each => each.do === 'send')).toEqual([])
    expect([line.value, line.asking]).toEqual(['germany', undefined])
    expect(pressed([...typed(';g'), ...typed('@13h04 c')]).deeds).toMatchObject([
      { to: 'gavel', fields: { what: 'close' } },
    ])
  })
})

describe('another layout left on', () => {
  test.each([
    ['ак', 'fr', 'FRA'],
    ['сфтф', 'cana', 'CAN'],
    ['بق', 'fr', 'FRA'],
    ['φρ', 'fr', 'FRA'],
    ['כר', 'fr', 'FRA'],
  ])('%s says what the same keys are in Latin letters, and a number takes it', (text, latin, id) => {
    const { line } = pressed(typed(text))
    expect(pending(line, roomAt(0))).toEqual([{ key: 'layout', values: { text, latin } }])
    expect(whoHasTheFloor([...typed(text), '1'])).toEqual([id])
  })

  test('Enter takes no guess: it says so, and a second one enters what stands there', () => {
    const one = pressed([...typed('ак'), 'Enter'])
    expect(one.given).toEqual([])
    expect(one.deeds).toEqual([{ do: 'tell', key: 'nobody-called-but', values: { name: 'ак', latin: 'fr' } }])
  })

  test('letters that are on a name of that language are no slip', () => {
    expect(whoHasTheFloor([...typed('фра'), '1'])).toEqual(['FRA'])
    expect(pending(pressed(typed('фра')).line, roomAt(0))).toEqual([])
  })

  test('behind the leader the letter of the key counts', () => {
    expect(pressed([';', 'п', 'щ']).deeds).toEqual([
      { do: 'send', to: 'gavel', fields: { what: 'open', at: '' }, told: { key: 'gavel-open', values: {} } },
    ])
  })
})

describe('keys as they were', () => {
  const sent = (keys: Parameters<typeof pressed>[0], more = {}) =>
    pressed(keys, more).deeds.flatMap(deed => (deed.do === 'send' ? [[deed.to, deed.fields]] : []))

  test.each([
    [';i 4', [['debate', { items: '4' }]]],
    [';i ٤', [['debate', { items: '4' }]]],
    [';l ', [['debate', { items: '', lead: '' }]]],
    [';q10', [['lists/l1/closing', { minutes: '10' }]]],
    [';q1150', [['lists/l1/closing', { closes: '1150' }]]],
    [';g@13:04 c', [['gavel', { what: 'close', at: '13:04' }]]],
    [';q11:50', [['lists/l1/closing', { closes: '11:50' }]]],
    [';0', [['limits', { time: '' }]]],
  ])('%s and Enter', (text, what) => {
    expect(sent([...typed(text), 'Enter'])).toEqual(what)
  })

  test.each([
    [';gs', [['gavel', { what: 'suspend', at: '' }]]],
    [';f', [['cut-off', { reason: 'technical failure' }]]],
    [';w', [['inscriptions/i1/withdraw', {}]]],
    ['ken;a', [['inscriptions/i2/absent', {}]]],
    [' ', [['pause', {}]]],
    ['.', [['interruption', {}]]],
    [';.', [['end', {}]]],
    [';y', [['redo', {}]]],
    [';9', [['conclude', { debate: 'd4' }]]],
  ])('%s', (text, what) => {
    expect(sent(typed(text))).toEqual(what)
  })

  test('where nobody waits, Enter names the key that says that the one who has the floor has finished', () => {
    const told = (more: Parameters<typeof pressed>[1]) => pressed(['Enter'], { ...more, head: undefined }).deeds
    expect(told({})).toEqual([{ do: 'tell', key: 'nobody-waits-finish', values: { name: 'Canada' } }])
    expect(told({ running: '', runningName: '' })).toEqual([{ do: 'tell', key: 'nobody-waits' }])
  })

  test('Enter on the empty line gives the floor to the next with what the window shows, and not twice in a double press', () => {
    const twice = pressed(['Enter', 'Enter'])
    expect(twice.given.map(({ to, name, fields }) => [to, name, fields['head'], fields['seen']])).toEqual([
      ['next', 'Egypt', 'i1', 'e1'],
    ])
    // A mark that was pressed in between is said of somebody: that Enter is no second press.
    const marked = pressed(['Enter', '!', 'Enter'])
    expect(marked.given.map(({ to }) => to)).toEqual(['next'])
    expect(marked.deeds.at(-1)).toMatchObject({ do: 'send' })
  })

  test('the time is that of the first key since the line was last empty, and a pause or a deletion leaves none behind', () => {
    const at = (keys: readonly string[]) => pressed(keys).given[0]?.since
    expect(at(['f', 'r', '1'])).toBe(10_100)
    expect(at([' ', 'f', 'r', '1'])).toBe(10_200)
    expect(at(['x', 'Backspace', 'f', 'r', '1'])).toBe(10_300)
    expect(at(['/', 'Escape', 'f', 'r', '1'])).toBe(10_300)
  })

  test('a typed time goes with the name, as it was typed', () => {
    expect(pressed([...typed('fra @15:47-15:50'), 'Enter']).given[0]?.fields).toMatchObject({
      participant: 'FRA',
      from: '15:47',
      until: '15:50',
    })
  })

  test.each(['9:07', '09.07', '0907', '9h07', '٩:٠٧'])('a time goes as it was typed: @%s', time => {
    const { given } = pressed([...typed(`@${time} fra`), 'Enter'])
    expect(given[0]?.fields).toMatchObject({ participant: 'FRA', from: time === '٩:٠٧' ? '9:07' : time })
  })

  test.each(['fra @', '@'])('none of the ways to write a time is dropped: “%s…” is as typed, or refused', before => {
    const clockOf = (typed: string) => {
      const time = timeTyped(typed)
      return time && [time.hour, time.minute, time.second].map(each => String(each).padStart(2, '0')).join(':')
    }
    let taken = 0
    for (const [time, clock] of [...spellingsOfTimes, ...noTimes.map(each => [each, undefined] as const)]) {
      const text = before === '@' ? `@${time} fra` : `${before}${time}`
      const { line, deeds, given } = pressed([...typed(text), 'Enter'])
      const [from] = given.map(({ fields }) => fields['from'] ?? '')
      // What the server can read is the time that was meant; what it cannot read it refuses, and the line comes back.
      if (from !== undefined)
        expect([text, from === '' ? 'dropped' : clockOf(from)]).toEqual([text, clockOf(from) && clock])
      else expect([text, line.value, deeds]).toEqual([text, text, [expect.objectContaining({ do: 'tell' })]])
      if (from !== undefined && clock !== undefined && clockOf(from) === clock) taken++
    }
    expect(taken).toBeGreaterThan(100)
  })

  test('what goes out can come back: the line as it stood, with for whom', () => {
    const { given } = pressed([...typed('egy+arab'), '1'])
    expect(given[0]?.back).toMatchObject({ said: { speaker: { id: 'EGY' }, on: 'the Group of Arab States' } })
  })

  test('Backspace on the empty line undoes; not when held, nor at once after deleting', () => {
    expect(sent(['Backspace'])).toEqual([['undo', {}]])
    expect(sent([key('Backspace', { repeat: true })] as never)).toEqual([])
    expect(sent(['a', 'Backspace', 'Backspace'])).toEqual([])
    expect(sent(['/', 'Backspace'])).toEqual([])
  })

  test('one of a confusable pair asks for the other, and one key swaps', () => {
    const austria = pressed([...typed('austria'), '1', ';', 'x'])
    const entry = austria.given[0]?.entry
    expect(austria.deeds).toContainEqual({ do: 'tell', key: 'swap', values: { name: 'Australia' } })
    expect(austria.deeds).toContainEqual({
      do: 'send',
      to: `entries/${entry}/correction`,
      fields: { participant: 'AUS' },
    })
  })
})

describe('a digit that stands for nobody between two names easily confused', () => {
  test.each(['au', 'slov', 'niger'])('%s: what was typed stays, and both are named', text => {
    const shown = numbered(text, names)
    const at = shown.findIndex(({ number }, index) => index > 0 && number !== (shown[index - 1]?.number ?? 0) + 1)
    const digit = String((shown[at - 1]?.number ?? 0) + 1)
    const { line, deeds, given } = pressed([...typed(text), digit])
    expect([line.value, given]).toEqual([text, []])
    const values = { digit, before: shown[at - 1]?.name.name, after: shown[at]?.name.name }
    expect(deeds).toContainEqual({ do: 'tell', key: 'left-out', values })
  })
})

describe('a time and a name without a space', () => {
  test.each(['@09:58fi2', '@09:58fin1', 'fin@09:58 1'])('%s puts Finland on the floor at that time', keys => {
    expect(pressed(typed(keys)).given[0]?.fields).toMatchObject({ participant: 'FIN', from: '09:58' })
  })
})

describe('whatever keys are pressed', () => {
  const anyKey = fc.oneof(
    fc.constantFrom('f', 'r', 'a', 'n', 'g', 'u', 'i', 'c', 'o', 'ж', 'ا', '法', 'é', "'", '(', '-'),
    fc.constantFrom(
      '1',
      '2',
      '3',
      '5',
      '9',
      '١',
      '２',
      ' ',
      '.',
      '/',
      '+',
      '&',
      '!',
      '*',
      '?',
      '#',
      ';',
      '@',
      ':',
      '"',
    ),
    fc.constantFrom('Enter', 'Backspace', 'Escape', 'ArrowUp', 'ArrowDown', 'Shift', 'Dead', 'Process'),
  )

  test('a number gives the floor to whom it stood beside, and a line on which nothing stands began with no key', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 14 }), keys => {
        let line = newLine
        for (const [at, each] of keys.entries()) {
          const room = roomAt(at * 150)
          const shown = found(line, room)
          const one = pressed([each], { now: at * 150 }, line)
          for (const { fields, to } of one.given)
            if (/^[1-5]$/.test(each) && !line.said.choosing && line.value !== '' && to === 'floor')
              expect(shown.find(match => String(match.number) === each)?.name.id).toBe(fields['participant'])
          line = one.line
          if (isUntouched(line)) expect(line.firstKey).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  test('nobody whom no name knows has the floor by one key', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 14 }), keys => {
        const before = pressed(keys)
        const quoted = before.line.value.startsWith('"') || before.line.asking
        const then = pressed(['Enter'], { now: 20_000 }, { ...before.line, unsure: undefined })
        if (!quoted) expect(then.given.filter(each => each.fields['speaker'])).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a button that shows a key', () => {
  const rows = keys.filter(({ row }) => row !== undefined)
  const typedOnly = ['search', 'choose', 'conclude', 'paragraphs']
  const all = [...new Set(keys.filter(each => !rows.includes(each)).map(({ command }) => command))]

  test('does something for every command of the card', () => {
    const idle = all.filter(command => {
      const { line, deeds } = bidden(newLine, roomAt(1_000), command)
      return deeds.length === 0 && isUntouched(line)
    })
    expect(idle.filter(each => !typedOnly.includes(each))).toEqual(['escape'])
  })

  test('is right of reply, point of order and the list for the name that stands there', () => {
    const typing = { ...newLine, value: 'fra' }
    expect(bidden(typing, roomAt(1_000), 'reply').line).toMatchObject({
      value: 'fra',
      said: { kind: 'right of reply' },
    })
    expect(bidden(typing, roomAt(1_000), 'order').line).toMatchObject({
      value: 'fra',
      said: { kind: 'point of order' },
    })
    expect(bidden(typing, roomAt(1_000), 'to-list').deeds).toContainEqual(
      expect.objectContaining({ do: 'inscribe', name: 'France' }),
    )
    expect(bidden(typing, roomAt(1_000), 'commit').deeds).toContainEqual(
      expect.objectContaining({ do: 'give', name: 'France' }),
    )
  })

  test('undoes with a name half typed, and leaves it there', () => {
    const { line, deeds } = bidden({ ...newLine, value: 'fra' }, roomAt(1_000), 'undo')
    expect([line.value, deeds]).toEqual(['fra', [{ do: 'send', to: 'undo', fields: {} }]])
  })
})

describe('keynotes, addresses, votes, officials and functions have keys', () => {
  test.each([
    [[';', '2'], { kind: 'keynote' }],
    [[';', '3'], { kind: 'address' }],
    [[';', '4'], { when: 'before the vote' }],
    [[';', '5'], { when: 'after the vote' }],
    [[';', 'v', ';', '4'], { kind: 'explanation of vote', when: 'before the vote' }],
    // The same keys of a French keyboard, which writes é, ", ' and ( there.
    [[';', key('é', { code: 'Digit2' })], { kind: 'keynote' }],
    [[';', key('"', { code: 'Digit3' })], { kind: 'address' }],
    [[';', key('(', { code: 'Digit5' })], { when: 'after the vote' }],
  ] as const)('%j before the name', (keys, fields) => {
    expect(pressed([...keys, ...typed('isr'), 'Enter']).given[0]?.fields).toMatchObject({
      participant: 'ISR',
      ...fields,
    })
  })

  test('with Enter and no name the one who has the floor is marked', () => {
    const { deeds } = pressed([';', '4', 'Enter'], { running: 'e1', runningName: 'Egypt' })
    expect(deeds.filter(each => each.do === 'send').map(each => [each.to, each.fields])).toEqual([
      ['entries/e1/correction', { when: 'before the vote' }],
    ])
  })

  test('an official is a function and a name, with the kind that was said before', () => {
    const official = 'Director of the Forum secretariat: Juliette Biao Koudenoukpo'
    expect(pressed([';', '2', ';', '7', ...typed(official), 'Enter']).given[0]?.fields).toMatchObject({
      speaker: official,
      official: 'yes',
      kind: 'keynote',
    })
  })

  test('the function in which somebody speaks is put on the one who has the floor', () => {
    const send = (keys: Parameters<typeof pressed>[0], running: string) =>
      pressed(keys, { running, runningName: 'Egypt' }).deeds.map(each => (each.do === 'send' ? each.fields : each.do))
    const keys = [';', '8', ...typed('Minister of Trade'), 'Enter']
    expect(send(keys, 'e1')).toContainEqual({ function: 'Minister of Trade' })
    expect(send([';', '8'], '')).toEqual(['tell'])
  })
})
