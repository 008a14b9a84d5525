import type { Directory } from '../../domain/directory.ts'
import { chair, secretariat } from '../../domain/roll/kinds.ts'
import { folded, type NameForms, nameIn, resolved } from '../../domain/roll/names.ts'
import { calledBy } from '../../domain/roll/office.ts'
import { groupCalled } from '../../domain/roll/type-forms.ts'
import type { TypedForms } from '../../domain/roll/typed-names.ts'
import type { Session } from '../../domain/session.ts'
import type { Day, ParticipantId } from '../../domain/words.ts'
import type { StatementLanguage } from '../languages/language.ts'

/** The name of a participant on a day, as the report's language has it. */
export function nameOf(
  language: StatementLanguage,
  session: Session,
  directory: Directory,
  participant: ParticipantId,
  day: Day,
): NameForms {
  const id = resolved(session, participant)
  const { sortedAs } = language.names
  const name = inLanguage(language, session, directory, id, day)
  return sortedAs === undefined ? name : { ...name, sort: nameIn(session, directory, id, day, sortedAs).list }
}

function inLanguage(
  { code, names }: StatementLanguage,
  session: Session,
  directory: Directory,
  id: ParticipantId,
  day: Day,
): NameForms {
  if (id === secretariat) return names.secretariat
  if (id === chair) return names.chair
  const known = session.participants.get(id)
  const gender = known?.gender && (known.gender === 'female' ? 'f' : 'm')
  const forms = known?.names?.[code]
  const usual = () => inUse({ code, names }, session, directory, id, day)
  return forms ? typedOr({ ...(gender ? { gender } : {}), ...forms }, names.known, usual) : usual()
}

/** A name as its forms were typed; where these only say its number or its gender, the usual one with what they say. */
function typedOr(forms: TypedForms, known: (forms: TypedForms) => NameForms, usual: () => NameForms): NameForms {
  const typed = known(forms)
  if (typed.list.trim() !== '' && typed.running.trim() !== '') return typed
  const { genitive, accusative, gender, number } = forms
  return {
    ...usual(),
    ...(genitive === undefined ? {} : { genitive }),
    ...(accusative === undefined ? {} : { accusative }),
    ...(gender ? { gender } : {}),
    ...(number === 'p' ? { plural: true } : {}),
  }
}

/** Its name where nobody typed one for this session in this language. */
function inUse(
  { code, names }: Pick<StatementLanguage, 'code' | 'names'>,
  session: Session,
  directory: Directory,
  id: ParticipantId,
  day: Day,
): NameForms {
  const known = session.participants.get(id)
  if (known && calledBy(known.kind, known) !== undefined) return names.office(known)
  if (known?.name !== undefined) {
    const usual = code === 'en' ? undefined : organizationNamed(directory, known.name)?.names?.[code]
    return usual ? names.known(usual) : names.typed(known.name, known.article === true)
  }
  const organization = directory.organizations.get(id)
  if (organization && code !== 'en' && !directory.states.has(id)) {
    const usual = organization.names?.[code]
    return usual ? names.known(usual) : names.typed(organization.name, organization.article)
  }
  return nameIn(session, directory, id, day, code)
}

const organizationNamed = (directory: Directory, name: string) =>
  [...directory.organizations.values()].find(each => folded(each.name) === folded(name))

/** A group by its id, or by the running form of its name as it was typed. */
export function groupOf(
  { code, names }: StatementLanguage,
  session: Session,
  directory: Directory,
  whom: string,
): NameForms {
  const group = groupCalled(session, whom)
  const name = group?.name ?? whom
  const usual = directory.groups.find(each => folded(each.running) === folded(name))
  const own = session.settings.wording.language ?? 'en'
  // Typed in the language of the report, it is typed in the form that follows its preposition.
  const asTyped: NameForms = { list: name, running: name, article: undefined, de: name, genitive: name }
  const otherwise = (): NameForms => (code === own ? asTyped : { ...asTyped, unknown: true })
  const found = () => {
    const forms = usual?.names?.[code]
    return forms ? names.known(forms) : otherwise()
  }
  const typed = group?.names?.[code]
  return typed ? typedOr(typed, names.known, found) : found()
}
