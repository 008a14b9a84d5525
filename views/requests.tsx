import type { CorrectionRequest, HistoryRecord } from '../src/domain/correction/facts.ts'
import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import { meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { Choice, Faults, Field, Form, Telling, TextField, type Told } from './form.tsx'
import { nameHere } from './here.ts'
import { Page } from './layout.tsx'
import { around, dateInWords, word } from './messages.ts'
import { NamePicker } from './names.tsx'
import { momentInWords } from './report/scene.ts'
import { base } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly told: Told
}

/** What listening brings, as it is kept in the officer's words. */
const recordings = () =>
  (['not-checked', 'bears-it-out', 'does-not', 'none'] as const).map(each => word(`requests.recording.${each}`))

/** What delegations ask to be put right: who, by which note, what the recording says, what was decided, what followed. */
export const RequestsPage = ({ session, directory, told }: Props) => {
  const requests = [...session.requests.values()]
  return (
    <Page title={word('requests.requests-correct')}>
      <main class="sheet wide">
        <h1>{word('requests.requests-correct')}</h1>
        <Telling told={told}>
          <Faults />
          {requests.length === 0 ? (
            <p>{word('requests.none-yet-delegation-asks')}</p>
          ) : (
            <ol class="requests">
              {requests.map(request => (
                <Row session={session} directory={directory} request={request} />
              ))}
            </ol>
          )}
          <h2>{word('requests.new-request')}</h2>
          <Form action={`${base(session)}/requests`} of="requests" class="form">
            <Field name="from" data-picks="names" placeholder={word('requests.brazil')} required />
            <Field name="reference" class="broad" placeholder={word('requests.note-verbale-12-2019')} />
            <Field name="day" type="date" />
            <TextField name="asks" rows={2} required />
            <Recording />
            <p>
              <button type="submit" class="primary">
                {word('requests.note-request')}
              </button>
            </p>
          </Form>
        </Telling>
      </main>
      <NamePicker />
    </Page>
  )
}

const Recording = ({ value, id }: { value?: string | undefined; id?: string }) => (
  <Choice
    name="recording"
    id={id}
    value={value}
    options={[...recordings(), ...(value && !recordings().includes(value) ? [value] : [])]}
  />
)

const Row = ({
  session,
  directory,
  request,
}: {
  session: Session
  directory: Directory
  request: CorrectionRequest
}) => {
  const { id, from, reference, day, asks, recording, decision, decidedAt, by, reason } = request
  const who =
    directory.states.has(from) || session.participants.has(from)
      ? nameHere(session, directory, from, session.settings.to).list
      : from
  const followed = session.history.filter(each => each.request === id)
  return (
    <li>
      <p>
        <strong>{who}</strong>
        {[reference, day && dateInWords(day)].filter(Boolean).map(each => `, ${each}`)}: <q>{asks}</q>{' '}
        <span class={decision ? 'chip plain' : 'chip doubt'}>{word(`requests.${decision ?? 'pending'}`)}</span>
      </p>
      <p class="mute">
        {[
          word('requests.recording', { recording: recording ?? word('requests.recording.not-checked') }),
          decision &&
            decidedAt &&
            word(`requests.${decision}-by`, { moment: momentInWords(session, decidedAt), by: by ?? '' }),
          reason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {followed.map(each => (
        <p class="followed">{`→ ${inWords(session, directory, each)}`}</p>
      ))}
      <Form
        action={`${base(session)}/requests/${encodeURIComponent(id)}/decision`}
        of="requests/decision"
        class="inline"
      >
        <Recording value={recording} />
        <Field name="reason" value={reason} />
        <button type="submit" name="decision" value="accepted">
          {word('requests.accept')}
        </button>
        <button type="submit" name="decision" value="declined">
          {word('requests.decline')}
        </button>
      </Form>
      {decision === 'accepted' && followed.length === 0 ? (
        <Correction session={session} request={request} />
      ) : undefined}
    </li>
  )
}

/** The correction that follows: a statement that is missing is entered here, everything else is put right in the log. */
const Correction = ({ session, request }: { session: Session; request: CorrectionRequest }) => (
  <>
    <Form
      action={`${base(session)}/floor`}
      of="floor"
      hidden={{ back: 'requests', speaker: request.from, request: request.id }}
      class="inline"
    >
      <Choice
        name="meeting"
        label={word('requests.spoke-at-meeting')}
        options={meetingsInOrder(session).map(({ id, number }) => ({ value: id, words: String(number) }))}
      />
      <Choice
        name="debate"
        label={word('requests.under-item')}
        options={[...session.debates.values()].map(({ id, items, lead }) => ({
          value: id,
          words: items.join(', ') || (lead ?? id),
        }))}
      />
      <Field name="from" label={word('requests.from')} size={8} placeholder={word('requests.clock')} required />
      <Field name="until" label={word('requests.until')} size={8} />
      <button type="submit">{word('requests.enter-statement-late')}</button>
    </Form>
    <p class="mute">
      {around('requests.anything-else', { floor: inside => <a href={`${base(session)}/floor`}>{inside}</a> })}
    </p>
  </>
)

function inWords(session: Session, directory: Directory, { action, of, changes, by, at }: HistoryRecord): string {
  const entry = of === undefined ? undefined : session.entries.get(of)
  const who = entry ? nameHere(session, directory, entry.participant, session.settings.to).list : (of ?? '')
  const fields = changes?.length ? ` (${changes.map(({ field }) => field).join(', ')})` : ''
  return `${who}: ${action}${fields}, ${momentInWords(session, at)}, ${by}`
}
