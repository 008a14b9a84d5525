import type { Doubt } from '../src/domain/correction/doubt.ts'
import { doubtsOf } from '../src/domain/correction/doubts.ts'
import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf, dayOf } from '../src/domain/times.ts'
import type { Instant } from '../src/domain/words.ts'
import { doubtWords, mendWords } from './doubt-words.ts'
import { placesIn } from './floor/choosing.tsx'
import { Choice, Faults, Form, Telling, type Told } from './form.tsx'
import { nameHere, officerHere } from './here.ts'
import { Page } from './layout.tsx'
import { dateInWords, word } from './messages.ts'
import { addressOf, base, meetingLabel, nameOf, sceneOf } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly now: Instant
  readonly told: Told
}

/** Every doubt of the session in one list: what it is about, the way to it, and what mends it. */
export const DoubtsPage = ({ session, directory, now, told }: Props) => {
  const all = doubtsOf(session, directory)
  const open = all.filter(each => !each.confirmed)
  const seen = all.filter(each => each.confirmed)
  return (
    <Page title={word('doubts.title')}>
      <main class="sheet wide">
        <h1>{word('doubts.title')}</h1>
        <Telling told={told}>
          <Faults />
          {all.length === 0 ? <p>{word('doubts.none')}</p> : undefined}
          <List {...{ session, directory, now }} title={word('doubts.open')} doubts={open} />
          <List {...{ session, directory, now }} title={word('doubts.seen')} doubts={seen} />
        </Telling>
      </main>
    </Page>
  )
}

const List = ({ doubts, title, ...shown }: Omit<Props, 'told'> & { doubts: readonly Doubt[]; title: string }) => {
  const kinds = [...new Set(doubts.map(({ doubt }) => doubt))]
  return doubts.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      {kinds.map(kind => {
        const same = doubts.filter(({ doubt }) => doubt === kind)
        return (
          <>
            <Together {...shown} doubts={same.filter(({ confirmed }) => !confirmed)} />
            <ul class="doubts-list">
              {same.map(doubt => (
                <Row {...shown} doubt={doubt} />
              ))}
            </ul>
          </>
        )
      })}
    </>
  )
}

/** Doubts of which what they say is the item that an entry has, or has not. */
const ofTheItem: readonly string[] = ['no-item', 'spoke-twice', 'outside-the-meeting']

/** Several of one kind are mended or confirmed together. */
const Together = ({ session, doubts }: Omit<Props, 'told'> & { doubts: readonly Doubt[] }) => {
  const [first] = doubts
  const count = doubts.length
  if (!first || count < 2) return null
  const entries = doubts.flatMap(({ on: [id = ''] }) => (session.entries.has(id) ? [id] : []))
  return (
    <div class="together">
      {ofTheItem.includes(first.doubt) && entries.length > 1 ? (
        <Form
          action={`${base(session)}/entries/several`}
          of="entries/several"
          hidden={{ entry: entries.join(','), back: 'doubts' }}
          class="inline"
        >
          <strong>{word('several.these', { count: entries.length })}</strong>
          <Choice name="where" options={placesIn(session)} />
          <button type="submit">{word('several.change')}</button>
        </Form>
      ) : undefined}
      <Form
        action={`${base(session)}/doubts/several`}
        of="doubts/several"
        hidden={{ doubt: first.doubt, on: doubts.map(({ on }) => on.join(',')).join(';'), back: 'doubts' }}
        class="inline"
      >
        <button type="submit">{word('several.all-seen', { count })}</button>
      </Form>
    </div>
  )
}

const Row = ({ doubt, ...shown }: Omit<Props, 'told'> & { doubt: Doubt }) => {
  const { session } = shown
  const { about, to } = placeOf(shown, doubt)
  const { confirmed } = doubt
  return (
    <li>
      <span class="about">
        <a href={to} aria-label={`${word('doubts.go')}: ${about}`}>
          {about}
        </a>{' '}
        <span class={confirmed ? 'chip seen' : 'chip doubt'}>{doubtWords(shown, doubt)}</span>
      </span>{' '}
      {confirmed ? (
        <span class="mute">
          {word('doubts.seen-by', {
            by: officerHere(confirmed.by),
            time: clockOf(confirmed.at, session.settings.zone),
          })}
        </span>
      ) : (
        <>
          <span class="mute">{mendWords(shown, doubt)}</span>{' '}
          <Form
            action={`${base(session)}/doubts`}
            of="doubts"
            hidden={{ doubt: doubt.doubt, on: doubt.on.join(','), back: 'doubts' }}
            class="inline"
          >
            <button type="submit">{word('doubts.seen-and-right')}</button>
          </Form>
        </>
      )}
    </li>
  )
}

/** Whom or what it is about, in words, and where that stands. */
function placeOf({ session, directory, now }: Omit<Props, 'told'>, { on, doubt }: Doubt) {
  const id = on[0] ?? ''
  const floor = `${base(session)}/floor`
  const { zone } = session.settings
  const entry = session.entries.get(id)
  if (entry) {
    const name = nameOf(sceneOf(session, directory, entry.meeting, now), entry)
    const time = `${dateInWords(dayOf(entry.start, zone))}, ${clockOf(entry.start, zone)}`
    const to = doubt === 'name-not-resolved' ? `${base(session)}/participants` : addressOf(session, entry)
    return { about: `${name} (${time})`, to }
  }
  const meeting = session.meetings.get(id)
  if (meeting) return { about: meetingLabel(meeting), to: `${floor}?meeting=${encodeURIComponent(meeting.id)}` }
  const inscription = session.inscriptions.get(id)
  if (inscription) {
    const { list } = nameHere(session, directory, inscription.participant, session.settings.from)
    return { about: `${list}, ${word('doubts.of-the-list')}`, to: floor }
  }
  return { about: word('doubts.of-the-session'), to: floor }
}
