import type { Category } from '../../plan/speakers.ts'

/** One paragraph of the chapter on attendance: about whom, for one and for several, without full stop. */
export interface AttendanceSection {
  readonly key: string
  readonly who: readonly Category[]
  /** Slots: {list} names as after a colon, {names} in running form, {instrument}, {organ}, {event}, {count}, {absent}, {also}. */
  readonly one: string
  readonly many: string
}

/** Where the words were read; what was not read in a report is professional knowledge, and said so. */
export interface AttendanceWording {
  readonly source: string
  readonly sections: readonly AttendanceSection[]
}

const organizations: readonly AttendanceSection[] = [
  {
    key: 'un-entity',
    who: ['un-entity'],
    one: 'The following United Nations entity was represented by observers: {list}',
    many: 'The following United Nations entities were represented by observers: {list}',
  },
  {
    key: 'igo',
    who: ['igo'],
    one: 'The following intergovernmental organization was represented by observers: {list}',
    many: 'The following intergovernmental organizations were represented by observers: {list}',
  },
  {
    key: 'ngo',
    who: ['ngo', 'constituency'],
    one: 'The following non-governmental organization was represented by observers: {list}',
    many: 'The following non-governmental organizations were represented by observers: {list}',
  },
]

/** Forms of the bodies of the organized crime and corruption conventions (professional knowledge, statuses as in 8.3). */
const ofTreaties: AttendanceWording = {
  source: 'reports of the conferences of the parties in Vienna; professional knowledge',
  sections: [
    {
      key: 'full',
      who: ['full'],
      one: 'The following party to the {instrument} was represented at the {event}: {list}',
      many: 'The following parties to the {instrument} were represented at the {event}: {list}',
    },
    {
      key: 'signatory',
      who: ['signatory'],
      one: 'The following State signatory to the {instrument} was represented by observers: {list}',
      many: 'The following States signatories to the {instrument} were represented by observers: {list}',
    },
    {
      key: 'observer',
      who: ['observer', 'holy-see'],
      one: 'The following observer State was also represented: {list}',
      many: 'The following observer States were also represented: {list}',
    },
    {
      key: 'european-union',
      who: ['european-union'],
      one: 'The European Union, a regional economic integration organization, was represented by observers',
      many: 'The European Union, a regional economic integration organization, was represented by observers',
    },
    {
      key: 'state-of-palestine',
      who: ['state-of-palestine'],
      one: 'The State of Palestine, a non-member observer State, was represented by observers',
      many: 'The State of Palestine, a non-member observer State, was represented by observers',
    },
    ...organizations,
  ],
}

const ofMembers: AttendanceWording = {
  source: 'professional knowledge; order of the reports of functional commissions',
  sections: [
    {
      key: 'full',
      who: ['full'],
      one: 'The {event} was attended by representatives of the following {member}: {list}',
      many: 'The {event} was attended by representatives of the following {members}: {list}',
    },
    {
      key: 'observer',
      who: ['observer', 'signatory', 'holy-see', 'state-of-palestine', 'european-union'],
      one: 'The following was represented by observers: {list}',
      many: 'The following were represented by observers: {list}',
    },
    ...organizations,
  ],
}

/** E/2025/28, paragraph 165. */
const cnd: AttendanceWording = {
  source: 'E/2025/28, paragraph 165',
  sections: [
    {
      key: 'all',
      who: ['full'],
      one: 'The {event} was attended by the representative of {count} State member of the {organ}{absent}',
      many: 'The {event} was attended by representatives of {count} States members of the {organ}{absent}',
    },
    {
      key: 'also',
      who: [
        'observer',
        'signatory',
        'holy-see',
        'state-of-palestine',
        'european-union',
        'un-entity',
        'igo',
        'ngo',
        'constituency',
      ],
      one: 'Also attending were {also}',
      many: 'Also attending were {also}',
    },
  ],
}

/** E/2025/27, paragraph 67: other functional commissions of the Economic and Social Council write the same. */
const commission: AttendanceWording = {
  source: 'E/2025/27, paragraph 67',
  sections: [
    {
      key: 'all',
      who: ['full'],
      one: 'The {event} was attended by the representative of {count} State member of the {organ}',
      many: 'The {event} was attended by representatives of {count} States members of the {organ}',
    },
    {
      key: 'also',
      who: [
        'observer',
        'signatory',
        'holy-see',
        'state-of-palestine',
        'european-union',
        'un-entity',
        'igo',
        'ngo',
        'constituency',
      ],
      one: '{Also} also attended',
      many: '{Also} also attended',
    },
  ],
}

/** A/80/15, annexes. */
const unctad: AttendanceWording = {
  source: 'A/80/15, annexes',
  sections: [
    {
      key: 'full',
      who: ['full'],
      one: 'Representatives of the following State member of the {organ} attended the {event}: {list}',
      many: 'Representatives of the following States members of the {organ} attended the {event}: {list}',
    },
    {
      key: 'observer',
      who: ['observer', 'signatory', 'holy-see', 'state-of-palestine', 'european-union'],
      one: 'The following member of the Conference not a member of the {organ} attended the {event}: {list}',
      many: 'The following members of the Conference not members of the {organ} attended the {event}: {list}',
    },
    {
      key: 'igo',
      who: ['igo'],
      one: 'The following intergovernmental organization was represented at the {event}: {list}',
      many: 'The following intergovernmental organizations were represented at the {event}: {list}',
    },
    {
      key: 'un-entity',
      who: ['un-entity'],
      one: 'The following United Nations organ, body or programme was represented at the {event}: {list}',
      many: 'The following United Nations organs, bodies and programmes were represented at the {event}: {list}',
    },
    {
      key: 'ngo',
      who: ['ngo', 'constituency'],
      one: 'The following non-governmental organization was represented at the {event}: {list}',
      many: 'The following non-governmental organizations were represented at the {event}: {list}',
    },
  ],
}

const own: Readonly<Record<string, AttendanceWording>> = {
  cnd,
  csocd: commission,
  cpd: commission,
  'statistical-commission': commission,
  'unctad-board': unctad,
}

/** The wording of a house; one that words no attendance says it as the Vienna bodies do, by parties or by members. */
export const attendanceWordingOf = (house: string, hasInstrument: boolean): AttendanceWording =>
  own[house] ?? (hasInstrument ? ofTreaties : ofMembers)
