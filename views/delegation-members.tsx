import type { Person } from '../src/domain/delegates/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { levels } from '../src/domain/list/order.ts'
import type { Participant } from '../src/domain/roll/facts.ts'
import { kindIn, nameIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf, dateInWords, dayOf } from '../src/domain/times.ts'
import type { EntryId, ParticipantId } from '../src/domain/words.ts'
import { evidenceInWords } from '../src/report/languages/en/evidence.ts'
import { type Erasure, Erasures } from './erasures.tsx'
import { Choice, Faults, Field, Form, Spoken, Telling, Tick, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { word } from './messages.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly participant: ParticipantId
  readonly members: readonly Person[]
  /** Everybody known of this delegation, those who left the list included. */
  readonly persons: ReadonlyMap<string, Person>
  /** Of this delegation. */
  readonly erasures: readonly Erasure[]
  readonly told: Told
}

/** The members of one delegation: who they are, who of them spoke, credentials, and erasing. */
export const DelegationMembersPage = ({ session, directory, participant, members, persons, erasures, told }: Props) => {
  const { zone, from } = session.settings
  const path = `/sessions/${session.id}/participants`
  const own = `${path}/${encodeURIComponent(participant)}`
  const known = session.participants.get(participant)
  const status = statusIn(session, directory, participant, from)
  const entries = [...session.entries.values()]
    .filter(each => (session.participants.get(each.participant)?.resolved ?? each.participant) === participant)
    .sort((a, b) => a.start.localeCompare(b.start))
  const gone = [...persons.values()].filter(
    each => each.participant === participant && !members.some(member => member.id === each.id),
  )
  return (
    <Page title={nameIn(session, directory, participant, from).list}>
      <main class="sheet wide">
        <h1>{nameIn(session, directory, participant, from).list}</h1>
        <Telling told={told}>
          <Faults />
          <p>
            {status
              ? `${status.certain ? status.status : 'status unknown'}: ${evidenceInWords(status.evidence)}`
              : word(`kinds.${kindIn(session, directory, participant)}`)}
            {known?.admittedUnder ? `; admitted under ${known.admittedUnder}` : ''}
            {known?.credentials ? `; credentials received ${dateInWords(known.credentials)}` : '; no credentials noted'}
            {known?.registered ? '; registered' : '; not registered'}
          </p>
          <NamePutRight known={known} own={own} />
          <Form action={`${own}/credentials`} of="participants/credentials" class="inline">
            <Field name="day" type="date" value={known?.credentials} required />
            <button type="submit">Note</button>
          </Form>
          <h2>{`Members (${members.length})`}</h2>
          {members.length === 0 ? (
            <p class="mute">Nobody is on the list of participants for this delegation.</p>
          ) : (
            <MembersTable {...{ members, own }} />
          )}
          {gone.length > 0 ? (
            <>
              <h2>On an earlier list</h2>
              <MembersTable members={gone} own={own} />
            </>
          ) : undefined}
          <Erasures {...{ session, erasures }} />
          <h2>Who spoke</h2>
          {entries.length === 0 ? (
            <p class="mute">This delegation has not spoken.</p>
          ) : (
            <table class="stacks">
              <thead>
                <tr>
                  <th>When</th>
                  <th>What</th>
                  <th>Speaker</th>
                </tr>
              </thead>
              <tbody>
                {entries.map(entry => (
                  <tr>
                    <td>{`${dateInWords(dayOf(entry.start, zone))}, ${clockOf(entry.start, zone)}`}</td>
                    <td>
                      {[
                        entry.kind,
                        session.debates.get(entry.debate ?? '')?.items.length
                          ? `item ${session.debates.get(entry.debate ?? '')?.items.join(', ')}`
                          : '',
                        entry.mode === 'in the room' ? '' : entry.mode,
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </td>
                    <td>
                      <SpeakerForm {...{ own, entry, members }} known={persons} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Telling>
      </main>
    </Page>
  )
}

interface SpeakerProps {
  readonly own: string
  readonly entry: { readonly id: EntryId; readonly person?: string | undefined; readonly start: string }
  readonly members: readonly Person[]
  readonly known: ReadonlyMap<string, Person>
}

const SpeakerForm = ({ own, entry, members, known }: SpeakerProps) => {
  const now = entry.person === undefined ? undefined : known.get(entry.person)
  const choices = now && !members.some(each => each.id === now.id) ? [now, ...members] : members
  return (
    <Form action={`${own}/speaker`} of="participants/speaker" hidden={{ entry: entry.id }} class="inline">
      <Choice
        name="person"
        label={<Spoken words="Who spoke" />}
        value={entry.person}
        options={[
          { value: '', words: entry.person !== undefined && !now ? 'a person who was erased' : 'not recorded' },
          ...choices.map(each => ({ value: each.id, words: [each.title, each.name].filter(Boolean).join(' ') })),
        ]}
      />
      <button type="submit">Set</button>
    </Form>
  )
}

/** The function and the person of an official or an individual, apart; a name that was typed in one piece until they are. */
const NamePutRight = ({ known, own }: { known: Participant | undefined; own: string }) =>
  known?.name !== undefined && (known.kind === 'official' || known.kind === 'individual') ? (
    <Form action={`${own}/name`} of="participants/name" class="inline">
      <Field name="function" value={known.function ?? ''} size={40} />
      <Field name="person" value={known.person ?? ''} size={24} />
      <Field name="name" value={known.function || known.person ? '' : known.name} size={40} />
      <Tick name="article" value="on" checked={known.article === true} />
      <button type="submit">Put right</button>
    </Form>
  ) : undefined

const MembersTable = ({ members, own }: { readonly members: readonly Person[]; readonly own: string }) => (
  <table class="stacks">
    <thead>
      <tr>
        <th>Name</th>
        <th>Function</th>
        <th>Role</th>
        <th>Level</th>
        <th>Gender, as registered</th>
        <th>Takes part</th>
        <th>
          <span class="hidden-label">Erase</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {members.map(person => (
        <tr>
          <th scope="row">
            <bdi>{[person.title, person.name].filter(Boolean).join(' ')}</bdi>
          </th>
          <td>
            <bdi>{person.function ?? ''}</bdi>
          </td>
          <td data-of="Role">{person.role ?? ''}</td>
          <td data-of="Level">{person.level ? levels[person.level] : ''}</td>
          <td data-of="Gender">{person.gender ?? 'not recorded'}</td>
          <td data-of="Takes part">{person.mode ?? 'not recorded'}</td>
          <td>
            <Form action={`${own}/erase`} of="participants/erase" hidden={{ person: person.id }} class="inline">
              <Tick name="sure" required />
              <button type="submit" class="danger" aria-label={`Erase ${person.name}`}>
                Erase
              </button>
            </Form>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
