import { everybody, kindIn, organizationsBeyond, searchEntry } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
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

/**
 * What is searched wherever a name is typed: everybody, with the status of the day, behind them the organizations that
 * usually observe, and the groups that somebody may speak for.
 */
export function namesOf({ session, directory }: Names, day: Day): string {
  const compare = compareHere()
  const names = everybody(session, directory)
    .map(id => ({
      ...searched({ session, directory }, id, day),
      ...statusWord(statusIn(session, directory, id, day)?.status),
    }))
    .sort((a, b) => compare(a.name, b.name))
  const beyond = organizationsBeyond(session, directory)
    .map(id => ({
      ...searched({ session, directory }, id, day),
      status: word(`kinds.${kindIn(session, directory, id)}`),
      tone: 'other',
      beyond: true,
    }))
    .sort((a, b) => compare(a.name, b.name))
  const own = [...session.groups.values()]
  const groups = [
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
  return inScript({
    names: [...names, ...beyond],
    groups,
    leads: reportLanguages.en.statements.leads,
    agenda: session.agenda,
  })
}
