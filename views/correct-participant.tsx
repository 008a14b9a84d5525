import type { Directory } from '../src/domain/directory.ts'
import { isParticipantNamed } from '../src/domain/in-use.ts'
import type { Participant } from '../src/domain/roll/facts.ts'
import { isByHand, type ParticipantKind, participantKinds } from '../src/domain/roll/kinds.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf, dayOf } from '../src/domain/times.ts'
import type { Change } from '../src/domain/words.ts'
import { Choice, Field, Form, labelOf, Tick } from './form.tsx'
import { nameHere } from './here.ts'
import { dayInBrief, word } from './messages.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly known: Participant | undefined
  readonly own: string
  /** Members on a list, whom a removal would leave with nobody. */
  readonly hasPersons: boolean
}

/** What was typed of somebody who was added: put right, merged with whom it was all the time, or removed. */
export const CorrectParticipant = ({ session, directory, known, own, hasPersons }: Props) => {
  if (known?.name === undefined || !isByHand(known.kind)) return null
  const isOffice = known.kind === 'official' || known.kind === 'individual'
  const hasOffice = Boolean(known.function || known.person)
  const canGo = !hasPersons && !isParticipantNamed(session, known.id)
  return (
    <section>
      <h2 id="correct">{word('members.correct')}</h2>
      <Form action={`${own}/name`} of="participants/name" class="form">
        <Choice
          name="kind"
          value={known.kind}
          options={participantKinds.filter(isByHand).map(kind => ({ value: kind, words: word(`kinds.${kind}`) }))}
        />
        <Field
          name="name"
          value={isOffice && hasOffice ? '' : known.name}
          hint={isOffice ? word('members.name-of-office') : undefined}
        />
        <Field name="function" value={known.function ?? ''} />
        <Field name="person" value={known.person ?? ''} />
        <Tick name="article" value="on" checked={known.article === true} />
        <p>
          <button type="submit">{word('members.put-right')}</button>
        </p>
      </Form>
      <WhatItWas session={session} directory={directory} known={known} />
      <p class="mute">{word('members.merge-why')}</p>
      <Form action={`${own}/merge`} of="participants/merge" class="inline">
        <Field name="into" data-picks="names" required />
        <button type="submit">{word('members.merge')}</button>
      </Form>
      {canGo ? (
        <Form action={`${own}/remove`} of="participants/remove" class="inline">
          <button type="submit" class="danger">
            {word('members.remove')}
          </button>
        </Form>
      ) : (
        <p class="mute">{word('members.something-hangs-on-it')}</p>
      )}
    </section>
  )
}

/** What was corrected, by whom and when, and the names that were merged into this one. */
const WhatItWas = ({ session, directory, known }: Pick<Props, 'session' | 'directory'> & { known: Participant }) => {
  const { zone } = session.settings
  const corrected = session.history.filter(each => each.of === known.id && each.action === 'amended')
  const merged = [...session.participants.values()].filter(
    each => each.resolved === known.id && each.name !== undefined,
  )
  return (
    <>
      {corrected.length > 0 ? (
        <ul>
          {corrected.flatMap(({ at, by, changes = [] }) =>
            changes.map(change => (
              <li>
                {word('members.was', {
                  field: labelOf('participants/name', change.field),
                  before: before(session, directory, change),
                  by,
                  when: `${dayInBrief(dayOf(at, zone))}, ${clockOf(at, zone)}`,
                })}
              </li>
            )),
          )}
        </ul>
      ) : undefined}
      {merged.length > 0 ? (
        <p>{word('members.also-called', { names: merged.map(each => `“${each.name}”`).join(', ') })}</p>
      ) : undefined}
    </>
  )
}

function before(session: Session, directory: Directory, { field, from, to }: Change): string {
  if (typeof from === 'boolean' || (typeof to === 'boolean' && from === undefined))
    return word(from ? 'members.yes' : 'members.no')
  if (from === undefined || from === null) return word('members.nothing')
  if (field === 'kind') return word(`kinds.${from as ParticipantKind}`)
  if (field === 'resolved') return nameHere(session, directory, String(from), session.settings.from).list
  return typeof from === 'string' ? `“${from}”` : word('members.nothing')
}
