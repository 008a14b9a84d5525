import { entriesAt, lastEntered } from '../../src/domain/floor/entries.ts'
import { groupedBy } from '../../src/domain/grouped.ts'
import { say, word } from '../messages.ts'
import { base, debateOf, newestOf, type Scene } from '../scene.ts'
import { ActionRow, withActions } from './action-row.tsx'
import { LogLine } from './log-line.tsx'
import { rowsOf } from './log-row.tsx'

/** The log: newest first, every entry with what is doubtful about it and what it was before; each row is a piece. */
export function logOf(scene: Scene): readonly string[] {
  const { session, meeting } = scene
  const all = entriesAt(session, meeting?.id)
  const entries = [...(scene.log === 'all' ? all : all.slice(-newestOf))].reverse()
  const since = entries.length < all.length ? entries.at(-1)?.start : undefined
  const shown = new Set(entries.map(each => each.id))
  const doubtsOn = groupedBy(
    scene.doubts.filter(({ on: [first = ''] }) => shown.has(first)),
    each => each.on[0],
  )
  const newest = lastEntered(all)
  const current = debateOf(scene)?.id
  const row = rowsOf(scene)
  const rows = withActions(scene, entries, since).map(each =>
    'result' in each
      ? String(<ActionRow scene={scene} action={each} />)
      : row({ entry: each, doubts: doubtsOn.get(each.id) ?? [], newest: each === newest, current }),
  )
  const empty = String(<Empty scene={scene} count={all.length} shown={entries.length} />)
  const end = empty.indexOf('</ol>')
  return [empty.slice(0, end), ...rows, empty.slice(end)]
}

/** What stands around the rows. */
const Empty = ({ scene, count, shown }: { scene: Scene; count: number; shown: number }) => {
  const { session, meeting } = scene
  return (
    <section class="log" id="log" aria-label={word('log.title')}>
      <a class="to-history" href={`${base(session)}/history`}>
        {say('history.title')}
      </a>
      <h2>
        {word('log.title')}{' '}
        <span class="count" id="count-of-log">
          {count === 1 ? word('log.one-entry') : word('log.entries', { count })}
        </span>
      </h2>
      {shown === 0 ? <p class="mute">{word('log.nobody')}</p> : undefined}
      {session.entries.size === 0 ? <Begun session={session} /> : undefined}
      <ol></ol>
      {/* Always there: it changes by itself, and the log around it stays. */}
      <span id="count-of-earlier">
        {shown === count ? undefined : (
          <a href={`?${new URLSearchParams({ meeting: meeting?.id ?? '', spoke: scene.spoke, log: 'all' })}`}>
            {word('log.earlier', { count: count - shown })}
          </a>
        )}
      </span>
    </section>
  )
}

/** How the session was understood, until somebody has spoken in it: a list that was pasted is told by its number. */
const Begun = ({ session }: Pick<Scene, 'session'>) => {
  const { body } = session.settings
  const members = body.members?.length
  return (
    <p class="mute" id="begun">
      {members === undefined
        ? word(body.instrument ? 'log.begun-treaty' : 'log.begun-all')
        : word('log.begun-members', { count: members })}{' '}
      {word('log.begun-agenda', { count: session.agenda.length })}{' '}
      {word('log.begun-meetings', { count: session.meetings.size })}{' '}
      <a href={`${base(session)}/settings`}>{word('frame.settings')}</a>
    </p>
  )
}

/** The row of what was just sent, for the page’s own script: it is drawn here as every other, and filled there. */
export const RowOnItsWay = () => (
  <template id="row-on-its-way">
    <LogLine className="sending" time="···" length="" over={false} name="" mark={word('log.sending')} />
  </template>
)
