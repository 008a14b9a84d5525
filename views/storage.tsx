import { Form } from './form.tsx'

/** A session whose journal ends before what was acknowledged, by positions. */
export interface Loss {
  readonly session: string
  readonly had: number
  readonly has: number
}

interface Named {
  readonly id: string
  readonly session: { readonly settings: { readonly body: { readonly name: string } } }
}

const changes = (count: number) => (count === 1 ? 'The last change' : `The last ${count} changes`)

/** What was called saved and is not on the disk any more; an officer says that this was seen. */
export const Lost = ({ sessions, losses }: { sessions: readonly Named[]; losses: readonly Loss[] }) =>
  losses.length === 0 ? undefined : (
    <section class="fault" role="alert" id="losses">
      <h2>Something that was saved is gone</h2>
      <p>
        Rostrum keeps beside its database what it acknowledged last. The database ends before that: it lost its end, or
        is an older copy. Compare these logs with your notes before you go on.
      </p>
      <ul>
        {losses.map(({ session, had, has }) => {
          const known = sessions.find(each => each.id === session)
          return known ? (
            <li>
              <a href={`/sessions/${session}/floor`}>{known.session.settings.body.name}</a>
              {`: ${changes(had - has).toLowerCase()} of ${had} ${had - has === 1 ? 'is' : 'are'} gone.`}
            </li>
          ) : (
            <li>{`A session with ${had} changes is gone whole (${session}).`}</li>
          )
        })}
      </ul>
      <Form action="/storage/losses/seen">
        <button type="submit">We have seen this</button>
      </Form>
    </section>
  )

/** The same on the pages of the session itself. */
export const LostHere = ({ loss: { had, has } }: { loss: Loss }) => (
  <p class="notice" role="alert">
    {`${changes(had - has)} of this session ${had - has === 1 ? 'was' : 'were'} saved and ${had - has === 1 ? 'is' : 'are'} gone: compare the log with your notes. `}
    <a href="/#losses">More</a>
  </p>
)

/** A session that cannot be opened, with what its journal still says of it and the number of the fault. */
export interface Unreadable {
  readonly id: string
  readonly name: string | undefined
  readonly created: string
  readonly why: string
  readonly number: string
}

interface DamagedProps {
  readonly unreadable: readonly Unreadable[]
  readonly damages: readonly string[]
}

/** What of the database cannot be read; the rest works. */
export const Damaged = ({ unreadable, damages }: DamagedProps) =>
  unreadable.length === 0 && damages.length === 0 ? undefined : (
    <section class="fault" role="alert" id="damages">
      <h2>The database is damaged</h2>
      <p>
        What can be read works. Export the sessions that matter, and have whoever looks after Rostrum run “rostrum
        check” on the data folder.
      </p>
      <ul>
        {unreadable.map(({ id, name, created, number, why }) => (
          <li>
            {`${name ?? 'A session'}${created ? `, begun on ${created.slice(0, 10)},` : ''} cannot be opened: fault ${number} (${why}). `}
            <a href={`/sessions/${id}/journal.json`}>What can be read of it</a>
          </li>
        ))}
        {damages.map(each => (
          <li>
            <code>{each}</code>
          </li>
        ))}
      </ul>
    </section>
  )
