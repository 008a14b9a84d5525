import { entryKinds, modes, voteTimes } from '../../src/domain/words.ts'
import { word } from '../messages.ts'
import type { Scene } from '../scene.ts'

export const CorrectionForm = ({ scene: { session } }: { scene: Scene }) => (
  <>
    <p class="correction-title" id="correction-title" />
    <label>
      {word('correction.delegation')} <input name="speaker" data-picks="names" autocomplete="off" spellcheck={false} />
    </label>
    <label>
      {word('correction.from')} <input name="from" size={8} />
    </label>
    <label>
      {word('correction.until')} <input name="until" size={8} />
    </label>
    <label>
      {word('correction.kind')}{' '}
      <select name="kind">
        {entryKinds.map(kind => (
          <option value={kind}>{word(`kinds.${kind}`)}</option>
        ))}
      </select>
    </label>
    <label>
      {word('correction.mode')}{' '}
      <select name="mode">
        {modes.map(mode => (
          <option value={mode}>{word(`modes.${mode}`)}</option>
        ))}
      </select>
    </label>
    <label>
      {word('correction.vote')}{' '}
      <select name="when">
        <option value="" />
        {voteTimes.map(when => (
          <option value={when}>{when}</option>
        ))}
      </select>
    </label>
    <label>
      {word('correction.function')} <input name="function" autocomplete="off" />
    </label>
    <label>
      {word('correction.on-behalf')} <input name="onBehalfOf" data-picks="groups" autocomplete="off" />
    </label>
    <label>
      {word('correction.also-on-behalf')} <input name="alsoOnBehalfOf" data-picks="groups" autocomplete="off" />
    </label>
    <label>
      {word('correction.item')} <input name="items" size={8} autocomplete="off" />
    </label>
    <label>
      {word('correction.spoken-for')}{' '}
      <input
        name="members"
        data-picks="several"
        autocomplete="off"
        placeholder={word('correction.names-with-semicolons')}
      />
    </label>
    <label>
      {word('correction.aligned')} <input name="aligned" data-picks="several" autocomplete="off" />
    </label>
    <label>
      {word('correction.associated')} <input name="associated" data-picks="several" autocomplete="off" />
    </label>
    <label>
      {word('correction.dissociated')} <input name="dissociated" data-picks="several" autocomplete="off" />
    </label>
    <label>
      {word('correction.reason')} <input name="reason" autocomplete="off" />
    </label>
    {session.requests.size > 0 ? (
      <label>
        {word('correction.follows-request')}{' '}
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
        {word('correction.correct')}
      </button>
      <button type="button" id="correction-close">
        {word('correction.close')}
      </button>
      <button type="submit" name="strike" value="yes" class="danger apart">
        {word('correction.strike-entry')}
      </button>
    </span>
  </>
)
