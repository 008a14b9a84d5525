import { entryKinds, modes, voteTimes } from '../../src/domain/words.ts'
import type { Scene } from '../scene.ts'

export const CorrectionForm = ({ scene: { session } }: { scene: Scene }) => (
  <>
    <p class="correction-title" id="correction-title" />
    <label>
      Delegation <input name="speaker" data-picks="names" autocomplete="off" spellcheck={false} />
    </label>
    <label>
      From <input name="from" size={8} />
    </label>
    <label>
      Until <input name="until" size={8} />
    </label>
    <label>
      Kind{' '}
      <select name="kind">
        {entryKinds.map(kind => (
          <option value={kind}>{kind}</option>
        ))}
      </select>
    </label>
    <label>
      Mode{' '}
      <select name="mode">
        {modes.map(mode => (
          <option value={mode}>{mode}</option>
        ))}
      </select>
    </label>
    <label>
      Of a vote{' '}
      <select name="when">
        <option value="" />
        {voteTimes.map(when => (
          <option value={when}>{when}</option>
        ))}
      </select>
    </label>
    <label>
      Function <input name="function" autocomplete="off" />
    </label>
    <label>
      On behalf of <input name="onBehalfOf" data-picks="groups" autocomplete="off" />
    </label>
    <label>
      Also on behalf of <input name="alsoOnBehalfOf" data-picks="groups" autocomplete="off" />
    </label>
    <label>
      Item <input name="items" size={8} autocomplete="off" />
    </label>
    <label>
      Spoken for <input name="members" data-picks="several" autocomplete="off" placeholder="names; with semicolons" />
    </label>
    <label>
      Aligned <input name="aligned" data-picks="several" autocomplete="off" />
    </label>
    <label>
      Associated <input name="associated" data-picks="several" autocomplete="off" />
    </label>
    <label>
      Dissociated <input name="dissociated" data-picks="several" autocomplete="off" />
    </label>
    <label>
      Reason <input name="reason" autocomplete="off" />
    </label>
    {session.requests.size > 0 ? (
      <label>
        Follows the request{' '}
        <select name="request">
          <option value="" />
          {[...session.requests.values()].map(({ id, reference, asks }) => (
            <option value={id}>{reference ?? asks.slice(0, 40)}</option>
          ))}
        </select>
      </label>
    ) : undefined}
    <span class="buttons">
      <button type="submit" class="primary">
        Correct
      </button>
      <button type="button" id="correction-close">
        Close
      </button>
      <button type="submit" name="strike" value="yes" class="danger apart">
        Strike the entry
      </button>
    </span>
  </>
)
