import type { Directory } from '../src/domain/directory.ts'
import { everybody, kindIn, organizationsBeyond, searchEntry } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import { initial } from '../src/domain/session.ts'
import type { Day, ParticipantId } from '../src/domain/words.ts'
import { reportLanguages } from '../src/report/index.ts'
import { servedAs } from './assets.ts'
import { compareHere, groupHere, nameHere } from './here.ts'
import { inScript, Words } from './layout.tsx'
import { valueInWords, word } from './messages.ts'
import { type Names, toneOf } from './scene.ts'

/** What a page needs whose fields take names: the matches under a field come with `data-picks`. */
export const NamePicker = () => (
  <>
    <Words of={['picker']} />
    <script type="module" src={servedAs('/static/picker.js')} />
  </>
)

/** Under its name in the language of the page; the English one finds it too. */
function searched({ session, directory }: Names, id: ParticipantId, day: Day) {
  const entry = searchEntry(session, directory, id, day)
  const name = nameHere(session, directory, id, day).list
  return name === entry.name ? entry : { ...entry, name, aliases: [entry.name, ...entry.aliases] }
}

/** What a name in a sentence begins with, and nobody types: in English, French and Spanish. */
const article = /^(?:the |l’|les? |la |el |l[ao]s )/i

/** Under its name in the language of the page; by the one that it was typed or is known by it is found, too. */
function groupSearched({ session, directory }: Names, id: string, known: string, aliases: readonly string[]) {
  const name = groupHere(session, directory, id)
  const called = [...new Set([known, name])]
  return {
    name,
    aliases: [...aliases, ...called.filter(each => each !== name), ...called.map(each => each.replace(article, ''))],
  }
}

/** A status as the line shows it, and its tone as everywhere else. */
const statusWord = (status: string | undefined) => ({
  status: status ? valueInWords(status) : '',
  tone: status ? toneOf(status) : '',
  ...(status === 'member' ? { member: true } : {}),
})

/** Everybody by name, with what is said beside it: the status of the day, of an organization that usually observes its kind. */
function everybodyOn({ session, directory }: Names, day: Day) {
  const compare = compareHere()
  const of = (id: ParticipantId, beside: object) => ({ name: searched({ session, directory }, id, day), beside })
  const byName = (a: ReturnType<typeof of>, b: ReturnType<typeof of>) => compare(a.name.name, b.name.name)
  return [
    ...everybody(session, directory)
      .map(id => of(id, statusWord(statusIn(session, directory, id, day)?.status)))
      .sort(byName),
    ...organizationsBeyond(session, directory)
      .map(id => of(id, { status: word(`kinds.${kindIn(session, directory, id)}`), tone: 'other', beyond: true }))
      .sort(byName),
  ]
}

function groupsOn({ session, directory }: Names) {
  const own = [...session.groups.values()]
  return [
    ...own.map(group => ({ id: group.id, known: group.name, aliases: [group.id], chair: group.chair })),
    ...directory.groups
      .filter(group => !own.some(each => each.name === group.running))
      .map(group => ({ id: group.running, known: group.running, aliases: group.search, chair: undefined })),
  ].map(({ known, ...group }) => ({
    ...group,
    ...groupSearched({ session, directory }, group.id, known, group.aliases),
    codes: [],
    notBeside: [],
    status: '',
    group: true,
  }))
}

/**
 * What is searched wherever a name is typed: everybody, with the status of the day, behind them the organizations that
 * usually observe, and the groups that somebody may speak for.
 */
export const namesOf = (of: Names, day: Day): string =>
  inScript({
    names: everybodyOn(of, day).map(({ name, beside }) => ({ ...name, ...beside })),
    groups: groupsOn(of),
    leads: reportLanguages.en.statements.leads,
    agenda: of.session.agenda,
  })

/** A day on which each State has its present name. */
const lately = '2100-01-01'

/** The names of the directory as every session has them, by id: what a browser keeps. */
export function namesOfDirectory(directory: Directory) {
  const nobody = { session: initial(''), directory }
  return {
    names: Object.fromEntries(everybodyOn(nobody, lately).map(({ name }) => [name.id, name])),
    groups: Object.fromEntries(groupsOn(nobody).map(group => [group.id, group])),
  }
}

/** So many things said beside names have a sign of their own. */
const signs = 36

/**
 * Names for whoever has those of the directory, in its order: a sign for each that follows is called there as it is here,
 * the number of what is said beside it, and a stroke is left out here. What stands out of this order has its id.
 */
function inRuns(
  names: readonly (object | { readonly known: string; readonly beside: number })[],
  ids: readonly string[],
) {
  const places = new Map(ids.map((id, place) => [id, place]))
  const told: (string | object)[] = []
  let run = ''
  let place = 0
  const endRun = () => {
    if (run !== '') told.push(run)
    run = ''
  }
  for (const each of names) {
    const known = 'known' in each ? each : undefined
    const at = known && places.get(known.known)
    if (known && at !== undefined && at >= place && known.beside < signs) {
      run += '-'.repeat(at - place) + known.beside.toString(signs)
      place = at + 1
      continue
    }
    endRun()
    told.push(known ? `${known.beside} ${known.known}` : each)
  }
  endRun()
  return told
}

/**
 * The same for whoever has the names of the directory already (static/names.js): what is called there as it is here is not
 * said again, but for what is said beside it.
 */
export function namesBeside(of: Names, day: Day, known: ReturnType<typeof namesOfDirectory>): string {
  const said = new Map<string, number>()
  const numberOf = (beside: object): number => {
    const text = JSON.stringify(beside)
    const number = said.get(text) ?? said.size
    said.set(text, number)
    return number
  }
  const isKnown = (one: object | undefined, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)
  const names = everybodyOn(of, day).map(({ name, beside }) =>
    isKnown(known.names[name.id], name) ? { known: name.id, beside: numberOf(beside) } : { ...name, ...beside },
  )
  const groups = groupsOn(of).map(group => (isKnown(known.groups[group.id], group) ? group.id : group))
  return inScript({
    names: inRuns(names, Object.keys(known.names)),
    groups,
    beside: [...said.keys()].map(each => JSON.parse(each)),
    leads: reportLanguages.en.statements.leads,
    agenda: of.session.agenda,
  })
}
