import { folded } from '../domain/roll/names.ts'

/** What a list of participants says of a person and of the delegation. Everything else in it is not taken over. */
export const listFields = [
  'delegation',
  'type',
  'name',
  'firstName',
  'familyName',
  'title',
  'function',
  'role',
  'level',
  'gender',
  'mode',
  'credentials',
  'admittedUnder',
] as const
export type ListField = (typeof listFields)[number]

export const fieldLabels: Readonly<Record<ListField, string>> = {
  delegation: 'Delegation',
  type: 'Type',
  name: 'Name',
  firstName: 'First name',
  familyName: 'Family name',
  title: 'Title',
  function: 'Function',
  role: 'Role',
  level: 'Level',
  gender: 'Gender',
  mode: 'Mode',
  credentials: 'Credentials',
  admittedUnder: 'Admitted under',
}

/** Usual headings in English, French and Spanish, without case and accents. */
const headings: Readonly<Record<ListField, readonly string[]>> = {
  delegation: [
    'delegation',
    'country',
    'state',
    'country organization',
    'country organisation',
    'state organization',
    'delegation organization',
    'organization',
    'organisation',
    'entity',
    'participant entity',
    'participating entity',
    'nominating entity',
    'representing',
    'member state',
    'state party',
    'party',
    'pays',
    'pays organisation',
    'etat',
    'pais',
    'pais organizacion',
    'estado',
    'delegacion',
    'organizacion',
    'affiliation',
  ],
  type: [
    'type',
    'category',
    'kind',
    'type of participant',
    'participant type',
    'type of delegation',
    'group type',
    'categorie',
    'categoria',
    'tipo',
  ],
  name: [
    'name',
    'full name',
    'participant',
    'participant name',
    'name of participant',
    'delegate',
    'nom complet',
    'nom et prenom',
    'nombre completo',
    'nombre y apellidos',
    'nombre y apellido',
    'representative',
  ],
  firstName: [
    'first name',
    'firstname',
    'given name',
    'given names',
    'forename',
    'prenom',
    'prenoms',
    'nombre',
    'nombres',
  ],
  familyName: [
    'last name',
    'lastname',
    'family name',
    'surname',
    'nom',
    'nom de famille',
    'apellido',
    'apellidos',
    'family names',
  ],
  title: ['title', 'honorific', 'salutation', 'prefix', 'civilite', 'titre', 'tratamiento', 'mr ms'],
  function: [
    'function',
    'functional title',
    'job title',
    'position',
    'designation',
    'official title',
    'fonction',
    'poste',
    'cargo',
    'funcion',
    'occupation',
  ],
  role: [
    'role',
    'role in delegation',
    'capacity',
    'status in delegation',
    'delegation role',
    'participation role',
    'qualite',
    'calidad',
    'rol',
  ],
  level: ['level', 'rank', 'level of representation', 'niveau', 'rang', 'nivel', 'rango'],
  gender: ['gender', 'sex', 'genre', 'sexe', 'genero', 'sexo'],
  mode: [
    'mode',
    'mode of participation',
    'participation mode',
    'attendance mode',
    'attendance',
    'participation',
    'in person online',
    'in person or online',
    'mode de participation',
    'modalidad',
    'modalidad de participacion',
  ],
  credentials: [
    'credentials',
    'credentials received',
    'date of credentials',
    'credentials date',
    'pouvoirs',
    'pouvoirs recus',
    'credenciales',
    'credenciales recibidas',
  ],
  admittedUnder: [
    'admitted under',
    'rule',
    'admission rule',
    'admitted under rule',
    'regle',
    'admis au titre de',
    'regla',
    'articulo',
  ],
}

export type ListCells = Readonly<Partial<Record<ListField, string>>>

/** A list of participants as it stands in a file: only the columns that mean something here. */
export interface ParticipantsTable {
  readonly columns: readonly { readonly heading: string; readonly field?: ListField | undefined }[]
  readonly rows: readonly { readonly row: number; readonly cells: ListCells }[]
}

const headingRows = 10

/** Finds the headings, in any order, among the first rows; a sentence if there are none. */
export function participantsTable(
  rows: readonly (readonly string[])[],
): ParticipantsTable | { readonly fault: string } {
  const found = rows
    .slice(0, headingRows)
    .map((cells, index) => ({ index, fields: fieldsOf(cells) }))
    .sort((a, b) => b.fields.filter(Boolean).length - a.fields.filter(Boolean).length || a.index - b.index)[0]
  const fields = found?.fields ?? []
  const named = fields.includes('name') || fields.includes('familyName')
  if (!found || !fields.includes('delegation') || !named) {
    const seen = (rows.find(cells => cells.some(cell => cell.trim() !== '')) ?? [])
      .map(cell => cell.trim())
      .filter(Boolean)
      .slice(0, 12)
    const missing = fields.includes('delegation') ? 'Name' : named ? 'Delegation' : 'Delegation and Name'
    return {
      fault: `No column is called ${missing}. The first row has ${seen.length > 0 ? seen.map(each => `“${each}”`).join(', ') : 'no headings'}. Delegation, Country, State or Organization, and Name, or First name and Family name, are understood, in French and Spanish too.`,
    }
  }
  const heading = rows[found.index] ?? []
  return {
    columns: heading.flatMap((cell, index) => (cell.trim() ? [{ heading: cell.trim(), field: fields[index] }] : [])),
    rows: rows.slice(found.index + 1).flatMap((cells, index) => {
      const known = Object.fromEntries(
        fields.flatMap((field, column) => {
          const value = (cells[column] ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
          return field && value ? [[field, value]] : []
        }),
      ) as ListCells
      return Object.keys(known).length > 0 ? [{ row: found.index + index + 2, cells: known }] : []
    }),
  }
}

/** Which field each column is; the first of two that mean the same. */
function fieldsOf(cells: readonly string[]): readonly (ListField | undefined)[] {
  const plain = cells.map(folded)
  const taken = new Set<ListField>()
  const fields = plain.map(heading => {
    const field = listFields.find(each => headings[each].includes(heading))
    if (!field || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
  // With a full name beside them, parts of it say nothing new; "Nom" and "Nombre" alone are the whole name.
  if (taken.has('name')) return fields.map(each => (each === 'firstName' || each === 'familyName' ? undefined : each))
  if (taken.has('familyName') !== taken.has('firstName'))
    return fields.map(each => (each === 'familyName' || each === 'firstName' ? 'name' : each))
  return fields
}
