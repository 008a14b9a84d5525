import { levels } from '../../src/domain/list/order.ts'

/** Everything of one request that can be put right in place. */
export const RequestForm = () => (
  <form class="correction" id="request" method="post" hidden aria-label="Change a request">
    <p class="correction-title" id="request-title" />
    <label>
      Received <input name="received" size={8} />
    </label>
    <label>
      Channel{' '}
      <select name="channel">
        {['in the room', 'e-mail', 'note', 'online'].map(each => (
          <option value={each}>{each}</option>
        ))}
      </select>
    </label>
    <label>
      Level{' '}
      <select name="level">
        <option value="">–</option>
        {Object.entries(levels).map(([number, words]) => (
          <option value={number}>{`${number} ${words}`}</option>
        ))}
      </select>
    </label>
    <label>
      On behalf of <input name="onBehalfOf" autocomplete="off" />
    </label>
    <label>
      Language <input name="language" size={4} />
    </label>
    <label>
      Meeting wished <input name="wished" size={3} />
    </label>
    <label>
      Invited{' '}
      <select name="invited">
        <option value="no">no</option>
        <option value="yes">yes</option>
      </select>
    </label>
    <label>
      Text in <input name="textLanguage" size={4} />
    </label>
    <label>
      May be published{' '}
      <select name="mayPublish">
        <option value="">–</option>
        {['yes', 'no', 'after delivery'].map(each => (
          <option value={each}>{each}</option>
        ))}
      </select>
    </label>
    <label>
      <input type="checkbox" name="passedOn" value="yes" /> text passed to the interpreters
    </label>
    <label>
      Note <input name="note" />
    </label>
    <span class="buttons">
      <button type="submit">Change</button>
      <button type="button" id="request-close">
        Close
      </button>
    </span>
  </form>
)
