import { compareNames, type NameForms } from '../../../domain/roll/names.ts'
import { calledBy } from '../../../domain/roll/office.ts'
import { table } from '../../../domain/table.ts'
import type { NameWords } from '../language.ts'
import { deOf, known, withoutArticle } from './grammar.ts'

const collated = compareNames('es')

/** A name that nobody typed in Spanish. */
const asItStands = (name: string): NameForms => ({
  list: name,
  running: name,
  article: undefined,
  de: deOf(name),
  unknown: true,
})

export const names: NameWords = {
  secretariat: { list: 'Secretaría', running: 'un representante de la Secretaría', article: undefined },
  chair: { list: 'Presidente', running: 'el Presidente', article: 'el' },
  typed: name => asItStands(name),
  office: office => asItStands(calledBy(office.kind, office) ?? ''),
  presiding: (role, country) => asItStands(country ? `${role} (${withoutArticle(country.running)})` : role),
  shortened: name => name.later?.running ?? name.running,
  known,
  compare: (one, other) => collated(one.list, other.list),
}

/** What bodies are called in short, by what their sessions call them. */
export const organs = table<string>({
  Assembly: 'la Asamblea',
  Board: 'la Junta',
  Body: 'el órgano',
  Commission: 'la Comisión',
  Committee: 'el Comité',
  Conference: 'la Conferencia',
  Congress: 'el Congreso',
  Council: 'el Consejo',
  Forum: 'el Foro',
  Group: 'el Grupo',
  Meeting: 'la Reunión',
  'Special Committee': 'el Comité Especial',
  Subcommittee: 'la Subcomisión',
  'Working Group': 'el Grupo de Trabajo',
  'Working Party': 'el Grupo de Trabajo',
})
