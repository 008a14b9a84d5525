import { nameHere } from '../../views/here.ts'
import { word } from '../../views/messages.ts'
import type { Directory } from '../domain/directory.ts'
import { namesKnown } from '../domain/roll/known-as.ts'
import type { Session } from '../domain/session.ts'
import { type WrongField, wrong } from './faults.ts'

const mostTold = 20

/**
 * A list of members as somebody has it: names in any of the six languages, or codes, with lines, semicolons, tabs or
 * commas between. Of what is not understood each is told, with those whose names look like it.
 */
export function membersTyped(
  typed: string,
  session: Session,
  directory: Directory,
): { readonly codes: readonly string[]; readonly faults: readonly WrongField[] } {
  const isState = (id: string) => directory.states.has(id) || session.participants.get(id)?.kind === 'state'
  const { find, suggest } = namesKnown(directory, session)
  const known = {
    find: (name: string) => find(name).filter(isState),
    suggest: (name: string) => suggest(name).filter(isState),
  }
  const isOne = (name: string) => codeOf(name, known, directory) !== undefined
  const codes = new Set<string>()
  const unknown: string[] = []
  for (const line of typed.split(/[\n;；\t،、]/)) {
    // Names hold commas in some languages: a whole line first, then its parts.
    const names = isOne(line) ? [line] : line.split(/[,，]/)
    for (const each of names) {
      const name = each
        .trim()
        .replace(/^(?:\d+[.)]|[-•*])\s+/, '')
        .replace(/[.*]+$/, '')
      if (name === '') continue
      const code = codeOf(name, known, directory)
      if (code === undefined) unknown.push(name)
      else codes.add(code)
    }
  }
  const told = unknown.slice(0, mostTold).map(name => {
    const like = known.suggest(name).map(id => nameHere(session, directory, id, session.settings.from).list)
    return like.length > 0 ? `“${name}” (${like.join(', ')}?)` : `“${name}”`
  })
  const more = unknown.length > mostTold ? word('asked.and-more', { count: unknown.length - mostTold }) : ''
  return {
    codes: [...codes],
    faults:
      told.length > 0
        ? [wrong('members', word('asked.members-not-known', { names: `${told.join(', ')}${more}` }))]
        : [],
  }
}

function codeOf(
  typed: string,
  known: Pick<ReturnType<typeof namesKnown>, 'find'>,
  directory: Directory,
): string | undefined {
  const wanted = typed.trim()
  const found = known.find(wanted)
  if (found.length === 1) return found[0]
  const upper = wanted.toUpperCase()
  if (directory.states.has(upper)) return upper
  return [...directory.states.values()].find(({ iso2 }) => iso2 === upper)?.code
}
