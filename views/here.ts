import { bodyNamed } from '../src/domain/body-names.ts'
import type { Directory, Instrument } from '../src/domain/directory.ts'
import type { Evidence } from '../src/domain/roll/evidence.ts'
import { compareNames, type NameForms, nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import { type By, type Day, fromReport, type ParticipantId, thisComputer } from '../src/domain/words.ts'
import { type ReportLanguage, reportLanguages } from '../src/report/index.ts'
import * as inEnglish from '../src/report/languages/en/evidence.ts'
import { findingInWords } from '../src/report/languages/en/findings.ts'
import * as inSpanish from '../src/report/languages/es/evidence.ts'
import { findingInWords as findingInSpanish } from '../src/report/languages/es/findings.ts'
import * as inFrench from '../src/report/languages/fr/evidence.ts'
import { findingInWords as findingInFrench } from '../src/report/languages/fr/findings.ts'
import { groupOf, nameOf } from '../src/report/plan/names.ts'
import type { Finding } from '../src/report/proofread/finding.ts'
import { inEnglishInstead } from './messages/finish.ts'
import { languageHere } from './messages/language.ts'
import { valueInWords } from './messages.ts'

/** The words of the report’s language that is the interface’s too: what tables of figures are called in it. */
export const wordsHere = (): ReportLanguage => reportLanguages[languageHere()]

/** The name of a participant for whoever reads the page; one that nobody has in that language stands as it was typed. */
export const nameHere = (session: Session, directory: Directory, participant: ParticipantId, day: Day): NameForms =>
  languageHere() === 'en'
    ? nameIn(session, directory, participant, day)
    : nameOf(wordsHere(), session, directory, participant, day)

/** The name of a group by its id or as it was typed, for whoever reads the page; one that nobody has stands as it is. */
export const groupHere = (session: Session, directory: Directory, whom: string): string =>
  groupOf(wordsHere(), session, directory, whom).running

/** A body by its name in whichever language; one that the directory does not know stands as it is. */
export const bodyHere = (directory: Directory, name: string): string =>
  bodyNamed(directory, name, languageHere())?.name ?? name

/** What stands in English in every language, such as where a thing was read, marked as English on other pages. */
export const inEnglishHere = (words: string): string => (languageHere() === 'en' ? words : inEnglishInstead(words))

/** Who did it: an officer’s name as it was typed, or the word for the computer on which nobody has said one. */
export const officerHere = (by: By): string => (by === thisComputer || by === fromReport ? valueInWords(by) : by)

/** The order of names in the language of the page. */
export const compareHere = () => compareNames(languageHere())

/** The short title of a treaty. */
export const treatyHere = ({ shortName, names }: Pick<Instrument, 'shortName' | 'names'>): string =>
  (languageHere() === 'en' ? undefined : names?.[languageHere()]?.list) ?? shortName

/** The same by its id; one that the directory does not know, as it is called there. */
export const nameOfTreaty = (directory: Directory, id: string): string => {
  const known = directory.instruments.get(id)
  return known ? treatyHere(known) : id
}

/** The rank at which somebody speaks or is registered. */
export const levelHere = (level: number | string): string => wordsHere().figures.level(Number(level))

/** Why somebody has a status, for whoever reads the page. */
export function evidenceHere(evidence: Evidence, directory: Directory): string {
  const instrument =
    evidence.by === 'no action'
      ? [...directory.instruments.values()].find(each => each.shortName === evidence.instrument)
      : undefined
  const told =
    evidence.by === 'no action' && instrument
      ? { ...evidence, instrument: treatyHere(instrument) }
      : evidence.by === 'the table' && typeof evidence.source === 'object'
        ? { ...evidence, source: { name: valueInWords(evidence.source.name) } }
        : evidence
  switch (languageHere()) {
    case 'en':
      return inEnglish.evidenceInWords(evidence)
    case 'fr':
      return inFrench.evidenceInWords(told)
    case 'es':
      return inSpanish.evidenceInWords(told)
    default:
      return inEnglishInstead(inEnglish.evidenceInWords(evidence))
  }
}

/** What a proofreader finds, for whoever reads the page. */
export function findingHere(finding: Finding): string {
  switch (languageHere()) {
    case 'en':
      return findingInWords(finding)
    case 'fr':
      return findingInFrench(finding)
    case 'es':
      return findingInSpanish(finding)
    default:
      return inEnglishInstead(findingInWords(finding))
  }
}
