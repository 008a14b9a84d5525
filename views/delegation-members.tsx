import type { Person } from '../src/domain/delegates/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { kindIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf, dayOf } from '../src/domain/times.ts'
import type { EntryId, ParticipantId } from '../src/domain/words.ts'
import { CorrectParticipant } from './correct-participant.tsx'
import { type Erasure, Erasures } from './erasures.tsx'
import { Choice, Faults, Field, Form, Spoken, Telling, Tick, type Told } from './form.tsx'
import { evidenceHere, levelHere, nameHere } from './here.ts'
import { Page } from './layout.tsx'
import { dateInWords, word } from './messages.ts'
import { NamePicker } from './names.tsx'

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
    <Page title={nameHere(session, directory, participant, from).list}>
      <main class="sheet wide">
        <h1>{nameHere(session, directory, participant, from).list}</h1>
        <Telling told={told}>
          <Faults />
          <p>
            {[
              status
                ? `${status.certain ? word(`statuses.${status.status}`) : word('members.status-unknown')}: ${evidenceHere(status.evidence, directory)}`
                : word(`kinds.${kindIn(session, directory, participant)}`),
              ...(known?.admittedUnder ? [word('members.admitted-under', { rule: known.admittedUnder })] : []),
              known?.credentials
                ? word('members.credentials-received', { day: known.credentials })
                : word('members.no-credentials-noted'),
              word(known?.registered ? 'members.registered' : 'members.not-registered'),
            ].join('; ')}
          </p>
          <CorrectParticipant {...{ session, directory, known, own }} hasPersons={members.length + gone.length > 0} />
          <Form action={`${own}/credentials`} of="participants/credentials" class="inline">
            <Field name="day" type="date" value={known?.credentials} required />
            <button type="submit">{word('members.note')}</button>
          </Form>
          <h2>{word('members.members', { count: members.length })}</h2>
          <Members {...{ members, own }} />
          {gone.length > 0 ? (
            <>
              <h2>{word('members.on-earlier-list')}</h2>
              <MembersTable members={gone} own={own} />
            </>
          ) : undefined}
          <Erasures {...{ session, erasures }} />
          <h2>{word('members.who-spoke')}</h2>
          {entries.length === 0 ? (
            <p class="mute">{word('members.this-delegation-has-not')}</p>
          ) : (
            <table class="stacks">
              <thead>
                <tr>
                  <th>{word('members.when')}</th>
                  <th>{word('members.what')}</th>
                  <th>{word('members.speaker')}</th>
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
                          ? word('members.item', {
                              items: session.debates.get(entry.debate ?? '')?.items.join(', ') ?? '',
                            })
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
      <NamePicker />
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
        label={<Spoken words={word('members.who-spoke')} />}
        value={entry.person}
        options={[
          {
            value: '',
            words: entry.person !== undefined && !now ? word('members.erased-person') : word('members.not-recorded'),
          },
          ...choices.map(each => ({ value: each.id, words: [each.title, each.name].filter(Boolean).join(' ') })),
        ]}
      />
      <button type="submit">{word('members.set')}</button>
    </Form>
  )
}

const Members = ({ members, own }: { readonly members: readonly Person[]; readonly own: string }) =>
  members.length === 0 ? (
    <p class="mute">{word('members.nobody-on-list-participants')}</p>
  ) : (
    <MembersTable {...{ members, own }} />
  )

const MembersTable = ({ members, own }: { readonly members: readonly Person[]; readonly own: string }) => (
  <table class="stacks">
    <thead>
      <tr>
        <th>{word('members.name')}</th>
        <th>{word('members.function')}</th>
        <th>{word('members.role')}</th>
        <th>{word('members.level')}</th>
        <th>{word('members.gender-as-registered')}</th>
        <th>{word('members.takes-part')}</th>
        <th>
          <span class="hidden-label">{word('members.erase')}</span>
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
          <td data-of={word('members.role')}>{person.role ?? ''}</td>
          <td data-of={word('members.level')}>{person.level ? levelHere(person.level) : ''}</td>
          <td data-of={word('members.gender')}>{person.gender ?? word('members.not-recorded')}</td>
          <td data-of={word('members.takes-part')}>{person.mode ?? word('members.not-recorded')}</td>
          <td>
            <Form action={`${own}/erase`} of="participants/erase" hidden={{ person: person.id }} class="inline">
              <Tick name="sure" required />
              <button type="submit" class="danger" aria-label={word('members.erase-named', { name: person.name })}>
                {word('members.erase')}
              </button>
            </Form>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
