import { type Directory, instrumentOf } from '../../domain/directory.ts'
import { attendanceOf, lastDay } from '../../domain/presence/attendance.ts'
import type { Session } from '../../domain/session.ts'
import { attendanceWordingOf } from '../houses/attendance.ts'
import { languageOf } from '../languages/index.ts'
import type { ReportLanguage, Represented } from '../languages/language.ts'
import { withEdits } from './edited.ts'
import { eventOf } from './event.ts'
import { nameOf } from './names.ts'
import type { Paragraph } from './paragraphs.ts'
import { categoryOf } from './speakers.ts'

/** Everybody who attended, under the status and by the name of the last day, in alphabetical order. */
function represented(session: Session, directory: Directory, language: ReportLanguage): readonly Represented[] {
  const day = lastDay(session)
  return [...attendanceOf(session).values()]
    .map(({ participant, entries }) => ({
      participant,
      category: categoryOf(session, directory, participant, day),
      name: nameOf(language, session, directory, participant, day),
      entries,
    }))
    .sort((a, b) => language.names.compare(a.name, b.name))
}

/** The chapter on attendance in the wording of the body. No paragraph where nobody of a category came. */
export function attendanceParagraphs(
  session: Session,
  directory: Directory,
  language: ReportLanguage = languageOf(session),
): readonly Paragraph[] {
  const { body, wording: chosen } = session.settings
  const instrument = body.instrument === undefined ? undefined : instrumentOf(directory, body.instrument)
  const there = represented(session, directory, language)
  const wording = attendanceWordingOf(chosen.house, instrument !== undefined)
  const of = (key: string, text: Paragraph['runs']): Paragraph => ({
    key: `attendance/${key}`,
    debate: 'attendance',
    runs: text,
  })
  const paragraphs = wording.sections.flatMap(({ key, who: categories }): readonly Paragraph[] => {
    const who = there.filter(each => categories.includes(each.category))
    if (who.length === 0) return []
    const told = {
      wording: wording.id,
      key,
      who,
      instrument: instrument?.shortName ?? '',
      treaty: instrument?.names?.[language.code],
      organ: body.shortName ?? body.name,
      event: eventOf(session, language),
      draft: chosen.style === 'draft',
      hasMembers: body.members !== undefined,
      missing: (body.members?.length ?? who.length) - who.length,
    }
    return [of(key, language.attendance.sentence(told))]
  })
  const symbol = chosen.choices[listSymbol]
  const list =
    typeof symbol === 'string' && symbol !== '' && paragraphs.length > 0
      ? [of('list', [{ text: language.attendance.listIn(symbol) }])]
      : []
  return withEdits(session, directory, [...paragraphs, ...list], language)
}

/** The choice under which a session keeps the symbol of its list of participants. */
export const listSymbol = 'listOfParticipants'
