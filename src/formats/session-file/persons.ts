import { z } from 'zod'
import { genders, type Person, type PersonId, type PersonRow, personModes } from '../../domain/delegates/facts.ts'
import { personsNamed } from '../../domain/delegates/persons.ts'
import type { Fact } from '../../domain/facts.ts'
import type { Session } from '../../domain/session.ts'
import { piece, some } from './piece.ts'
import { id, plain } from './values.ts'

const PersonShape = z.strictObject({
  id,
  participant: id,
  name: plain,
  title: plain.optional(),
  function: plain.optional(),
  role: plain.optional(),
  level: z.number().int().min(1).max(10).optional(),
  gender: z.enum(genders).optional(),
  mode: z.enum(personModes).optional(),
  gone: z.boolean().optional(),
})
type PersonInFile = z.output<typeof PersonShape>

export const persons = piece({
  shape: { persons: z.array(PersonShape).optional() },

  faults({ persons: all = [] }, check) {
    check.ids('persons', all)
    all.forEach(({ participant }, index) => {
      check.participant(`persons[${index}].participant`, participant)
    })
  },

  setUp({ persons: all = [] }, { begin }) {
    return (['earlier', 'file'] as const).flatMap((list): readonly Fact[] => {
      const ids = all.filter(each => listOf(each) === list).map(each => each.id)
      const isThere = list === 'file' ? all.length > 0 : ids.length > 0
      const payload = { import: list, source: 'session file', hash: '', persons: ids }
      return isThere ? [{ type: 'delegates-imported', at: begin, payload }] : []
    })
  },

  write: (session, { persons: known }) => ({ persons: some(personsOf(session, known)) }),
})

/** Persons who are not on the list any more, but spoke, came with an earlier list. */
const listOf = ({ gone }: PersonInFile) => (gone ? 'earlier' : 'file')

/** Who came and who spoke, as they are kept beside the journal. */
export const personRows = (all: readonly PersonInFile[] = []): readonly PersonRow[] =>
  all.map(({ gone, ...person }) => ({ ...person, import: listOf({ gone, ...person }) }))

/** Everybody on the list in force, and those who left it but are named in the log. */
function personsOf(session: Session, known: ReadonlyMap<PersonId, Person>) {
  const listed = new Set(session.delegates.at(-1)?.persons ?? [])
  const left = [...personsNamed(session)].filter(who => !listed.has(who)).sort()
  const person = (who: PersonId, gone?: true) => {
    const one = known.get(who)
    return one ? [{ ...one, gone }] : []
  }
  return [...left.flatMap(who => person(who, true)), ...[...listed].flatMap(who => person(who))]
}
