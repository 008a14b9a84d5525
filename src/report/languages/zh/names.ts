import { compareNames, type NameForms } from '../../../domain/roll/names.ts'
import { calledBy } from '../../../domain/roll/office.ts'
import { table } from '../../../domain/table.ts'
import type { NameWords } from '../language.ts'
import { known } from './grammar.ts'

const collated = compareNames('en')

/** A name that nobody typed in Chinese. */
const asItStands = (name: string): NameForms => ({ list: name, running: name, article: undefined, unknown: true })

export const names: NameWords = {
  secretariat: { list: '秘书处', running: '秘书处的一名代表', article: undefined },
  chair: { list: '主席', running: '主席', article: undefined },
  typed: name => asItStands(name),
  office: office => asItStands(calledBy(office.kind, office) ?? ''),
  presiding: (role, country) => asItStands(country ? `${role}(${country.list})` : role),
  shortened: name => name.later?.running ?? name.running,
  known,
  // The lists of E/2015/9 and its addenda keep the English order, 20 of 20.
  sortedAs: 'en',
  compare: (one, other) => collated(one.sort ?? one.list, other.sort ?? other.list),
}

/** What bodies are called in short, by what their sessions call them. */
export const organs = table<string>({
  Assembly: '大会',
  Board: '理事会',
  Body: '机构',
  Commission: '委员会',
  Committee: '委员会',
  Conference: '会议',
  Congress: '大会',
  Council: '理事会',
  Forum: '论坛',
  Group: '工作组',
  Meeting: '会议',
  'Special Committee': '特别委员会',
  Subcommittee: '小组委员会',
  'Working Group': '工作组',
  'Working Party': '工作组',
})
