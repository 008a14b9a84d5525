import type { Directory } from '../../src/domain/directory.ts'
import { nameIn } from '../../src/domain/roll/names.ts'
import type { Session } from '../../src/domain/session.ts'
import { readSessionFile, type SessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, type Paragraph, paragraphsOf, type Run, textOf } from '../../src/report/index.ts'
import { categoryOf } from '../../src/report/plan/speakers.ts'
import type { Finding } from '../../src/report/proofread/index.ts'

export const faultKinds = ['missing', 'added', 'category', 'kind or capacity', 'order', 'name', 'status'] as const
export type FaultKind = (typeof faultKinds)[number]

/** A text with one fault in it, and what says that it was found. */
export interface Planted {
  readonly kind: FaultKind
  readonly text: string
  readonly who: string
  isFound(findings: readonly Finding[]): boolean
}

const printed = (session: Session, directory: Directory) => paragraphsOf(session, directory)
export const textOfSession = (session: Session, directory: Directory): string =>
  printed(session, directory).map(textOf).join('\n')

function sessionFrom(file: SessionFile, directory: Directory): Session | undefined {
  const read = readSessionFile(file, { directory, houses: houseIds })
  return 'faults' in read ? undefined : read.session
}

/** Names that are printed, each with its runs. */
const namesIn = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ runs }, paragraph) =>
    runs.flatMap((run, place) => (run.participant !== undefined && run.from ? [{ run, paragraph, place }] : [])),
  )

const pick = <T>(all: readonly T[], chance: () => number): T | undefined => all[Math.floor(chance() * all.length)]

const replaced = (paragraphs: readonly Paragraph[], paragraph: number, changed: ReadonlyMap<number, string>): string =>
  paragraphs
    .map((each, index) =>
      index === paragraph
        ? textOf({ runs: each.runs.map((run, place): Run => ({ ...run, text: changed.get(place) ?? run.text })) })
        : textOf(each),
    )
    .join('\n')

/** The text of a session that has one fact otherwise; undefined where that cannot be, or is not printed. */
function elsewhere(
  session: Session,
  directory: Directory,
  change: (file: SessionFile) => SessionFile,
): string | undefined {
  const other = sessionFrom(change(writeSessionFile(session)), directory)
  if (!other) return undefined
  const text = textOfSession(other, directory)
  return text === textOfSession(session, directory) ? undefined : text
}

