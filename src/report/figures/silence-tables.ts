import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import { entryKinds } from '../../domain/words.ts'
import type { Denominator } from '../languages/figure-words.ts'
import type { ReportLanguage } from '../languages/language.ts'
import type { Filter } from './filter.ts'
import { codeOf } from './labels.ts'
import { fullRights, type Silence, silenceOf } from './silence.ts'
import { about, type Cell, columnsIn, type Table } from './table.ts'

const denominatorOf = (session: Session, { denominator, onRoll }: Silence): Denominator => ({
  instrument: session.settings.body.instrument !== undefined,
  denominator,
  onRoll,
})

export function silenceTable(language: ReportLanguage, session: Session, directory: Directory, filter: Filter): Table {
  const { text } = columnsIn(language)
  const silence = silenceOf(session, directory, filter, fullRights(session, directory, language))
  return {
    ...about(language, 'not-spoken', { silence: denominatorOf(session, silence) }),
    columns: [text('delegation'), text('code')],
    ids: silence.silent.map(each => each.id),
    rows: silence.silent.map(each => [each.name, codeOf(each.id)]),
  }
}

/** Nobody of these is silent: what they spoke in stands in a column each. */
export function otherwiseTable(
  language: ReportLanguage,
  session: Session,
  directory: Directory,
  filter: Filter,
): Table {
  const { text } = columnsIn(language)
  const silence = silenceOf(session, directory, filter, fullRights(session, directory, language))
  const kinds = entryKinds.filter(kind => silence.otherwise.some(each => each.byKind.has(kind)))
  return {
    ...about(language, 'only-otherwise', { silence: denominatorOf(session, silence) }),
    columns: [
      text('delegation'),
      text('code'),
      ...kinds.map(kind => ({ heading: language.figures.kinds[kind].many, kind: 'count' as const })),
    ],
    ids: silence.otherwise.map(each => each.id),
    rows: silence.otherwise.map(each => [each.name, codeOf(each.id), ...kinds.map(kind => each.byKind.get(kind) ?? 0)]),
  }
}

export function silenceByItem(language: ReportLanguage, session: Session, directory: Directory, filter: Filter): Table {
  const { text, count, share } = columnsIn(language)
  const all = fullRights(session, directory, language)
  const whole = silenceOf(session, directory, filter, all)
  const line = (label: string, silence: Silence): readonly Cell[] => [
    label,
    silence.spoke,
    silence.represented,
    silence.onRoll,
    silence.represented ? silence.spoke / silence.represented : undefined,
    silence.onRoll ? silence.spoke / silence.onRoll : undefined,
    silence.silent.length,
    silence.otherwise.length,
  ]
  return {
    ...about(language, 'participation', { silence: denominatorOf(session, whole) }),
    columns: [
      text('item'),
      count('spoke'),
      count('represented'),
      count('onRoll'),
      share('ofRepresented'),
      share('ofRoll'),
      count('notSpoken'),
      count('onlyOtherwise'),
    ],
    rows: session.agenda
      .filter(({ item }) => filter.item === undefined || item === filter.item)
      .map(({ item }) => line(item, silenceOf(session, directory, { ...filter, item }, all))),
    total: line(language.figures.anyItem, whole),
  }
}
