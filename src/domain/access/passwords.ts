import { knownPasswords } from './known-passwords.ts'

export const shortestPassword = 15
export const longestPassword = 128

/** Why a password is not taken: a key of the messages. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-simple' | 'known' | 'holds-own-name'

/** Words that passwords are made of, once digits and marks that stand for letters are read as letters. */
const commonWords = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'welcome',
  'willkommen',
  'letmein',
  'iloveyou',
  'changeme',
  'administrator',
  'admin',
  'secretariat',
  'secret',
  'conference',
  'unitednations',
  'rostrum',
  'abcdef',
  'monkey',
  'dragon',
  'football',
  'sunshine',
  'princess',
  'summer',
  'winter',
  'spring',
  'autumn',
]

/** Ways along a keyboard and an alphabet; each is walked backwards as well. */
const ways = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
]
const walks = [...ways, ...ways.map(way => [...way].reverse().join(''))]

const letters: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
])
const inLetters = (text: string): string => [...text].map(each => letters.get(each) ?? each).join('')

/** What is left once every walk of three keys or more is one key. */
function withoutWalks(text: string): string {
  let left = ''
  for (let from = 0; from < text.length; ) {
    let length = 1
    for (const walk of walks) {
      let ahead = length
      while (from + ahead < text.length && walk.includes(text.slice(from, from + ahead + 1))) ahead++
      if (ahead >= 3) length = Math.max(length, ahead)
    }
    left += text.charAt(from)
    from += length
  }
  return left
}

/** The whole is one piece again and again, the last time perhaps not to its end. */
const isRepeated = (text: string): boolean => {
  for (let length = 1; length <= text.length / 2; length++)
    if ([...text].every((each, at) => each === text.charAt(at % length))) return true
  return false
}

const without = (text: string, words: readonly string[]): string =>
  words.reduce((left, each) => (each.length < 3 ? left : left.replaceAll(each, '')), text)

/** What must be left of a password when all that is easily guessed is taken out. */
const leastLeft = 6

const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/\s+/g, '')

/** Long enough, no known one, and not made of what whoever guesses tries first; `own` are names of the account. */
export function passwordFault(password: string, own: readonly string[] = []): PasswordFault | undefined {
  const length = [...password].length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  const text = plain(password)
  if (knownPasswords.has(text)) return 'known'
  if (new Set(text).size < 6 || isRepeated(text)) return 'too-simple'
  const names = own.flatMap(each => [plain(each), ...each.toLowerCase().split(/[\s.@_-]+/)])
  if (without(text, names).length < leastLeft) return 'holds-own-name'
  const guessed = withoutWalks(without(inLetters(text), commonWords.map(inLetters)))
  const walked = withoutWalks(without(text, commonWords))
  return Math.min(guessed.length, walked.length) < leastLeft || isRepeated(walked) ? 'too-simple' : undefined
}
