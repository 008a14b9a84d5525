import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Language } from '../../src/domain/words.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { documentOf, houseIds, reportLanguages } from '../../src/report/index.ts'
import { textOf } from '../../src/report/plan/paragraphs.ts'
import { inTwoLanguages } from '../../src/report/plan/two-languages.ts'
import { ScreenPanel } from '../../views/screens/panel.tsx'
import { screenNames } from '../../views/screens/scene.ts'
import { openedExample } from './opened.ts'

const opened = async () => {
  const { room, get, post, directory } = await openedExample()
  const plan = () => room.session.documents.plans[0] ?? expect.fail('the example has a document')
  const document = `/sessions/s/report/documents/${encodeURIComponent(plan().id)}`
  const printed = (code: 'fr' | 'ru' | 'en') =>
    documentOf(room.session, directory, plan().id, reportLanguages[code]).blocks.flatMap(block =>
      'runs' in block ? [textOf(block)] : block.kind === 'heading' ? [block.title] : [],
    )
  const state = (of: string) =>
    inTwoLanguages(room.session, directory, plan(), reportLanguages.fr).find(each => each.text?.of === of)?.text
  return { room, get, post, directory, plan, document, printed, state }
}

test('a document stands beside itself in another language: marked from its side, with what nobody has verified', async () => {
  const { get, document } = await opened()
  const arabic = await (await get(`${document}/in/ar`)).text()
  expect(arabic).toMatch(
    /<div lang="ar" dir="rtl" translate="no"><section class="numbered"><p data-number="3 -">في إطار البند 4/,
  )
  expect(arabic).toContain('Wording not verified in Arabic: ')
  expect(arabic.match(/<span class="chip doubt">not verified<\/span>/g)?.length).toBeGreaterThan(1)
  expect(arabic).toMatch(/<span class="chip doubt">no Arabic yet<\/span>/)
  expect((await get(`${document}/in/pt`)).status).toBe(404)
})

test('a document is taken away in any language, and in all six at once', async () => {
  const { get, document, directory, room, plan } = await opened()
  const html = await (await get(`${document}/export/report.html?language=ar`)).text()
  expect(html).toContain('<html lang="ar" dir="rtl" translate="no">')
  expect(await (await get(`${document}/export/report.txt?language=ru`)).text()).toContain('С заявлением')
  const files = unzipSync(new Uint8Array(await (await get(`${document}/export/report.zip`)).arrayBuffer()))
  expect(
    Object.keys(files)
      .map(name => name.slice(-7))
      .sort(),
  ).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'].map(code => `${code}.docx`))
  const [, chinese = new Uint8Array()] = Object.entries(files).find(([name]) => name.endsWith('zh.docx')) ?? []
  expect(strFromU8(unzipSync(chinese)['word/document.xml'] ?? new Uint8Array())).toContain('缔约方')
  expect(documentOf(room.session, directory, plan().id).language).toBeUndefined()
})

test('what is typed in a language is printed there, told who typed it, and told again once the original changed', async () => {
  const { room, post, document, printed, state, plan } = await opened()
  const paragraph = room.session.documents.paragraphs[0] ?? expect.fail('somebody wrote in the example')
  const of = `paragraph ${paragraph.id}`
  expect(state(of)).toMatchObject({ isLacking: true, isStale: false })
  const original = state(of)?.original ?? ''
  expect((await post(`${document}/in/fr`, { of, original, text: 'Le groupe a pris note.' })).status).toBe(303)
  expect(printed('fr')).toContain('Le groupe a pris note.')
  expect(printed('ru')).not.toContain('Le groupe a pris note.')
  expect(state(of)).toMatchObject({ isLacking: false, isStale: false, typed: { by: 'this computer' } })
  const place = plan().contents.find(each => each.place === paragraph.place)?.place ?? ''
  const { kind, revision } = paragraph
  await post(`${document}/paragraphs`, {
    paragraph: paragraph.id,
    place,
    kind,
    text: 'Other words.',
    base: String(revision),
  })
  expect(state(of)).toMatchObject({ isLacking: false, isStale: true })
  await post(`${document}/in/fr`, { of, original: 'Other words.', text: '' })
  expect(state(of)).toMatchObject({ isLacking: true })
})

test('what the log prints in a language is put into other words there, and the English stays', async () => {
  const { get, post, document, printed, state, directory, room } = await opened()
  const [key = ''] = documentOf(room.session, directory, room.session.documents.plans[0]?.id ?? '').blocks.flatMap(
    block => ('key' in block && block.key?.includes('statement/') ? [block.key] : []),
  )
  const before = printed('en')
  const of = `printed ${key}`
  await post(`${document}/in/fr`, { of, original: state(of)?.original ?? '', text: 'Plusieurs ont parlé.' })
  expect(printed('fr')).toContain('Plusieurs ont parlé.')
  expect(printed('en')).toEqual(before)
  expect(await (await get(`${document}/in/fr`)).text()).toContain('in other words')
})

