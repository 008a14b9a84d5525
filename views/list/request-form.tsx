import { channels, publications } from '../../src/domain/list/facts.ts'
import { levels } from '../../src/domain/list/order.ts'
import { levelHere } from '../here.ts'
import { word } from '../messages.ts'

/** Everything of one request that can be put right in place. */
export const RequestForm = () => (
  <form class="correction" id="request" method="post" hidden aria-label={word('waiting.request')}>
    <p class="correction-title" id="request-title" />
    <label>
      {word('waiting.request.received')} <input name="received" size={8} />
    </label>
    <label>
      {word('waiting.request.channel')}{' '}
      <select name="channel">
        {channels.map(each => (
          <option value={each}>{word(`waiting.channel.${each}`)}</option>
        ))}
      </select>
    </label>
    <label>
      {word('waiting.request.level')}{' '}
      <select name="level">
        <option value="">–</option>
        {Object.keys(levels).map(number => (
          <option value={number}>{`${number} ${levelHere(number)}`}</option>
        ))}
      </select>
    </label>
    <label>
      {word('waiting.request.behalf')} <input name="onBehalfOf" autocomplete="off" />
    </label>
    <label>
      {word('waiting.request.language')} <input name="language" size={4} />
    </label>
    <label>
      {word('waiting.request.wished')} <input name="wished" size={3} />
    </label>
    <label>
      {word('waiting.request.invited')}{' '}
      <select name="invited">
        <option value="no">{word('waiting.no')}</option>
        <option value="yes">{word('waiting.yes')}</option>
      </select>
    </label>
    <label>
      {word('waiting.request.text-in')} <input name="textLanguage" size={4} />
    </label>
    <label>
      {word('waiting.request.publish')}{' '}
      <select name="mayPublish">
        <option value="">–</option>
        {publications.map(each => (
          <option value={each}>{word(`waiting.${each}`)}</option>
        ))}
      </select>
    </label>
    <label>
      <input type="checkbox" name="passedOn" value="yes" /> {word('waiting.request.passed-on')}
    </label>
    <label>
      {word('waiting.request.note')} <input name="note" />
    </label>
    <span class="buttons">
      <button type="submit" class="primary">
        {word('waiting.request.change')}
      </button>
      <button type="button" id="request-close">
        {word('waiting.request.close')}
      </button>
    </span>
  </form>
)