/** Plants a fault of a kind, if the session has what it needs. */
export function plant(
  kind: FaultKind,
  session: Session,
  directory: Directory,
  chance: () => number,
): Planted | undefined {
  const paragraphs = printed(session, directory)
  const names = namesIn(paragraphs)
  const one = pick(names, chance)
  const who = one?.run.participant ?? ''
  const entries = new Set(one?.run.from ?? [])
  const about = (what: readonly Finding['finding'][]) => (findings: readonly Finding[]) =>
    findings.some(each => what.includes(each.finding) && (each.participant === who || each.finding === 'count'))
  const of = (text: string | undefined, what: readonly Finding['finding'][]): Planted | undefined =>
    text === undefined || !one ? undefined : { kind, text, who, isFound: about(what) }
  switch (kind) {
    case 'missing':
      return of(
        elsewhere(session, directory, file => ({
          ...file,
          statements: file.statements.filter(each => !entries.has(each.id ?? '')),
        })),
        ['missing', 'count'],
      )
    case 'added': {
      const there = new Set([...session.entries.values()].map(each => each.participant))
      const newcomer =
        pick(
          [...directory.states.keys()].filter(each => !there.has(each)),
          chance,
        ) ?? ''
      const first =
        [...session.entries.values()].find(each => each.kind === 'statement') ?? [...session.entries.values()][0]
      const text = elsewhere(session, directory, file => ({
        ...file,
        statements: [...file.statements, { by: newcomer, debate: first?.debate, at: '2025-03-12T10:40:00Z' }],
      }))
      return text === undefined
        ? undefined
        : {
            kind,
            text,
            who: newcomer,
            isFound: findings =>
              findings.some(
                each => (each.finding === 'added' && each.participant === newcomer) || each.finding === 'count',
              ),
          }
    }
    case 'category':
    case 'status': {
      const { instrument } = session.settings.body
      if ((kind === 'status') !== (instrument !== undefined) || !one || !directory.states.has(who)) return undefined
      const now = categoryOf(session, directory, who, '2025-03-12')
      const years = Array.from({ length: 30 }, (_, index) => `${1995 + index}-06-01`)
      const other = years.map(day => categoryOf(session, directory, who, day)).find(each => each !== now)
      if (kind === 'status' && other === undefined) return undefined
      const status =
        kind === 'status'
          ? other === 'full'
            ? 'party'
            : other === 'signatory'
              ? 'signatory'
              : 'not a party'
          : now === 'full'
            ? 'observer'
            : 'member'
      return of(
        elsewhere(session, directory, file => ({
          ...file,
          participants: [
            ...(file.participants ?? []).filter(each => each.id !== who),
            { id: who, status, reason: 'of another day' },
          ],
        })),
        ['heading', 'status', 'count', 'missing', 'added'],
      )
    }
    case 'kind or capacity': {
      const toReply = chance() < 0.5
      return of(
        elsewhere(session, directory, file => ({
          ...file,
          statements: file.statements.map(each =>
            !entries.has(each.id ?? '')
              ? each
              : toReply
                ? { ...each, kind: each.kind === 'right of reply' ? undefined : ('right of reply' as const) }
                : { ...each, onBehalfOf: each.onBehalfOf === undefined ? 'the Group of Friends' : undefined },
          ),
        })),
        ['heading', 'missing', 'added', 'count'],
      )
    }
    case 'order': {
      const beside = names.filter(
        (each, index) =>
          names[index + 1]?.paragraph === each.paragraph &&
          directory.states.has(each.run.participant ?? '') &&
          directory.states.has(names[index + 1]?.run.participant ?? '') &&
          names[index + 1]?.run.participant !== each.run.participant &&
          !/^(?: \(|, (?:also |speaking )?on behalf)/.test(
            paragraphs[each.paragraph]?.runs[(names[index + 1]?.place ?? 0) + 1]?.text ?? '',
          ) &&
          isBareBetween(paragraphs[each.paragraph]?.runs ?? [], each.place, names[index + 1]?.place ?? 0),
      )
      const first = pick(beside, chance)
      const second = first && names[names.indexOf(first) + 1]
      if (!first || !second) return undefined
      const pair = [first.run.participant, second.run.participant]
      return {
        kind,
        text: replaced(
          paragraphs,
          first.paragraph,
          new Map([
            [first.place, second.run.text],
            [second.place, first.run.text],
          ]),
        ),
        who: pair.join(),
        isFound: findings => findings.some(each => each.finding === 'order' && pair.includes(each.participant)),
      }
    }
    case 'name': {
      if (!one) return undefined
      const other = otherNameOf(session, directory, who, one.run.text, chance)
      if (other === undefined || other.toLowerCase() === one.run.text.toLowerCase()) return undefined
      return of(replaced(paragraphs, one.paragraph, new Map([[one.place, other]])), ['name'])
    }
  }
}

/** Nothing but a joint stands between the two: no title, no bracket. */
const isBareBetween = (runs: readonly Run[], from: number, to: number): boolean =>
  /^(?:, | and |, and |; |; and )$/.test(
    runs
      .slice(from + 1, to)
      .map(run => run.text)
      .join(''),
  )

/** A form that the body does not have there: of another day, of a list, mistyped. */
function otherNameOf(
  session: Session,
  directory: Directory,
  who: string,
  text: string,
  chance: () => number,
): string | undefined {
  const state = directory.states.get(who)
  const former = state?.formerNames.map(({ names }) => names.en?.short).filter(each => each !== undefined) ?? []
  const forms = nameIn(session, directory, who, '2025-03-12')
  const formal = state?.names.en.formal
  const mistyped = text.length > 6 ? `${text.slice(0, -3)}${text.slice(-2)}` : undefined
  const swapped =
    forms.list === text
      ? forms.running.toLowerCase() === `the ${text}`.toLowerCase()
        ? undefined
        : forms.running
      : forms.list === text.replace(/^the /i, '')
        ? undefined
        : forms.list
  return pick(
    [...former, swapped, formal === text ? undefined : formal, mistyped].filter(each => each !== undefined),
    chance,
  )
}
