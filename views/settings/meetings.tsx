import { isClosed } from '../../src/domain/access/parts.ts'
import { inUse } from '../../src/domain/in-use.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Meeting } from '../../src/domain/sitting/facts.ts'
import { meetingsInOrder } from '../../src/domain/sitting/moment.ts'
import { clockOf, dayOf } from '../../src/domain/times.ts'
import { Field, Form, Tick } from '../form.tsx'
import { say } from '../messages.ts'
import { base } from '../scene.ts'
import { Look } from './look.tsx'

/** The meetings as planned: added, moved, with other hours or past midnight; one that was planned by mistake goes. */
export const Meetings = ({ session }: { session: Session }) => {
  const used = inUse(session)
  return (
    <>
      {meetingsInOrder(session).map(meeting => (
        <section class="meeting-row" aria-label={say('settings.meeting', { number: meeting.number })}>
          <PlanForm session={session} meeting={meeting} />
          {used.meeting(meeting.id) ? undefined : (
            <Form action={`${base(session)}/meetings/remove`} of="meetings" hidden={{ number: String(meeting.number) }}>
              <button
                type="submit"
                name="look"
                value="yes"
                class="danger"
                aria-label={say('settings.remove-meeting', { number: meeting.number })}
              >
                {say('settings.remove')}
              </button>
            </Form>
          )}
        </section>
      ))}
      <h3>{say('settings.new-meeting')}</h3>
      <PlanForm session={session} meeting={undefined} />
      <p class="mute">{say('settings.meetings-hint')}</p>
    </>
  )
}

const PlanForm = ({ session, meeting }: { session: Session; meeting: Meeting | undefined }) => {
  const { zone } = session.settings
  // One that was held without a plan has the hours at which it was opened and rose; of one that goes on, no end is known.
  const { from, to } = meeting?.planned ?? { from: meeting?.from, to: meeting?.to }
  const clock = (at: string | undefined, otherwise: string) => (at ? clockOf(at, zone).slice(0, 5) : otherwise)
  const next = Math.max(0, ...[...session.meetings.values()].map(({ number }) => number)) + 1
  return (
    <Form
      action={meeting ? `${base(session)}/meetings/${meeting.id}/plan` : `${base(session)}/meetings`}
      of="meetings"
      class="inline"
      data-prints={meeting ? 'yes' : undefined}
      aria-label={meeting ? say('settings.meeting', { number: meeting.number }) : say('settings.new-meeting')}
    >
      <Field name="number" size={3} inputmode="numeric" value={String(meeting?.number ?? next)} />
      <Field name="day" type="date" value={from ? dayOf(from, zone) : session.settings.to} />
      <Field name="from" size={5} value={clock(from, '10:00')} />
      <Field name="to" size={5} value={clock(to, from ? '' : '13:00')} />
      <Tick name="closed" checked={meeting !== undefined && isClosed(meeting)} />
      <Look words={say(meeting ? 'settings.change' : 'settings.add')} />
    </Form>
  )
}
