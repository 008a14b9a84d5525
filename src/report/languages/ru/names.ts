import { compareNames, type NameForms } from '../../../domain/roll/names.ts'
import { calledBy } from '../../../domain/roll/office.ts'
import { table } from '../../../domain/table.ts'
import type { NameWords } from '../language.ts'
import { known } from './grammar.ts'

const collated = compareNames('ru')

/** A name that nobody typed in Russian: in no case. */
const asItStands = (name: string): NameForms => ({ list: name, running: name, article: undefined, unknown: true })

export const names: NameWords = {
  secretariat: { list: 'Секретариат', running: 'представитель Секретариата', article: undefined },
  chair: { list: 'Председатель', running: 'Председатель', article: undefined, genitive: 'Председателя' },
  typed: name => asItStands(name),
  office: office => asItStands(calledBy(office.kind, office) ?? ''),
  presiding: (role, country) => asItStands(country ? `${role} (${country.list})` : role),
  shortened: name => name.later?.running ?? name.running,
  known,
  compare: (one, other) => collated(one.list, other.list),
}

/** What bodies are called in short, by what their sessions call them. */
export const organs = table<{ readonly nominative: string; readonly genitive: string }>({
  Assembly: { nominative: 'Ассамблея', genitive: 'Ассамблеи' },
  Board: { nominative: 'Совет', genitive: 'Совета' },
  Commission: { nominative: 'Комиссия', genitive: 'Комиссии' },
  Committee: { nominative: 'Комитет', genitive: 'Комитета' },
  Conference: { nominative: 'Конференция', genitive: 'Конференции' },
  Congress: { nominative: 'Конгресс', genitive: 'Конгресса' },
  Council: { nominative: 'Совет', genitive: 'Совета' },
  Forum: { nominative: 'Форум', genitive: 'Форума' },
  Group: { nominative: 'Группа', genitive: 'Группы' },
  Meeting: { nominative: 'Совещание', genitive: 'Совещания' },
  'Special Committee': { nominative: 'Специальный комитет', genitive: 'Специального комитета' },
  Subcommittee: { nominative: 'Подкомитет', genitive: 'Подкомитета' },
  'Working Group': { nominative: 'Рабочая группа', genitive: 'Рабочей группы' },
  'Working Party': { nominative: 'Рабочая группа', genitive: 'Рабочей группы' },
})
