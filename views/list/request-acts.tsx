import { listsOf, shelvedIn, waitingIn } from '../../src/domain/list/standing.ts'
import { Form } from '../form.tsx'
import { nameHere } from '../here.ts'
import { word } from '../messages.ts'
import { base, debateOf, type Scene } from '../scene.ts'

/** What a key does in the list with the row that was chosen. */
const byKey = { floor: '⏎', absent: 'a', 'pass-over': 'p', withdraw: 'w', back: 'b' } as const
const byStep = { up: '⇧↑', down: '⇧↓' } as const

/**
 * What becomes of a request, for the mouse and for fingers: of the row that was touched; where there is no script, of
 * the one that is named.
 */
export const RequestActs = ({ scene }: { scene: Scene }) => {
  const { session, directory, meeting } = scene
  const waiting = listsOf(session, debateOf(scene)?.id).flatMap(list => [
    ...waitingIn(session, list),
    ...shelvedIn(session, list),
  ])
  return (
    <Form
      action={`${base(session)}/waiting`}
      of="waiting"
      hidden={{ meeting: meeting?.id ?? '' }}
      id="request-acts"
      class="request-acts"
      aria-label={word('acts.request')}
    >
      <strong id="request-of" translate="no" />
      <select name="inscription" aria-label={word('acts.request')}>
        {waiting.map(({ id, participant }) => (
          <option value={id}>{nameHere(session, directory, participant, session.settings.from).list}</option>
        ))}
      </select>
      {Object.entries({ ...byKey, ...byStep }).map(([deed, key]) => (
        <button type="submit" name="deed" value={deed} data-row="list" data-press={key}>
          {word(`acts.deed.${deed as keyof typeof byKey | keyof typeof byStep}`)}
        </button>
      ))}
      <button type="button" data-row="list" data-press="y">
        {word('acts.yield')}
      </button>
      <button type="button" data-row="list" data-press="e">
        {word('acts.change')}
      </button>
    </Form>
  )
}