test('titles and leads are typed in a language once for all places, names in the forms that it needs, and go into the file', async () => {
  const { get, post, room, directory, printed } = await opened()
  const title = room.session.documents.outline.chapters.find(each => each.number === 'II')?.title ?? ''
  const page = await (await get('/sessions/s/report/texts?language=ru')).text()
  expect(page).toContain('as every report has it')
  expect(page).toContain(title)
  const answer = await post('/sessions/s/report/texts', {
    language: 'ru',
    words: title,
    there: 'Выводы и рекомендации',
  })
  expect(answer.headers.get('location')).toBe('/sessions/s/report/texts?language=ru')
  expect(printed('ru').join()).toContain('Выводы и рекомендации')
  const chapter = room.session.documents.outline.chapters.at(-1)?.title ?? ''
  await post('/sessions/s/report/texts', { language: 'ru', words: chapter, there: 'Принятие доклада' })
  await post('/sessions/s/participants', { kind: 'ngo', name: 'Helping Hands' })
  const [ngo] = [...room.session.participants.values()].filter(each => each.name === 'Helping Hands')
  await post('/sessions/s/report/texts/name', { language: 'ru', whom: ngo?.id ?? '', list: 'Руки', genitive: 'Рук' })
  await post('/sessions/s/report/texts/name', { language: 'fr', whom: 'the Friends', list: 'Amis', de: 'des Amis' })
  const read = readSessionFile(writeSessionFile(room.session), { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  expect(read.session.translations).toEqual(room.session.translations)
  expect(read.session.participants.get(ngo?.id ?? '')?.names?.ru).toEqual({ list: 'Руки', genitive: 'Рук' })
  expect([...read.session.groups.values()].find(each => each.name === 'the Friends')?.names?.fr?.de).toBe('des Amis')
})

test('the report is written in the language that the settings say, and its pages are marked so', async () => {
  const { get, post, room, document, printed, directory, plan } = await opened()
  const look = await post('/sessions/s/settings', { language: 'fr', look: 'yes' })
  expect(await look.text()).toContain('French')
  await post('/sessions/s/settings', { language: 'fr' })
  expect(room.session.settings.wording.language).toBe('fr')
  const tree = documentOf(room.session, directory, plan().id)
  expect(tree.language).toBe('fr')
  expect(printed('fr').join()).toMatch(/des déclarations ont été faites/)
  const page = await (await get(document)).text()
  expect(page).toMatch(/<div class="own-words" lang="fr" translate="no">/)
  expect(page).not.toMatch(/lang="en" translate="no"/)
  await post('/sessions/s/settings', { language: 'en' })
  expect(room.session.settings.wording.language).toBeUndefined()
})

test('a screen stands in the language that it was opened in, Arabic from the right, the Chair’s sentence with it', async () => {
  const { get, asScript, room, directory } = await openedExample('2019-09-12T13:50:00.000Z')
  for (const speaker of ['Peru', 'France'])
    expect((await asScript('/sessions/s/inscriptions', { speaker, meeting: 'm1', debate: 'item-4' })).word).toBe('')
  const page = async (code: string) => (await get(`/sessions/s/screens/podium?meeting=m1&language=${code}`)).text()
  const arabic = await page('ar')
  expect(arabic).toMatch(/<html lang="ar" dir="rtl" translate="no">/)
  expect(arabic).toContain('<h1 id="now-name" class="s">رفعت الجلسة</h1>')
  expect(await page('en')).toContain('<html lang="en" translate="no">')
  // The meeting of the example has risen: as it stood while it sat.
  const { session } = room
  const { to: _, ...meeting } = session.meetings.get('m1') ?? expect.fail('the example has a meeting')
  const panel = (screen: (typeof screenNames)[number], language: Language) =>
    String(
      ScreenPanel({
        scene: { screen, session, directory, meeting, language, names: 'list', now: '2019-09-12T13:50:00.000Z' },
      }),
    )
  expect(panel('podium', 'ar')).toContain('أعطي الكلمة الآن لممثل بيرو، يليه ممثل فرنسا.')
  expect(panel('podium', 'ar')).toContain('<p class="item">البند 4</p>')
  expect(panel('interpreters', 'fr')).toContain('langue non indiquée · pas de texte')
  expect(panel('room', 'zh')).toContain('<h2 id="next">其后</h2>')
  expect(panel('public', 'ru')).toContain('список не опубликован')
  for (const screen of screenNames) expect(panel(screen, 'ar').replace(/<[^>]*>/g, '')).not.toMatch(/[A-Za-z]{3}/)
})
