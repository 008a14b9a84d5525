import type { Saying } from '../src/domain/saying.ts'
import { Form } from './form.tsx'
import { around, dateInWords, word } from './messages.ts'
import { tell } from './told.ts'

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

/** What was called saved and is not on the disk any more; an officer says that this was seen. */
export const Lost = ({ sessions, losses }: { sessions: readonly Named[]; losses: readonly Loss[] }) =>
  losses.length === 0 ? undefined : (
    <section class="fault" role="alert" id="losses">
      <h2>{word('storage.something-was-saved-gone')}</h2>
      <p>{word('storage.rostrum-keeps-beside-its')}</p>
      <ul>
        {losses.map(({ session, had, has }) => {
          const known = sessions.find(each => each.id === session)
          return known ? (
            <li>
              {around(
                'storage.gone-of',
                { session: <a href={`/sessions/${session}/floor`}>{known.session.settings.body.name}</a> },
                { count: had - has, had },
              )}
            </li>
          ) : (
            <li>{word('storage.session-with-changes-gone', { had, session })}</li>
          )
        })}
      </ul>
      <Form action="/storage/losses/seen">
        <button type="submit">{word('storage.we-have-seen-this')}</button>
      </Form>
    </section>
  )

/** The same on the pages of the session itself. */
export const LostHere = ({ loss: { had, has } }: { loss: Loss }) => (
  <p class="notice" role="alert">
    {around('storage.gone-here', { more: inside => <a href="/#losses">{inside}</a> }, { count: had - has })}
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
  readonly damages: readonly (string | Saying)[]
}

/** What of the database cannot be read; the rest works. */
export const Damaged = ({ unreadable, damages }: DamagedProps) =>
  unreadable.length === 0 && damages.length === 0 ? undefined : (
    <section class="fault" role="alert" id="damages">
      <h2>{word('storage.database-damaged')}</h2>
      <p>{word('storage.what-can-be-read')}</p>
      <ul>
        {unreadable.map(({ id, name, created, number, why }) => (
          <li>
            {around(
              created ? 'storage.cannot-be-opened-begun' : 'storage.cannot-be-opened',
              { why: <code lang="en">{why}</code> },
              { name: name ?? word('storage.a-session'), day: created.slice(0, 10), number },
            )}{' '}
            <a href={`/sessions/${id}/journal.json`}>{word('storage.what-can-be-read-of-it')}</a>
          </li>
        ))}
        {damages.map(each => (
          <li>{typeof each === 'string' ? <code lang="en">{each}</code> : tell(each)}</li>
        ))}
      </ul>
    </section>
  )

export interface CopiesProps {
  /** The second folder; undefined: nobody named one. */
  readonly folder: string | undefined
  readonly last: { readonly file: string; readonly at: string } | undefined
  /** Why the last attempt made none. */
  readonly fault: Saying | undefined
  /** Everything stands on a server, whose keeper makes them. */
  readonly ofServer?: boolean
}

/** Whether everything stands a second time somewhere, and since when. */
export const Copies = ({ folder, last, fault, ofServer = false }: CopiesProps) => (
  <section id="copies">
    <h2>{word('storage.copies')}</h2>
    {fault === undefined ? undefined : (
      <p class="fault" role="alert">
        {tell(fault)}
      </p>
    )}
    {folder === undefined ? (
      <p>{word(ofServer ? 'storage.copies-of-server' : 'storage.no-second-folder')}</p>
    ) : last ? (
      <p>
        {around(
          'storage.last-copy',
          { file: <code>{last.file}</code> },
          { day: dateInWords(last.at.slice(0, 10)), time: last.at.slice(11, 16) },
        )}
      </p>
    ) : (
      <p>{word('storage.no-copy-yet', { folder })}</p>
    )}
    {folder === undefined ? undefined : (
      <Form action="/storage/copy">
        <button type="submit">{word('storage.copy-now')}</button>
      </Form>
    )}
  </section>
)
