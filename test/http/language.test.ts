import { expect, test } from 'vitest'
import { languageAccepted } from '../../src/http/language.tsx'
import { english } from '../../views/messages/book.ts'
import { drawnIn, languageHere } from '../../views/messages/language.ts'
import { pagesOf } from './every-page.ts'
import { givenIn, inEnglish, ofTheInterface } from './in-english.ts'
import { home, openedExample } from './opened.ts'

const languageIn = (html: string) => /<html lang="(\w+)"( dir="rtl")?/.exec(html)?.slice(1, 3).filter(Boolean).join('')

test('the browser says which languages somebody reads, and the first of ours by its weights is taken', () => {
  expect(
    [
      undefined,
      '',
      'fr',
      'fr-CH, fr;q=0.9, en;q=0.8',
      'de, es;q=0.5, ru;q=0.7',
      'pt-BR',
      'en;q=0, zh-Hans',
      '*',
      ';q=,,',
    ].map(languageAccepted),
  ).toEqual(['en', 'en', 'fr', 'fr', 'ru', 'en', 'zh', 'en', 'en'])
})

test('a choice stands in a cookie and goes before the browser, and the page that one was on comes again', async () => {
  const { app, send } = await openedExample()
  const page = async (path: string, headers: Record<string, string>) =>
    (await app.request(`${home}${path}`, { headers: { host: 'localhost', ...headers } })).text()
  const asked = '/sessions/s/report?chapter=1'
  const html = await page(asked, { 'accept-language': 'es-AR' })
  expect(languageIn(html)).toBe('es')
  const [, back = ''] = /<input type="hidden" name="back" value="([^"]*)"/.exec(html) ?? []
  expect(back).toBe(asked)
  const chosen = await send('/language', new URLSearchParams({ language: 'fr', back }))
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, asked])
  const cookie = (chosen.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect(languageIn(await page('/', { cookie, 'accept-language': 'es' }))).toBe('fr')
  expect(languageIn(await page('/', { cookie: 'language=tlh', 'accept-language': 'ar' }))).toBe('ar dir="rtl"')
  const away = await send('/language', new URLSearchParams({ language: 'fr', back: '//example.org/' }))
  expect(away.headers.get('location')).toBe('/')
  expect((await send('/language', new URLSearchParams({ language: 'tlh' }))).status).toBe(422)
})

test.each([
  ['fr', 'l’Union africaine', 'Union africaine', 'au nom de\u00a0: l’Union africaine', 'cet ordinateur', 'texte'],
  ['es', 'la Unión Africana', 'Unión Africana', 'en nombre de: la Unión Africana', 'este equipo', 'texto'],
])('groups, the computer and what is taken away are called in %s', async (code, name, bare, behalf, computer, text) => {
  const { app, room, send } = await openedExample()
  const here = { 'accept-language': code }
  const page = async (path: string) =>
    (await app.request(`${home}/sessions/s/${path}`, { headers: { host: 'localhost', ...here } })).text()
  const corrects = (fields: Readonly<Record<string, string>>) =>
    send(`/sessions/s/entries/${id}/correction`, new URLSearchParams(fields), here)
  const id = [...room.session.entries.values()].find(({ capacity }) => capacity.onBehalfOf === undefined)?.id ?? ''
  const meeting = room.session.entries.get(id)?.meeting
  // As the picker fills it in: what is kept is the group and not its name in a language.
  expect((await corrects({ onBehalfOf: name })).status).toBe(303)
  expect(room.session.entries.get(id)?.capacity).toEqual({ onBehalfOf: 'the African Union' })
  expect((await corrects({ kind: 'question' })).status).toBe(303)
  const floor = await page(`floor?meeting=${meeting}`)
  const row = floor.slice(floor.indexOf(`id="entry-${id}"`)).split('</li>')[0] ?? ''
  expect(row).toContain(behalf)
  expect(row).toContain(`data-on-behalf-of="${name}"`)
  expect([row.includes(computer), row.includes('this computer')]).toEqual([true, false])
  const why = await page(`evidence?participant=${room.session.entries.get(id)?.participant}`)
  expect(why).toContain(code === 'fr' ? 'Déclarations\u00a0: ' : 'Declaraciones: ')
  expect(await page('evidence?participant=nobody')).toBe('')
  const known: { groups: { id: string; name: string; aliases: string[] }[] } = JSON.parse(await page(`names.json`))
  const union = known.groups.find(each => each.id === 'the African Union')
  expect([union?.name, union?.aliases]).toEqual([name, expect.arrayContaining([bare, 'African Union'])])
  const [plan] = room.session.documents.plans
  const beside = await page(`report/documents/${plan?.id}/in/ru`)
  expect([beside.includes(`>${text}</a>`), beside.includes('>text</a>')]).toEqual([true, false])
})

test('requests that cross each other, and what they wait for, each keep their own language', async () => {
  const order: string[] = []
  const tells = (language: 'fr' | 'ar') =>
    drawnIn(language, async () => {
      for (let turn = 0; turn < 3; turn++) {
        order.push(languageHere())
        await new Promise(done => setTimeout(done, 1))
      }
      return languageHere()
    })
  expect(await Promise.all([tells('fr'), tells('ar')])).toEqual(['fr', 'ar'])
  expect(order.slice(0, 4)).toEqual(['fr', 'ar', 'fr', 'ar'])
  expect(languageHere()).toBe('en')
  const { app } = await openedExample()
  const languages = ['fr', 'en', 'es', 'ar', 'ru', 'zh'] as const
  const pages = ['floor', 'report', 'participants', 'settings'].flatMap(page =>
    languages.map(async language => {
      const answer = await app.request(`${home}/sessions/s/${page}`, {
        headers: { host: 'localhost', 'accept-language': language },
      })
      return [language, languageIn(await answer.text())?.slice(0, 2)]
    }),
  )
  for (const [asked, got] of await Promise.all(pages)) expect(got).toBe(asked)
})

test.each(['fr', 'es'] as const)('every page in %s says so, and says nothing in English or by a key', async code => {
  const { app, room, directory } = await openedExample()
  const keys = new Set([...english.words.keys(), ...english.told.keys()].filter(key => key.includes('.')))
  const given = givenIn(room.session, directory)
  const amiss: string[] = []
  let seen = 0
  const others = ['/sessions/new', '/status-tables', '/reports/read', '/officer', '/language', '/nowhere']
  for (const path of [...pagesOf(app, room.session), ...others]) {
    // The screens have their own language, and a document in another is that document.
    if (/\/screens\/|\/export\/|\/in\//.test(path)) continue
    const answer = await app.request(`${home}${path}`, { headers: { host: 'localhost', 'accept-language': code } })
    expect([path, answer.status < 500]).toEqual([path, true])
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    seen++
    if (html.includes('<html') && languageIn(html) !== code) amiss.push(`${path}: ${languageIn(html)}`)
    for (const words of ofTheInterface(html)) {
      const rest = given.reduce((all, each) => (each ? all.replaceAll(each, '') : all), words)
      if (keys.has(rest) || inEnglish.test(rest.replace(/[«“][^»”]*[»”]/g, ''))) amiss.push(`${path}: ${words}`)
    }
  }
  expect(seen).toBeGreaterThan(35)
  expect([...new Set(amiss)]).toEqual([])
})
