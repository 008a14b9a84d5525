import { expect, test } from 'vitest'
import { languageAccepted } from '../../src/http/language.tsx'
import { drawnIn, languageHere } from '../../views/messages/language.ts'
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
