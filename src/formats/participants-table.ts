import type { Understood } from '../tables/understand.ts'

/** What a list of participants says of a person and of the delegation. Everything else in it is not taken over. */
export const listFields = [
  'delegation',
  'organization',
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
  organization: 'Organization',
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

export type ListCells = Readonly<Partial<Record<ListField, string>>>

/** A list of participants as it stands in a file: only the columns that mean something here. */
export interface ParticipantsTable {
  readonly columns: readonly { readonly heading: string; readonly field?: ListField | undefined }[]
  readonly rows: readonly { readonly row: number; readonly cells: ListCells }[]
}

const fieldCalled = (meaning: string | null): ListField | undefined => listFields.find(each => each === meaning)

export const participantsTable = ({ columns, rows }: Understood): ParticipantsTable => ({
  columns: columns.flatMap(({ heading, meaning }) => (heading ? [{ heading, field: fieldCalled(meaning) }] : [])),
  rows: rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      Object.entries(cells).filter(([meaning]) => fieldCalled(meaning) !== undefined),
    ) as ListCells,
  })),
})
