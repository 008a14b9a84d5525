import type { Session } from '../src/domain/session.ts'
import { choices, type FoundInText, houses, piecesOf } from '../src/report/index.ts'
import { Form, TextField } from './form.tsx'
import { say } from './messages.ts'
import { base } from './scene.ts'

/** Two or three paragraphs of a report are pasted, and the house is found that prints them. */
export const HouseFromText = ({ session, found }: { session: Session; found: FoundInText | undefined }) => (
  <section id="from-text" aria-labelledby="from-text-words">
    <h2 id="from-text-words">{say('own-house.from-text')}</h2>
    <Form action={`${base(session)}/house/find`} of="house/find" answer="found" class="form">
      <TextField name="text" rows={6} lang="en" translate="no" />
      <p class="actions">
        <button type="submit">{say('own-house.find')}</button>
      </p>
    </Form>
    {found ? <Found session={session} found={found} /> : undefined}
  </section>
)

const Found = ({
  session,
  found: { text, found, own, unread, statements },
}: {
  session: Session
  found: FoundInText
}) => (
  <div id="found" class="found" role="status" tabindex={-1}>
    {found.length === 0 ? <p>{say(statements > 0 ? 'own-house.too-many' : 'own-house.nothing-read')}</p> : undefined}
    {unread.map(({ words }) => (
      <p class="mute">{say('own-house.unread', { words: words.slice(0, 200) })}</p>
    ))}
    {own ? (
      <Take
        session={session}
        words={say('own-house.with-own', { house: titleOf(own.own.from), same: own.same })}
        button={say('own-house.take-changed')}
        given={{ ...own.own, choices: own.choices }}
        text={text}
        printed={own.printed}
      />
    ) : undefined}
    {found.map(each => (
      <Take
        session={session}
        words={say('own-house.found', { house: titleOf(each.house), same: each.same, choices: inWords(each.choices) })}
        button={say('own-house.take-found', { house: titleOf(each.house) })}
        given={{ title: titleOf(each.house), from: each.house, sentences: {}, choices: each.choices }}
        text={text}
        printed={each.printed}
      />
    ))}
  </div>
)

const titleOf = (house: string): string => houses.get(house)?.title ?? house

const inWords = (chosen: Readonly<Record<string, string>>): string =>
  Object.entries(choices)
    .flatMap(([name, { label, values }]) => {
      const value = Object.hasOwn(chosen, name) ? chosen[name] : undefined
      return value === undefined ? [] : [`${label}: ${values[value]?.label ?? value}`]
    })
    .join('; ')

interface TakeProps {
  readonly session: Session
  readonly words: string
  readonly button: string
  readonly given: object
  readonly text: string
  readonly printed: string
}

/** How a house prints it, with the words that differ, and the press that takes it. */
const Take = ({ session, words, button, given, text, printed }: TakeProps) => (
  <article class="preview">
    <h3>{words}</h3>
    <p lang="en" translate="no">
      {piecesOf(wordsOf(text), wordsOf(printed)).map(({ text: piece, mark }) =>
        mark === 'added' ? <ins>{piece}</ins> : mark === 'removed' ? <del>{piece}</del> : piece,
      )}
    </p>
    <Form
      action={`${base(session)}/house/take`}
      of="house/take"
      hidden={{ words: JSON.stringify({ format: 'rostrum-house/1', ...given }) }}
      class="inline"
    >
      <button type="submit">{button}</button>
    </Form>
  </article>
)

const wordsOf = (text: string): readonly string[] => text.split(/(?<=\s)/)
