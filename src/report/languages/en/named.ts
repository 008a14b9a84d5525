import type { Mode, OnBehalf } from '../../../domain/words.ts'
import { type Titles, titleIn } from '../../houses/titles.ts'
import type { Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { areStates, type Told } from '../told.ts'
import { join, joinText } from './grammar.ts'
import { shortened } from './names.ts'
import { speaksBetweenCommas, titleWords } from './titled.ts'

export const titleOf = (speaker: Speaker, titles: Titles): string => titleWords[titleIn(titles, speaker)].one

/** "the representative of Peru, on behalf of the Group of 77 and China; and …": commas in place of brackets. */
export const eachWithTitle = (told: Told): readonly Run[] =>
  join(
    told.speakers.map(speaker => {
      const notes = betweenCommas(told, speaker)
      return [
        { text: titleOf(speaker, told.titles) },
        nameRun(speaker, runningName(told, speaker)),
        ...(notes ? [{ text: notes, from: speaker.entries }] : []),
      ]
    }),
    { semicolons: true },
  )

/**
 * ", on behalf of the Group of 77 and China"; the first who does so is "speaking" where the body says that, but for the
 * European Union, which speaks for itself (A/80/15 (Part II), paragraphs 12 and 44).
 */
function betweenCommas(told: Told, speaker: Speaker): string {
  const first = told.speakers.find(({ capacity }) => capacity.onBehalfOf !== undefined)
  const isSpeaking = told.behalf === 'speaking' && speaker === first && speaker.participant !== 'EUU'
  const speaking = isSpeaking ? 'speaking ' : ''
  return [
    ...capacityIn(told, speaker).map(each => `, ${speaking}${each}`),
    ...(speaker.video && !told.ofVideos ? [` (${videoWords(speaker.video)})`] : []),
  ].join('')
}

/** "by the representative of Egypt on behalf of the Group of 77 and China, and by the representative of Costa Rica …". */
export const behalves = (told: Told): readonly Run[] =>
  told.speakers.flatMap((speaker, index) => {
    const isLast = index === told.speakers.length - 1
    return [
      { text: `${index === 0 ? '' : isLast ? ', and ' : ', '}by ${titleOf(speaker, told.titles)}` },
      nameRun(speaker, runningName(told, speaker)),
      { text: behindVerb(told, speaker, whom => inList(told, whom)), from: speaker.entries },
    ]
  })

/** " on behalf of a group of countries and in its national capacity", without brackets or commas. */
export const behindVerb = (
  told: Told,
  speaker: Speaker,
  named: (whom: OnBehalf) => string = whom => behalf(told, whom),
): string => ` ${capacityIn(told, speaker, named).join(' and ')}`

/** Whom somebody speaks for; States as lists have them, with their articles (A/AC.105/C.2/L.309/Add.1). */
function inList({ naming }: Told, whom: OnBehalf): string {
  const named = naming.behalf(whom)
  if (!areStates(named)) return named.running
  return joinText(named.map(({ name }) => (name.article ? `${name.article} ${name.list}` : name.list)))
}

const nameRun = ({ participant, entries }: Speaker, text: string): Run => ({ text, from: entries, participant })

/** The name in a sentence, and what stands in brackets after it. */
export const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, runningName(told, speaker)),
  ...(speaksBetweenCommas(told, speaker)
    ? [{ text: betweenCommas(told, speaker), from: speaker.entries }]
    : inBrackets(told, speaker)),
]

/** In full at the first mention in the document, then short, in the houses that do so. */
export const runningName = ({ naming }: Told, { participant, name }: Speaker): string =>
  naming.mention(participant) ? shortened(name) : name.running

/** The name after a colon. In the drafter's style the United States of America keeps its article there. */
export function listed(told: Told, speaker: Speaker): readonly Run[] {
  const article = told.draft && speaker.participant === 'USA' ? [{ text: 'the ' }] : []
  return [...article, nameRun(speaker, speaker.name.list), ...inBrackets(told, speaker)]
}

export function inBrackets(told: Told, speaker: Speaker): readonly Run[] {
  const notes = [...capacityIn(told, speaker), ...(speaker.video && !told.ofVideos ? [videoWords(speaker.video)] : [])]
  return notes.length > 0 ? [{ text: notes.map(note => ` (${note})`).join(''), from: speaker.entries }] : []
}

const capacityIn = (
  told: Told,
  { capacity: { onBehalfOf, alsoOnBehalfOf }, national }: Speaker,
  named: (whom: OnBehalf) => string = whom => behalf(told, whom),
): readonly string[] => [
  ...(onBehalfOf === undefined
    ? []
    : [`on behalf of ${named(onBehalfOf)}${national ? ' and in its national capacity' : ''}`]),
  ...(alsoOnBehalfOf === undefined ? [] : [`also on behalf of ${named(alsoOnBehalfOf)}`]),
]

const videoWords = (mode: Mode): string => (mode === 'pre-recorded video' ? 'pre-recorded video' : 'video message')

/** Whom somebody speaks for, in running form. */
export function behalf({ naming }: Told, whom: OnBehalf | undefined): string {
  if (whom === undefined) return ''
  const named = naming.behalf(whom)
  if (!areStates(named)) return named.running
  return joinText(named.map(({ participant, name }) => (naming.mention(participant) ? shortened(name) : name.running)))
}
