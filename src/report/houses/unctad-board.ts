import { join } from '../languages/en/grammar.ts'
import { behalf, runningName, type Slots, titleOf } from '../languages/en/sentence.ts'
import { categories } from '../plan/speakers.ts'
import type { House } from './house.ts'

/** "the representative of Peru, on behalf of the Group of 77 and China": commas in place of brackets. */
const speakersWithCommas = ({ writing, speakers }: Slots) =>
  join(
    speakers.map(speaker => {
      const { capacity, video, entries, participant } = speaker
      const notes = [
        capacity.onBehalfOf === undefined ? '' : `, on behalf of ${behalf(writing, capacity.onBehalfOf)}`,
        capacity.alsoOnBehalfOf === undefined ? '' : `, also on behalf of ${behalf(writing, capacity.alsoOnBehalfOf)}`,
        video ? ` (${video})` : '',
      ].join('')
      return [
        { text: titleOf(speaker) },
        { text: runningName(writing, speaker), from: entries, participant },
        ...(notes ? [{ text: notes, from: entries }] : []),
      ]
    }),
    { semicolons: true },
  )

/** Trade and Development Board. One sentence for everybody. */
export const unctadBoard: House = {
  id: 'unctad-board',
  title: 'Trade and Development Board of UNCTAD',
  source: 'A/80/15 (Part II)',
  order: 'speaking',
  varies: ['order'],
  sections: [
    {
      kind: 'statement',
      key: 'all',
      who: categories,
      one: '',
      many: '',
      write: slots => [
        {
          text:
            slots.speakers.length === 1
              ? 'the following speaker made a statement: '
              : 'the following speakers made statements: ',
        },
        ...speakersWithCommas(slots),
      ],
    },
  ],
}
