import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import type { OwnHouse } from '../src/domain/settings/facts.ts'
import {
  type FoundInText,
  type HouseSentence,
  houses,
  paragraphsOf,
  sentencesOf,
  slots,
  textOf,
} from '../src/report/index.ts'
import { Choice, Faults, Field, Form, Telling, type Told } from './form.tsx'
import { HouseFromText } from './house-found.tsx'
import { Page } from './layout.tsx'
import { say, valueInWords } from './messages.ts'
import { base } from './scene.ts'
import { Look } from './settings/look.tsx'

interface Props {
  readonly session: Session
  readonly directory: Directory
  /** With what was typed. */
  readonly previewed: Session
  readonly example: Session | undefined
  /** Sessions of this installation that have a house of their own. */
  readonly others: readonly { readonly id: string; readonly own: OwnHouse; readonly body: string }[]
  readonly found: FoundInText | undefined
  readonly told: Told
}

/** A house of one’s own: each sentence of the house with its slots, what it prints, and the way to other sessions. */
export const OwnHousePage = ({ session, directory, previewed, example, others, found, told }: Props) => {
  const path = base(session)
  const { wording } = session.settings
  const house = houses.get(wording.house)
  const own = wording.own?.from === wording.house ? wording.own : undefined
  return (
    <Page title={say('own-house')} script="/static/own-house.js" sheet="/static/settings.css">
      <main class="sheet wide settings">
        <h1>{say('own-house')}</h1>
        <p>
          <a href={`${path}/settings#wording`}>{say('own-house.back')}</a>
        </p>
        <p class="mute">{say('own-house.what', { house: valueInWords(house?.title ?? wording.house) })}</p>
        {house?.unverified ? <p class="mute">{say('own-house.not-verified')}</p> : undefined}
        <Telling told={told}>
          <Faults />
          <div class="own-house">
            <Form action={`${path}/house`} of="house" class="form" id="own-house">
              <Field
                name="title"
                value={own?.title ?? say('own-house.title-of', { house: house?.title ?? '' })}
                size={60}
              />
              {house
                ? sentencesOf(house, {
                    typed: own?.sentences,
                    ofTreaty: session.settings.body.instrument !== undefined,
                  }).map(each => <Sentence sentence={each} />)
                : undefined}
              <p class="actions">
                <button type="submit" class="primary">
                  {say('own-house.keep')}
                </button>{' '}
                <Look words={say('own-house.look')} />
              </p>
            </Form>
            <Preview {...{ directory, previewed, example }} />
          </div>
          <HouseFromText session={session} found={found} />
          <Slots />
          <Given {...{ session, own, others }} />
        </Telling>
      </main>
    </Page>
  )
}

const Sentence = ({ sentence: { key, kind, who, when, one, many, groups, borrowed } }: { sentence: HouseSentence }) => (
  <fieldset>
    <legend>
      {say(`own-house.of ${kind}`)}
      {': '}
      {groups
        ? say('own-house.groups')
        : who.length > 11
          ? say('own-house.everybody')
          : who.map(each => say(`own-house.who ${each}`)).join(', ')}
      {when ? ` (${say(`own-house.when ${when}`)})` : ''}
      {borrowed ? ` · ${say('own-house.borrowed')}` : ''}
    </legend>
    <Field name={`one.${key}`} value={one} size={80} lang="en" translate="no" />
    <Field name={`many.${key}`} value={many} size={80} lang="en" translate="no" />
  </fieldset>
)

/** What the house prints, of the session’s own log and of a room in which everybody speaks. */
const Preview = ({ directory, previewed, example }: Pick<Props, 'directory' | 'previewed' | 'example'>) => {
  const { wording } = previewed.settings
  const rooms = [
    { words: say('own-house.own-log'), session: previewed },
    ...(example
      ? [{ words: say('own-house.example'), session: { ...example, settings: { ...example.settings, wording } } }]
      : []),
  ]
  return (
    // It scrolls: by keyboard only what can be reached by it does.
    <section id="own-house-preview" class="preview" aria-label={say('wording.preview')} aria-live="polite" tabindex={0}>
      {rooms.map(({ words, session }) => {
        const paragraphs = paragraphsOf(session, directory, { unedited: true })
        return (
          <>
            <h2>{words}</h2>
            {paragraphs.length === 0 ? <p class="mute">{say('own-house.nobody-spoke')}</p> : undefined}
            {paragraphs.map(paragraph => (
              <p lang="en" translate="no">
                {textOf(paragraph)}
              </p>
            ))}
          </>
        )
      })}
    </section>
  )
}

const Slots = () => (
  <details>
    <summary>{say('own-house.slots')}</summary>
    <dl class="slots">
      {slots.map(slot => (
        <>
          <dt>
            <code>{`{${slot}}`}</code>
          </dt>
          <dd>{say(`own-house.slot ${slot}`)}</dd>
        </>
      ))}
    </dl>
  </details>
)

/** To other sessions, and from them. */
const Given = ({
  session,
  own,
  others,
}: Pick<Props, 'session' | 'others'> & { readonly own: OwnHouse | undefined }) => {
  const path = base(session)
  return (
    <section>
      <h2>{say('own-house.give-and-take')}</h2>
      {own ? (
        <div class="actions">
          <a href={`${path}/house/house.json`} download="house.json">
            {say('own-house.download')}
          </a>
          <Form action={`${path}/house/release`} of="house/release" class="inline">
            <button type="submit">{say('own-house.release')}</button>
          </Form>
        </div>
      ) : undefined}
      {others.length > 0 ? (
        <Form action={`${path}/house/take`} of="house/take" hidden={{ words: '' }} class="inline">
          <Choice
            name="whose"
            options={others.map(({ id, own: { title }, body }) => ({ value: id, words: `${title} (${body})` }))}
          />
          <button type="submit">{say('own-house.take')}</button>
        </Form>
      ) : undefined}
      <Form action={`${path}/house/take`} of="house/take" enctype="multipart/form-data" class="inline">
        <Field name="file" type="file" accept=".json,application/json" />
        <button type="submit">{say('own-house.take-file')}</button>
      </Form>
    </section>
  )
}
