import type { Directory } from '../../src/domain/directory.ts'
import type { OnBehalf } from '../../src/domain/words.ts'
import type { CountRead, HeadingRead, ParagraphRead, StatementRead, Unread, WhyUnread } from '../../src/report/index.ts'
import { type MessageKey, valueInWords, word } from '../messages.ts'

const headings: Readonly<Record<HeadingRead, MessageKey>> = {
  full: 'reading.full',
  signatory: 'reading.signatory',
  observer: 'reading.observer',
  'holy-see': 'reading.holy-see',
  'state-of-palestine': 'reading.state-of-palestine',
  'european-union': 'reading.european-union',
  'un-entity': 'reading.un-entity',
  igo: 'reading.igo',
  ngo: 'reading.ngo',
  constituency: 'reading.constituency',
  official: 'reading.official',
  individual: 'reading.individual',
  delegation: 'reading.some-delegation',
  organization: 'reading.organization',
  anybody: 'reading.anybody',
}

const reasons: Readonly<Record<WhyUnread, MessageKey>> = {
  sentence: 'reading.why-sentence',
  name: 'reading.why-name',
  capacity: 'reading.why-capacity',
  count: 'reading.why-count',
}

/** Names of States for their ids; a group by its words. */
export const namedWhom = (directory: Directory, whom: OnBehalf | undefined): string =>
  whom === undefined
    ? ''
    : typeof whom === 'string'
      ? whom
      : whom.map(id => directory.states.get(id)?.names.en.short ?? id).join(', ')

const capacityOf = (directory: Directory, { heading, onBehalfOf, alsoOnBehalfOf }: StatementRead): string =>
  [
    word(headings[heading]),
    ...(onBehalfOf === undefined ? [] : [word('reading.on-behalf', { whom: namedWhom(directory, onBehalfOf) })]),
    ...(alsoOnBehalfOf === undefined
      ? []
      : [word('reading.also-on-behalf', { whom: namedWhom(directory, alsoOnBehalfOf) })]),
  ].join(', ')

/** Entry by entry, each with its words. */
export const StatementsTable = ({
  statements,
  directory,
}: {
  readonly statements: readonly StatementRead[]
  readonly directory: Directory
}) =>
  statements.length === 0 ? undefined : (
    <>
      <h2>{word('reading.statements')}</h2>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{word('reading.delegation')}</th>
            <th scope="col">{word('reading.capacity')}</th>
            <th scope="col">{word('reading.kind')}</th>
            <th scope="col">{word('reading.item')}</th>
            <th scope="col">{word('reading.words')}</th>
          </tr>
        </thead>
        <tbody translate="no">
          {statements.map(each => (
            <tr>
              <th scope="row">
                {directory.states.get(each.speaker.participant ?? '')?.names.en.short ?? each.speaker.name}
                {each.speaker.participant === undefined && each.speaker.kind === undefined ? (
                  <small class="mute">{` ${word('reading.not-known')}`}</small>
                ) : undefined}
              </th>
              <td data-of={word('reading.capacity')}>{capacityOf(directory, each)}</td>
              <td data-of={word('reading.kind')}>{valueInWords(each.kind)}</td>
              <td data-of={word('reading.item')}>{each.items.join(', ')}</td>
              <td data-of={word('reading.words')}>{each.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )

/** What seems to say who spoke, and was not understood. */
export const UnreadTable = ({
  unread,
  paragraphs,
  hasRead,
}: {
  readonly unread: readonly Unread[]
  readonly paragraphs: readonly ParagraphRead[]
  readonly hasRead: boolean
}) =>
  unread.length === 0 ? (
    <p class="mute">{word(hasRead ? 'reading.all-read' : 'reading.nothing')}</p>
  ) : (
    <>
      <h2>{word('reading.unread')}</h2>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{word('reading.where')}</th>
            <th scope="col">{word('reading.what')}</th>
            <th scope="col">{word('reading.words')}</th>
          </tr>
        </thead>
        <tbody translate="no">
          {unread.map(({ why, words, paragraph }) => (
            <tr>
              <td data-of={word('reading.where')}>{paragraphs[paragraph]?.number ?? paragraph + 1}</td>
              <td data-of={word('reading.what')}>{word(reasons[why])}</td>
              <td data-of={word('reading.words')}>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )

export const CountedTable = ({ counted }: { readonly counted: readonly CountRead[] }) =>
  counted.length === 0 ? undefined : (
    <>
      <h2>{word('reading.counted')}</h2>
      <ul translate="no">
        {counted.map(({ words, groups }) => (
          <li>{groups.length > 0 ? `${words}: ${groups.join('; ')}` : words}</li>
        ))}
      </ul>
    </>
  )
