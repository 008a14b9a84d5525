import { compareNames, type NameForms } from '../../../domain/roll/names.ts'
import { calledBy } from '../../../domain/roll/office.ts'
import { table } from '../../../domain/table.ts'
import type { NameWords } from '../language.ts'
import { deOf, known, withoutArticle } from './grammar.ts'

const collated = compareNames('fr')

/** A name that nobody typed in French. */
const asItStands = (name: string): NameForms => ({
  list: name,
  running: name,
  article: undefined,
  de: deOf(name),
  unknown: true,
})

export const names: NameWords = {
  secretariat: { list: 'Secrétariat', running: 'un représentant du Secrétariat', article: undefined },
  chair: { list: 'Président', running: 'le Président', article: 'le' },
  typed: name => asItStands(name),
  office: office => asItStands(calledBy(office.kind, office) ?? ''),
  presiding: (role, country) => asItStands(country ? `${role} (${withoutArticle(country.running)})` : role),
  shortened: name => name.later?.running ?? name.running,
  known,
  compare: (one, other) => collated(one.list, other.list),
}

/** What bodies are called in short, by what their sessions call them. */
export const organs = table<string>({
  Assembly: 'l’Assemblée',
  Board: 'le Conseil',
  Body: 'l’organe',
  Commission: 'la Commission',
  Committee: 'le Comité',
  Conference: 'la Conférence',
  Congress: 'le Congrès',
  Council: 'le Conseil',
  Forum: 'le Forum',
  Group: 'le Groupe',
  Meeting: 'la Réunion',
  'Special Committee': 'le Comité spécial',
  Subcommittee: 'le Sous-Comité',
  'Working Group': 'le Groupe de travail',
  'Working Party': 'le Groupe de travail',
})
