import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { encoded } from '../tables/encoded.ts'
import { hasChromium, launch, temporaryFolder } from './chromium.ts'
import { imported, workingGroup } from './imported.ts'
import { serveWithClock } from './with-clock.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const photographs = process.env['PHOTOGRAPHS']
const codes = [...loadDirectory().states.values()].map(state => state.names.en.short)
const awkward = [
  '<img src=x onerror=alert(1)>',
  'مريم \u200Fالقاسم',
  'O\u2019Neill & Sons "quoted"',
  '=cmd|calc',
  '\u202Edesrever',
]

/** A list as a registration system sends it: three thousand people, fifty rows that cannot be taken as they are. */
function listOf(count: number, faulty: number) {
  const heading = [
    'No.',
    'Family name',
    'First name',
    'E-mail',
    'Country/Organization',
    'Category',
    'Job title',
    'Sex',
    'Mode of participation',
  ]
  const rows = Array.from({ length: count }, (_, nth) => {
    const isNgo = nth % 10 === 9
    return [
      String(nth + 1),
      nth < awkward.length ? (awkward[nth] ?? '') : `Family${nth}`,
      `Given${nth}`,
      `person${nth}@example.org`,
      isNgo ? `Organization ${Math.floor(nth / 10) % 60}` : (codes[nth % codes.length] ?? ''),
      isNgo ? 'NGO' : 'Member State',
      nth % 3 === 0 ? 'Adviser' : 'Counsellor',
      ['F', 'M', 'X', ''][nth % 4] ?? '',
      nth % 5 === 0 ? 'Online' : 'In person',
    ]
  })
  const every = Math.floor(count / faulty)
  for (let nth = 0; nth < faulty; nth++) {
    const row = rows[10 + nth * every]
    if (!row) continue
    if (nth % 5 === 0) row[7] = 'lady'
    else if (nth % 5 === 1) row[8] = 'maybe'
    else if (nth % 5 === 2) row[1] = row[2] = ''
    else if (nth % 5 === 3) row[6] = 'Counsel\u0007lor'
    else row[4] = ''
  }
  return [heading, ...rows]
}
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

