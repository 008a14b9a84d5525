import { createHash } from 'node:crypto'
import { type Kept, wordsOfFloor } from '../../views/floor/page.tsx'
import { inScript } from '../../views/layout.tsx'
import { finished } from '../../views/messages/finish.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { namesOfDirectory } from '../../views/names.tsx'
import type { Directory } from '../domain/directory.ts'
import { type Language, languages } from '../domain/words.ts'
import type { Served } from './static-files.ts'

interface KeptWords extends Kept {
  readonly name: string
  readonly file: Served
}

/** A script that puts data into the page, each under its id, as the page itself would have it. */
const asData = (data: Readonly<Record<string, unknown>>): string =>
  `for (const [id, value] of Object.entries(${inScript(data)})) {
  const at = document.createElement('script')
  at.type = 'application/json'
  at.id = id
  at.textContent = JSON.stringify(value)
  document.currentScript.before(at)
}
`

const made = new WeakMap<Directory, Map<Language, KeptWords>>()

/**
 * What every floor page in a language says alike, the words of its scripts and the names of the directory, as a file
 * named by what it holds: a browser asks for it once. Nothing of a session is in it.
 */
export function keptWords(directory: Directory, language: Language): KeptWords {
  const known = made.get(directory) ?? new Map<Language, KeptWords>()
  made.set(directory, known)
  const there = known.get(language)
  if (there) return there
  const { names, text } = drawnIn(language, () => {
    const names = namesOfDirectory(directory)
    return { names, text: finished(asData({ messages: wordsOfFloor(), directory: names }), false) }
  })
  const body = Buffer.from(text)
  const name = `words-${language}-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.js`
  const kept = { path: `/static/${name}`, names, name, file: { body } }
  known.set(language, kept)
  return kept
}

/** By its name, also where another server of the same house named it. */
export function keptWordsNamed(directory: Directory, name: string): Served | undefined {
  const [, code] = /^words-([a-z]{2})-/.exec(name) ?? []
  const language = languages.find(each => each === code)
  const kept = language && keptWords(directory, language)
  return kept?.name === name ? kept.file : undefined
}
