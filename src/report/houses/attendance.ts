import { table } from '../../domain/table.ts'
import type { Category } from '../plan/categories.ts'

/** One paragraph of the chapter on attendance: about whom. Its words stand in each language, by wording and key. */
export interface AttendanceSection {
  readonly key: string
  readonly who: readonly Category[]
}

/** Where the order was read; what was not read in a report is professional knowledge, and said so. */
export interface AttendanceWording {
  readonly id: string
  readonly source: string
  readonly sections: readonly AttendanceSection[]
}

const organizations: readonly AttendanceSection[] = [
  { key: 'un-entity', who: ['un-entity'] },
  { key: 'igo', who: ['igo'] },
  { key: 'ngo', who: ['ngo', 'constituency'] },
]
const everyObserver: readonly Category[] = ['observer', 'signatory', 'holy-see', 'state-of-palestine', 'european-union']

/** Forms of the bodies of the organized crime and corruption conventions (professional knowledge, statuses as in 8.3). */
const ofTreaties: AttendanceWording = {
  id: 'treaties',
  source: 'reports of the conferences of the parties in Vienna; professional knowledge',
  sections: [
    { key: 'full', who: ['full'] },
    { key: 'signatory', who: ['signatory'] },
    { key: 'observer', who: ['observer', 'holy-see'] },
    { key: 'european-union', who: ['european-union'] },
    { key: 'state-of-palestine', who: ['state-of-palestine'] },
    ...organizations,
  ],
}

const ofMembers: AttendanceWording = {
  id: 'members',
  source: 'professional knowledge; order of the reports of functional commissions',
  sections: [{ key: 'full', who: ['full'] }, { key: 'observer', who: everyObserver }, ...organizations],
}

const inTwoSentences: readonly AttendanceSection[] = [
  { key: 'all', who: ['full'] },
  { key: 'also', who: [...everyObserver, 'un-entity', 'igo', 'ngo', 'constituency'] },
]

const cnd: AttendanceWording = { id: 'cnd', source: 'E/2025/28, paragraph 165', sections: inTwoSentences }

/** Other functional commissions of the Economic and Social Council write the same. */
const commission: AttendanceWording = {
  id: 'commission',
  source: 'E/2025/27, paragraph 67',
  sections: inTwoSentences,
}

const unctad: AttendanceWording = {
  id: 'unctad',
  source: 'A/80/15, annexes',
  sections: [
    { key: 'full', who: ['full'] },
    { key: 'observer', who: everyObserver },
    { key: 'igo', who: ['igo'] },
    { key: 'un-entity', who: ['un-entity'] },
    { key: 'ngo', who: ['ngo', 'constituency'] },
  ],
}

const own = table<AttendanceWording>({
  cnd,
  csocd: commission,
  cpd: commission,
  'statistical-commission': commission,
  'unctad-board': unctad,
})

/** The wording of a house; one that words no attendance says it as the Vienna bodies do, by parties or by members. */
export const attendanceWordingOf = (house: string, hasInstrument: boolean): AttendanceWording =>
  own[house] ?? (hasInstrument ? ofTreaties : ofMembers)