describe.skipIf(!hasChromium)('a list of three thousand participants, as a new user imports it', () => {
  const data = temporaryFolder()
  let rostrum: Awaited<ReturnType<typeof serveWithClock>>
  let browser: Browser
  let page: Page
  let path = ''
  const at = (where: string) => `${rostrum.address}${path}/${where}`
  const photograph = async (name: string) => {
    if (!photographs) return
    await page.screenshot({ path: `${photographs}/${name}.png`, fullPage: false })
    for (const [shape, width, scheme] of [
      ['phone', 390, 'light'],
      ['dark', 1366, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.screenshot({ path: `${photographs}/${name}-${shape}.png`, fullPage: true })
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.emulateMedia({ colorScheme: 'light' })
  }
  const status = () => page.getByRole('main').getByRole('status').textContent()
  const choose = async (name: string, buffer: Buffer) => {
    await page.goto(at('participants/import'))
    await page.getByLabel('File').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Read it' }).click()
  }
  const noViolations = async () => {
    await page.evaluate(axe)
    const found = await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))`,
    )
    expect(found).toEqual([])
  }

  beforeAll(async () => {
    rostrum = await serveWithClock(data.folder, '2019-09-10T10:00:00+02:00')
    browser = await launch()
    path = await imported(rostrum.address, workingGroup({}))
    page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await rostrum?.stop()
    data.remove()
  })

  test('fifty faulty rows are listed with a place to put each right, nothing is taken over before, and nothing typed is lost', async () => {
    await page.goto(at('participants'))
    await page.getByRole('main').getByRole('link', { name: 'Import a list' }).click()
    await photograph('import-1-start')
    await noViolations()
    await choose('registration.csv', Buffer.from(csv(listOf(3_000, 50))))
    expect(await status()).toMatch(
      /^50 rows to put right; the other 2,950 persons are read\. Nothing has been taken over yet/,
    )
    await photograph('import-2-faults')
    await noViolations()
    expect(await page.locator('.mend tbody tr').count()).toBe(50)
    const first = page.locator('.mend tbody tr').first()
    expect(await first.textContent()).toContain('“lady” is none of female, male, other, or empty.')
    await first.getByRole('combobox').selectOption('female')
    await page.getByRole('button', { name: 'Keep this and look again' }).click()
    expect(await status()).toMatch(/^49 rows to put right/)
    await page.reload()
    expect(await status()).toMatch(/^49 rows to put right/)
    for (let nth = 0; nth < 12; nth++) {
      const row = page.locator('.mend tbody tr').nth(nth)
      const wrong = (await row.textContent()) ?? ''
      const place = row.getByRole('textbox')
      if (wrong.includes('Gender')) await row.getByRole('combobox').selectOption('')
      else if (wrong.includes('Mode')) await row.getByRole('combobox').selectOption('remote')
      else if (wrong.includes('name is missing')) await place.fill(`Named Later ${nth}`)
      else if (wrong.includes('control')) await place.fill('Counsellor')
      else await place.fill('Canada')
    }
    await page.getByRole('button', { name: 'Keep this and look again' }).click()
    expect(await status()).toMatch(/^37 rows to put right/)
    await page.getByRole('button', { name: 'Leave out all rows with faults' }).click()
    expect(await status()).toMatch(
      /^2,963 persons can be taken over\. Nothing has been taken over yet\. 37 rows are left out\./,
    )
    await photograph('import-3-ready')
    await noViolations()
    await page.goto(at('participants'))
    expect(await page.locator('main').textContent()).toContain('No list has been imported.')
    await page.goBack()
    await page.getByRole('button', { name: 'Take the list over' }).click()
    expect(await page.locator('main').textContent()).toContain('2,963 persons of')
    await photograph('import-4-participants')
    await noViolations()
  })

  test('awkward names come out as they went in, on the page, in the text and in the Word file', async () => {
    let alerted = false
    page.on('dialog', dialog => {
      alerted = true
      void dialog.dismiss()
    })
    const text = await (await fetch(at('participants/list.txt'))).text()
    for (const name of awkward) expect(text).toContain(name)
    const first = loadDirectory().states.keys().next().value
    await page.goto(at(`participants/${first}`))
    expect(await page.locator('main table').first().textContent()).toContain(`Given0 ${awkward[0]}`)
    await photograph('import-5-delegation')
    await noViolations()
    expect(alerted).toBe(false)
    expect(await page.locator('img').count()).toBe(0)
    const word = await fetch(at('participants/list.docx'))
    expect(word.headers.get('content-disposition')).toContain('.docx')
    const { strFromU8, unzipSync } = await import('fflate')
    const xml = strFromU8(unzipSync(new Uint8Array(await word.arrayBuffer()))['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(xml).toContain('\u202Edesrever')
    expect(text).not.toContain('example.org')
  })

  test('a newer list shows what changes before it does it, and is taken back as one', async () => {
    const rows = listOf(3_000, 50).filter((_, index) => index === 0 || (index > 200 && index < 1_200))
    for (const row of rows.slice(1)) {
      if (row[7] === 'lady') row[7] = 'F'
      if (row[8] === 'maybe') row[8] = 'Online'
      if (row[1] === '' && row[2] === '') row[1] = `Late ${row[0]}`
      row[6] = (row[6] ?? '').replace('\u0007', '')
      if (row[4] === '') row[4] = 'Canada'
    }
    const changed = rows[5]
    if (changed) changed[6] = 'Minister'
    rows.push(['', 'Newcomer', 'Ada', '', 'Montenegro', 'State', 'Adviser', 'F', 'In person'])
    const book = await writeXlsx({ sheets: [{ name: 'Participants', rows }] })
    await page.goto(at('participants/import'))
    await page.getByLabel('File').setInputFiles({
      name: 'second list.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(book),
    })
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL(/\/import\/./)
    await page.waitForLoadState()
    const told = (await page.locator('main').textContent()) ?? ''
    expect(told).toContain('What changes')
    expect(told).toMatch(/\d+ persons? changed/)
    expect(told).toMatch(/[\d,]+ persons gone from the list/)
    expect(told).toContain('Newcomer')
    expect(told).toContain('Function: Adviser')
    await photograph('import-6-second')
    await noViolations()
    await page.getByRole('button', { name: 'Make these changes' }).click()
    expect(await page.locator('main').textContent()).toContain('1,000 persons of')
    await page.goto(at('participants/import'))
    await photograph('import-7-lists')
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.goto(at('participants'))
    expect(await page.locator('main').textContent()).toContain('2,963 persons of')
  })

  test('two rows of headings in row 13, in Windows-1251 or on the second sheet, with a column that nobody knows: six clicks at the most', async () => {
    let clicks = 0
    const does = async (what: Promise<unknown>) => {
      clicks++
      await what
    }
    const rowsOf = (unknown: string) => [
      ...Array.from({ length: 12 }, (_, nth) => [nth === 0 ? 'Предварительный список участников' : '', '', '', '']),
      ['Откуда', 'Делегат', '', unknown],
      ['', 'Фамилия', 'Имя', ''],
      ['Казахстан', 'Сатпаева', 'Айгуль', 'Советник'],
      ['Российская Федерация', 'Петров', 'Иван', 'Посол'],
      ['', 'Щербаков', 'Пётр', 'Атташе'],
    ]
    const decoy = [
      ['Делегация', 'ФИО', 'Должность'],
      ['Франция', 'Образец Заполнения', 'Посол'],
    ]
    const book = await writeXlsx({
      sheets: [
        { name: 'Образец', rows: decoy },
        { name: 'Список', rows: rowsOf('Чин'), merges: [{ startRow: 12, startCol: 1, endRow: 12, endCol: 2 }] },
      ],
    })
    const takes = async (name: string, buffer: Buffer, sheet: string | undefined, unknown: string) => {
      clicks = 0
      await page.goto(at('participants/import'))
      await does(page.getByLabel('File').setInputFiles({ name, mimeType: 'text/csv', buffer }))
      await does(page.getByRole('button', { name: 'Read it' }).click())
      if (sheet) {
        expect(await page.getByRole('main').textContent()).toContain(`Sheets that are not read: ${sheet}.`)
        await does(page.getByLabel('Sheet').selectOption(sheet))
        await page.getByLabel(`“${unknown}” is`).waitFor()
      }
      await photograph(`import-9-${sheet ? 'sheet' : 'text'}`)
      expect(await page.getByLabel('Headings').inputValue()).toBe('13,14')
      await does(page.getByLabel(`“${unknown}” is`).selectOption({ label: 'Function' }))
      await expect
        .poll(() => page.getByLabel(`“${unknown}” is`).locator('option:checked').textContent())
        .toBe('Function')
      await does(page.getByRole('button', { name: /Make these changes|Take the list over/ }).click())
      await page.waitForURL(/participants$/)
      expect(await page.locator('main').textContent()).toContain('3 persons of 2 delegations')
      await page.goto(at('participants/RUS'))
      const said = await page.locator('main table').first().textContent()
      for (const each of ['Иван Петров', 'Посол', 'Пётр Щербаков', 'Атташе']) expect(said).toContain(each)
      await page.goto(at('participants/import'))
      await page.getByRole('button', { name: 'Take back' }).click()
      return clicks
    }
    const text = encoded(csv(rowsOf('Служебное место')).replaceAll('"', ''), 'windows-1251')
    expect(await takes('список.xlsx', Buffer.from(book), 'Список', 'Чин')).toBeLessThanOrEqual(6)
    expect(await takes('список.csv', Buffer.from(text), undefined, 'Служебное место')).toBeLessThanOrEqual(6)
  })

  test('a name that nobody has is asked in the page, by keyboard alone', async () => {
    await choose('small.csv', Buffer.from('Country,Name\nGermny,Anna\nThe Hope Foundation,Berta\nNobody,Carl\n'))
    expect(await status()).toMatch(/^3 names to tell us who they are/)
    await photograph('import-8-questions')
    await noViolations()
    await page.getByLabel('“Germny” is').selectOption({ label: 'Germany' })
    await page.getByLabel('“The Hope Foundation” is').selectOption('new:ngo')
    await page.getByLabel('“Nobody” is').selectOption('skip')
    await page.getByLabel('“Nobody” is').press('Tab')
    await page.getByRole('button', { name: 'Keep this and look again' }).press('Enter')
    await page.waitForURL(/import\/[\w-]+$/)
    expect(await status()).toMatch(/^2 persons can be taken over/)
    await page.getByRole('button', { name: 'Discard this list' }).click()
    expect(await page.locator('main').textContent()).not.toContain('small.csv')
    // Who is proposed looks like what was typed: an organization by its abbreviation is known, and a slip has its State first.
    await choose('others.csv', Buffer.from('Country,Name\nUNODC,Dora\nAtlantis,Emil\nSwitzerlnd,Fay\n'))
    const offered = async (name: string) => page.getByLabel(`“${name}” is`).locator('option').allTextContents()
    expect((await page.getByRole('main').textContent()) ?? '').not.toContain('“UNODC” is')
    expect((await offered('Switzerlnd')).slice(0, 3).join()).toContain('Switzerland')
    // A name that nobody has, or had, is like nobody’s: only what it can become is offered.
    const states = new Set([...loadDirectory().states.values()].map(state => state.names.en.short))
    expect((await offered('Atlantis')).filter(each => states.has(each))).toEqual([])
    expect((await offered('Switzerlnd')).filter(each => states.has(each))).toContain('Switzerland')
    await page.getByRole('button', { name: 'Discard this list' }).click()
  })

  test('by key along the nameplates, in person and from afar; attendance says how it is known', async () => {
    await page.goto(at('presence'))
    const focused = () => page.evaluate('document.activeElement.textContent')
    await expect.poll(focused).toContain('Afghanistan')
    await page.keyboard.press('Space')
    await expect.poll(focused).toContain('Albania')
    await page.keyboard.press('Shift+Enter')
    await expect
      .poll(() => page.locator('.plate.here').allTextContents())
      .toEqual([expect.stringContaining('· present'), expect.stringContaining('· remote')])
    await noViolations()
    await page.goto(at('attendance'))
    await page.getByLabel('Delegation', { exact: true }).fill('Canada')
    await page.getByLabel('Known by').selectOption('note')
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await page.getByLabel('Delegation', { exact: true }).fill('Atlantis')
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toBe('Delegation: nobody here is called “Atlantis”.')
    expect(await page.getByLabel('Delegation', { exact: true }).inputValue()).toBe('Atlantis')
    const told = await page.locator('main').textContent()
    for (const words of [
      'in person: seen at the nameplates',
      'remote: seen at the nameplates',
      'in person: a note',
      'were represented at the meeting: Afghanistan, Albania, and Canada.',
    ])
      expect(told).toContain(words)
    await page.getByRole('button', { name: 'Note them all' }).click()
    expect(await page.locator('.attendance thead').textContent()).toContain('4th meeting 258 there')
    await photograph('attendance')
    await noViolations()
  })

  test('attendance and the tables of treaties are pages that everybody can read', async () => {
    await page.goto(at('roll'))
    await photograph('roll')
    await noViolations()
    await page.goto(`${rostrum.address}/status-tables`)
    await page.getByLabel('Instrument').selectOption('som')
    await page
      .getByLabel('Or paste the page')
      .fill(
        'STATUS AS AT : 26-04-2024 03:15:37 EDT\nSignatories : 2. Parties : 3\nParticipant\tSignature\tRatification, Accession(a)\nCanada\t14 Dec 2000\t13 May 2002\nZanzibar\t\t1 Jan 1964\n[Thailand] 4\t18 Dec 2001\t12 Sep 2019\n',
      )
    await page.getByRole('button', { name: 'Read it' }).click()
    await photograph('status-1-asked')
    await noViolations()
    await page.getByLabel('“Zanzibar” is').selectOption('skip')
    await page.getByLabel('Day of the withdrawal of Thailand').fill('2020-01-01')
    await page.getByRole('button', { name: 'Keep this and look again' }).click()
    expect(await page.locator('main').textContent()).toContain('Thailand')
    await photograph('status-2-changes')
    await page.getByRole('button', { name: 'Keep this table' }).click()
    await page.goto(at('roll'))
    await photograph('status-3-session')
    await noViolations()
    expect(await page.locator('main').textContent()).toMatch(/\d+ States would have another status/)
    await page.getByRole('button', { name: 'Accept this table for this session' }).click()
    expect(await page.locator('main').textContent()).toContain('In force for this session.')
  })
})
