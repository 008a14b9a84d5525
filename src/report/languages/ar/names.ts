import { compareNames, type NameForms } from '../../../domain/roll/names.ts'
import { calledBy } from '../../../domain/roll/office.ts'
import { table } from '../../../domain/table.ts'
import type { NameWords } from '../language.ts'
import { known, sortKey } from './grammar.ts'

const collated = compareNames('ar')

/** A name that nobody typed in Arabic. */
const asItStands = (name: string): NameForms => ({ list: name, running: name, article: undefined, unknown: true })

/** أ, إ, آ and ا are one letter, and marks are none. */
const plain = (name: NameForms): string =>
  sortKey(name.sort ?? name.list)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

export const names: NameWords = {
  secretariat: { list: 'الأمانة', running: 'ممثل عن الأمانة', article: undefined },
  chair: { list: 'الرئيس', running: 'الرئيس', article: undefined },
  typed: name => asItStands(name),
  office: office => asItStands(calledBy(office.kind, office) ?? ''),
  presiding: (role, country) => asItStands(country ? `${role} (${country.list})` : role),
  shortened: name => name.later?.running ?? name.running,
  known,
  compare: (one, other) => collated(plain(one), plain(other)),
}

/** What bodies are called in short, by what their sessions call them. */
export const organs = table<string>({
  Assembly: 'الجمعية العامة',
  Board: 'المجلس',
  Body: 'الهيئة',
  Commission: 'اللجنة',
  Committee: 'اللجنة',
  Conference: 'المؤتمر',
  Congress: 'المؤتمر',
  Council: 'المجلس',
  Forum: 'المنتدى',
  Group: 'الفريق',
  Meeting: 'الاجتماع',
  'Special Committee': 'اللجنة الخاصة',
  Subcommittee: 'اللجنة الفرعية',
  'Working Group': 'الفريق العامل',
  'Working Party': 'الفريق العامل',
})
