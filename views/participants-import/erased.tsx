import { nameIn } from '../../src/domain/roll/names.ts'
import { Form } from '../form.tsx'
import type { DraftProps } from './scene.ts'
import { counted, shownAtOnce } from './words.ts'

/** A list that brings somebody back who was erased: taken over only if a person says so. */
export const ErasedBefore = ({ session, directory, draft, erased, names }: DraftProps) => (
  <Form action={`/sessions/${session.id}/participants/import/${draft.id}`} of="participants/import" class="form">
    <h2>{`${counted(erased.length, 'person was', 'persons were')} erased from this session`}</h2>
    <p class="mute">
      This list has them again. Whoever is left out is not kept; whoever is taken over again stands on the list as
      everybody else does.
    </p>
    <table>
      <thead>
        <tr>
          <th>Row</th>
          <th>Who</th>
          <th>What now</th>
        </tr>
      </thead>
      <tbody>
        {erased.slice(0, shownAtOnce).map(({ row, participant, name }) => (
          <tr>
            <td>{row}</td>
            <td>
              <bdi translate="no">{name}</bdi>{' '}
              <small>
                {names.get(participant) ?? nameIn(session, directory, participant, session.settings.from).list}
              </small>
            </td>
            <td>
              <select name={`row.${row}.erased`} aria-label={`Row ${row}`} required>
                <option value="">choose</option>
                <option value="out">leave out</option>
                <option value="back">take over again</option>
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <div class="actions">
      <button type="submit" class="primary">
        Keep this and look again
      </button>
    </div>
  </Form>
)
