import { doubtsOf } from '../../domain/correction/doubts.ts'
import type { Directory } from '../../domain/directory.ts'
import { headingsIn } from '../../domain/drafting/outline.ts'
import type { Session } from '../../domain/session.ts'
import { textOf } from '../plan/paragraphs.ts'
import { paragraphsOf } from '../plan/statements.ts'
import { agendaChanges } from './agenda.ts'
import { type Consequence, consequence, some } from './consequence.ts'
import { settingsChanges } from './settings.ts'
import { speakerChanges } from './speakers.ts'

/** Of two sessions, one made of the other by a change that nobody has kept yet, what is another. */
export function consequencesOf(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  return [
    ...settingsChanges(before, after, directory),
    ...agendaChanges(before, after),
    ...chapterChanges(before, after),
    ...speakerChanges(before, after, directory),
    ...doubtChanges(before, after, directory),
    ...paragraphChanges(before, after, directory),
  ]
}

/** Chapters by their titles: which number becomes which, and which go. */
function chapterChanges(before: Session, after: Session): readonly Consequence[] {
  const was = before.documents.outline
  const is = after.documents.outline
  if (was === is || headingsIn(was).length === 0) return []
  const moved = was.chapters.flatMap(({ number, title }) => {
    const now = is.chapters.find(each => each.title === title)
    return now && now.number !== number ? [`${number} → ${now.number} ${title}`] : []
  })
  const gone = was.chapters.filter(({ number, title }) =>
    is.chapters.length < was.chapters.length
      ? !is.chapters.some(each => each.title === title)
      : !is.chapters.some(each => each.number === number),
  )
  const retitled =
    is.chapters.length === was.chapters.length
      ? was.chapters.flatMap(({ number, title }) => {
          const now = is.chapters.find(each => each.number === number)
          const isNew = now !== undefined && !was.chapters.some(each => each.title === now.title)
          return isNew && !is.chapters.some(each => each.title === title) ? [{ number, title: now.title }] : []
        })
      : []
  return [
    ...gone.map(({ number, title }) => consequence('changes.chapter-gone', { number, title })),
    ...retitled.map(each => consequence('changes.chapter-retitled', each)),
    ...(moved.length > 0
      ? [consequence('changes.chapters-renumbered', { n: moved.length, chapters: some(moved) })]
      : []),
  ]
}

/** Doubts that were not there, and those that are gone; each kind with how many. */
function doubtChanges(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  const [was, is] = [before, after].map(session => doubtsOf(session, directory))
  const had = new Set(was?.map(({ key }) => key))
  const has = new Set(is?.map(({ key }) => key))
  const byKind = new Map<string, { new: number; gone: number }>()
  const count = (kind: string, what: 'new' | 'gone') => {
    const known = byKind.get(kind) ?? { new: 0, gone: 0 }
    byKind.set(kind, { ...known, [what]: known[what] + 1 })
  }
  for (const { key, doubt } of is ?? []) if (!had.has(key)) count(doubt, 'new')
  for (const { key, doubt } of was ?? []) if (!has.has(key)) count(doubt, 'gone')
  return [...byKind].flatMap(([doubt, { new: more, gone }]) => [
    ...(more > 0
      ? [consequence(doubt === 'outside-the-meeting' ? 'changes.outside' : 'changes.doubts-new', { n: more, doubt })]
      : []),
    ...(gone > 0 ? [consequence('changes.doubts-gone', { n: gone, doubt })] : []),
  ])
}

const mostShown = 200

/** The paragraphs on who spoke, by their text: how many read differently, and the first that does. */
function paragraphChanges(before: Session, after: Session, directory: Directory): readonly Consequence[] {
  const [was = [], is = []] = [before, after].map(session => paragraphsOf(session, directory).map(each => textOf(each)))
  const had = new Set(was)
  const changed = is.filter(text => !had.has(text))
  const [first = ''] = changed
  if (changed.length > 0)
    return [
      consequence('changes.paragraphs', {
        n: changed.length,
        first: first.length > mostShown ? `${first.slice(0, mostShown)} …` : first,
      }),
    ]
  if (was.length > is.length) return [consequence('changes.paragraphs-gone', { n: was.length - is.length })]
  return was.join('\n') === is.join('\n') ? [] : [consequence('changes.paragraphs-order')]
}
