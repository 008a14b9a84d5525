import { entryKinds, modes, voteTimes } from '../../src/domain/words.ts'
import { valueInWords, word } from '../messages.ts'
import type { Scene } from '../scene.ts'

const Line = ({ words, ...more }: { readonly words: string; readonly [more: string]: unknown }) => (
  <label>
    {words} <input autocomplete="off" {...more} />
  </label>
)

export const CorrectionForm = ({ scene: { session } }: { scene: Scene }) => (
  <>
    <p class="correction-title" id="correction-title" />
    <Line words={word('correction.delegation')} name="speaker" data-picks="names" spellcheck={false} />
    <Line words={word('correction.from')} name="from" size={8} />
    <Line words={word('correction.until')} name="until" size={8} />
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
          <option value={when}>{valueInWords(when)}</option>
        ))}
      </select>
    </label>
    <Line words={word('correction.function')} name="function" />
    <Line words={word('correction.on-behalf')} name="onBehalfOf" data-picks="groups" />
    <Line words={word('correction.also-on-behalf')} name="alsoOnBehalfOf" data-picks="groups" />
    <Line words={word('correction.item')} name="items" size={8} />
    <Line
      words={word('correction.spoken-for')}
      name="members"
      data-picks="several"
      placeholder={word('correction.names-with-semicolons')}
    />
    <Line words={word('correction.aligned')} name="aligned" data-picks="several" />
    <Line words={word('correction.associated')} name="associated" data-picks="several" />
    <Line words={word('correction.dissociated')} name="dissociated" data-picks="several" />
    <Line words={word('correction.reason')} name="reason" />
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
