import type { Matter } from '../src/domain/chapter.ts'
import type { Session } from '../src/domain/session.ts'
import { Faults, Form, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { say } from './messages.ts'
import { base } from './scene.ts'

/** The last deed of an officer in a matter, in words. */
export interface LastDeed {
  readonly matter: Matter
  readonly what: string
  /** By whom something was done since that rests on it. */
  readonly restsOn?: string | undefined
}

/** What the officer did last in each matter but the floor, whose page has a key for it. */
export const TakeBackPage = ({
  session,
  told,
  done,
  undone,
}: {
  session: Session
  told: Told
  done: readonly LastDeed[]
  undone: readonly LastDeed[]
}) => (
  <Page title={say('take-back')}>
    <main class="sheet wide">
      <h1>{say('take-back')}</h1>
      <Telling told={told}>
        <Faults />
        {done.length + undone.length === 0 ? <p>{say('nothing-to-undo')}</p> : undefined}
        {done.map(deed => (
          <Row session={session} deed={deed} way="undo" />
        ))}
        {undone.map(deed => (
          <Row session={session} deed={deed} way="redo" />
        ))}
      </Telling>
    </main>
  </Page>
)

const Row = ({ session, deed, way }: { session: Session; deed: LastDeed; way: 'undo' | 'redo' }) => (
  <section>
    <h2>{say(`matter.${deed.matter}`)}</h2>
    <p>{deed.what}</p>
    {deed.restsOn === undefined ? (
      <Form action={`${base(session)}/take-back/${deed.matter}`} hidden={{ way }}>
        <button type="submit">{say(`${way}-it`)}</button>
      </Form>
    ) : (
      <p class="mute">{say('rests-on-it', { by: deed.restsOn })}</p>
    )}
  </section>
)
