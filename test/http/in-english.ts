import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import { english } from '../../views/messages/book.ts'

/** Without what is the record, is typed, or stands in a language of its own. */
export const ofTheInterface = (html: string): readonly string[] => {
  const bare = html
    .replace(/<(script|style|textarea|code|kbd)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(\w+)\b[^>]*\s(?:translate="no"|lang="en")[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/g, ' ')
  const heard = [...bare.matchAll(/\s(?:aria-label|title|placeholder|alt|data-of)="([^"]*)"/g)]
  return [...heard.map(([, words = '']) => words), ...bare.split(/<[^>]*>/)]
    .map(each => each.trim().replace(/\s+/g, ' '))
    .filter(each => each !== '' && !/^[A-Z]\w+\/[\w ]+$/.test(each))
}

/** Words that stand in an English sentence, and in no French or Spanish one. */
export const inEnglish = /(?<!\p{L})(?:the|of|and|is|are|was|were|not|with|from|this|that|which|by|for|to|at)(?!\p{L})/u

/** Typed by somebody or called so in the directory; what a slot of a house becomes is a piece of an English report. */
export function givenIn({ settings, agenda, documents }: Session, directory: Directory): readonly string[] {
  const chapters = JSON.stringify(documents.outline).match(/(?<="title":")[^"]*/g) ?? []
  return [
    ...[settings.body.name, settings.body.parent ?? '', settings.body.shortName ?? ''],
    ...[...directory.bodies.values()].map(({ name }) => name),
    ...[...english.told].flatMap(([key, words]) => (key.startsWith('own-house.slot ') ? [words] : [])),
    ...agenda.map(({ title }) => title ?? ''),
    ...chapters,
  ].sort((a, b) => b.length - a.length)
}
