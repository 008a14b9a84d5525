import { Form } from '../form.tsx'
import { nameHere } from '../here.ts'
import { word } from '../messages.ts'
import type { DraftProps } from './scene.ts'
import { shownAtOnce } from './words.ts'

/** A list that brings somebody back who was erased: taken over only if a person says so. */
export const ErasedBefore = ({ session, directory, draft, erased, names }: DraftProps) => (
  <Form action={`/sessions/${session.id}/participants/import/${draft.id}`} of="participants/import" class="form">
    <h2>{word('importing.erased-from-this-session', { count: erased.length })}</h2>
    <p class="mute">{word('importing.this-list-has-them')}</p>
    <table>
      <thead>
        <tr>
          <th>{word('importing.row')}</th>
          <th>{word('importing.who')}</th>
          <th>{word('importing.what-now')}</th>
        </tr>
      </thead>
      <tbody>
        {erased.slice(0, shownAtOnce).map(({ row, participant, name }) => (
          <tr>
            <td>{row}</td>
            <td>
              <bdi translate="no">{name}</bdi>{' '}
              <small>
                {names.get(participant) ?? nameHere(session, directory, participant, session.settings.from).list}
              </small>
            </td>
            <td>
              <select name={`row.${row}.erased`} aria-label={word('importing.of-row', { row })} required>
                <option value="">{word('importing.choose')}</option>
                <option value="out">{word('importing.leave-out')}</option>
                <option value="back">{word('importing.take-over-again')}</option>
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <div class="actions">
      <button type="submit" class="primary">
        {word('importing.keep-this-look-again')}
      </button>
    </div>
  </Form>
)
