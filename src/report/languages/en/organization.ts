import { table } from '../../../domain/table.ts'
import type { OrganizationWords, When } from '../language.ts'
import { capital } from '../runs.ts'
import { dateInWords, rangeInWords } from './dates.ts'
import { joinText, numbers, ordinal } from './grammar.ts'

const withThe = (name: string): string => (/^the /i.test(name) ? name : `the ${name}`)
const organ = (name: string): string => name.replace(/^the /i, '')
const orally = (asOrallyAmended: boolean): string => (asOrallyAmended ? ', as orally amended' : '')

/** "At its 1st meeting, on 11 September 2019, "; without a meeting, the day alone. */
const at = ({ meeting, day }: When): string =>
  meeting === undefined ? `On ${dateInWords(day)}, ` : `At its ${ordinal(meeting)} meeting, on ${dateInWords(day)}, `

/** What the organ does with a proposal: of one that was withdrawn it notes that, and somebody else did it. */
const done = table<string>({
  deferred: 'deferred action on',
  noted: 'took note of',
  withdrawn: 'took note of the withdrawal of',
})

const abstentions = (count: number): string => (count === 1 ? '1 abstention' : `${count || 'no'} abstentions`)

/** “Without a vote” goes without saying where nothing was decided. */
const howWords = (how: string, result: string): string =>
  how === '' || ['withdrawn', 'deferred', 'noted'].includes(result)
    ? ''
    : how.startsWith('by ')
      ? `, ${how}`
      : ` ${how}`

/** The sentences are those of the Vienna reports. */
export const organization: OrganizationWords = {
  toBeCompleted: '[To be completed]',
  // "The Working Group on … held its sixth meeting in Vienna from 11 to 13 September 2019, holding a total of six meetings."
  opening({ body, title, event, place, from, to, held }) {
    const its = title ? `its ${title.charAt(0).toLowerCase()}${title.slice(1)}` : `a ${event}`
    const count = held > 0 ? `, holding a total of ${numbers(held)[0]} ${held === 1 ? 'meeting' : 'meetings'}` : ''
    return `${capital(withThe(body))} held ${its}${place ? ` in ${place}` : ''} ${rangeInWords(from, to)}${count}.`
  },
  officer: (name, country) => (country ? `${name} (${country.list})` : name),
  chaired: (event, officers) => `The ${event} was chaired by ${joinText(officers)}.`,
  otherOfficers: event => `The other officers of the ${event} were:`,
  roleLabel: role => `${role}:`,
  presided: (meeting, officer, role) => `The ${ordinal(meeting)} meeting was chaired by ${officer}, ${role}.`,
  agendaAdopted: (body, when, asOrallyAmended) =>
    `${at(when)}the ${organ(body)} adopted the following agenda${orally(asOrallyAmended)}:`,
  itemLabel: item => `${item}.`,
  paper: (title, symbol) => (symbol ? `${title} (${symbol})` : title),
  onePaper: (body, paper) => `The ${organ(body)} had before it the following document: ${paper}.`,
  papers: body => `The ${organ(body)} had before it the following documents:`,
  paperInList: (paper, isLast) => `${paper}${isLast ? '.' : ';'}`,
  // "At its 9th meeting, on 14 March 2025, the Commission adopted the draft resolution (E/CN.7/2025/L.2), as orally amended."
  actionTaken: (body, when, { what, symbol, result, how, votes, asOrallyAmended }) =>
    `${at(when)}the ${organ(body)} ${done[result] ?? result} the ${what}${symbol ? ` (${symbol})` : ''}${orally(asOrallyAmended === true)}${votes ? `, by a recorded vote of ${votes.for} to ${votes.against}, with ${abstentions(votes.abstaining)}` : howWords(how, result)}.`,
  reportAdopted: (body, event, day, asOrallyAmended) =>
    `On ${dateInWords(day)}, the ${organ(body)} adopted the present report on its ${event}${orally(asOrallyAmended)}.`,
}
