import { policies } from '../../src/domain/list/facts.ts'
import { levels } from '../../src/domain/list/order.ts'
import { listsOf } from '../../src/domain/list/standing.ts'
import { base, debateOf, type Scene } from '../scene.ts'
import { policyWords } from './marks.ts'

/** The forms that belong to a list: outside of the live panel, so that nothing that is typed is swapped away. */
export function ListTools({ scene }: { scene: Scene }) {
  const { session, meeting } = scene
  const path = base(session)
  const list = listsOf(session, debateOf(scene)?.id)[0]
  /** Where a form of the list goes without a script. */
  const to = (deed: string) => (list ? `${path}/lists/${list.id}/${deed}` : undefined)
  const hidden = <input type="hidden" name="meeting" value={meeting?.id ?? ''} />
  return (
    <details class="tools" id="list-tools">
      <summary>
        Lists, time, prints <kbd>;b</kbd>
      </summary>
      <form method="post" action={`${path}/lists`} data-deed="lists">
        {hidden}
        <label>
          New list for{' '}
          <select name="purpose">
            {['statement', 'question', 'right of reply', 'explanation of vote', 'explanation of position'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <OrderFields />
        <label>
          Opens <input name="opens" size={8} placeholder="09:00" />
        </label>
        <label>
          Closes <input name="closes" size={8} placeholder="11:50" />
        </label>
        <button type="submit">Set it up</button>
      </form>
      <p class="which">
        <label>
          The list below is that of{' '}
          <select id="which-list">
            {listsOf(session, debateOf(scene)?.id).map(each => (
              <option value={each.id}>{each.purpose}</option>
            ))}
          </select>
        </label>
      </p>
      <form method="post" action={to('order')} data-deed="lists/:list/order">
        {hidden}
        <OrderFields />
        <button type="submit">Change the order rule</button>
        <button type="submit" formaction={to('sort')} data-to="lists/:list/sort">
          Sort those who wait by it
        </button>
      </form>
      <form method="post" action={to('closing')} data-deed="lists/:list/closing">
        {hidden}
        <label>
          Closes in <input name="minutes" size={3} value="10" inputmode="numeric" /> minutes
        </label>
        <button type="submit">Announce</button>
        <button type="submit" formaction={to('open')} data-to="lists/:list/open">
          Open now
        </button>
        <button type="submit" formaction={to('close')} data-to="lists/:list/close">
          Close now
        </button>
        <label>
          Reason <input name="reason" />
        </label>
        <button type="submit" formaction={to('reopen')} data-to="lists/:list/reopen">
          Open again
        </button>
        <button type="submit" formaction={to('publish')} data-to="lists/:list/publish">
          Publish
        </button>
        <button type="submit" formaction={to('unpublish')} data-to="lists/:list/unpublish">
          Take back
        </button>
      </form>
      <form method="post" action={`${path}/limits`} data-deed="limits">
        {hidden}
        <label>
          Time from now on <input name="time" size={4} placeholder="2:30" />
        </label>
        <label>
          for{' '}
          <select name="capacity">
            <option value="">everybody</option>
            {['national', 'group', 'party', 'signatory', 'observer State'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Kind{' '}
          <select name="kind">
            <option value="">statements</option>
            {['right of reply', 'explanation of vote', 'question'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Level{' '}
          <select name="level">
            <option value="">any</option>
            {Object.entries(levels).map(([number, words]) => (
              <option value={number}>{`${number} ${words}`}</option>
            ))}
          </select>
        </label>
        <label>
          List{' '}
          <select name="list">
            <option value="">every list</option>
            {[...session.lists.values()].map(each => (
              <option value={each.id}>
                {`${each.purpose}, item ${session.debates.get(each.debate)?.items.join(', ') ?? ''}`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Set the time</button>
      </form>
      <form method="post" action={`${path}/actions`} data-deed="actions" id="action-form">
        {hidden}
        <label>
          Action on{' '}
          <select name="what">
            {['draft resolution', 'draft decision', 'draft recommendations', 'report', 'amendment'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Symbol <input name="symbol" size={16} />
        </label>
        <label>
          Result{' '}
          <select name="result">
            {['adopted', 'rejected', 'withdrawn', 'deferred', 'approved', 'noted'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          How{' '}
          <select name="how">
            {['without a vote', 'by a recorded vote', 'by consensus'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        {(['for', 'against', 'abstaining'] as const).map(each => (
          <label>
            {each} <input name={each} size={3} inputmode="numeric" />
          </label>
        ))}
        <label>
          <input type="checkbox" name="amended" value="yes" /> as orally amended
        </label>
        <button type="submit">Note the action</button>
      </form>
      <p class="actions">
        <a href={`${path}/print?meeting=${meeting?.id ?? ''}&for=chair`}>Print</a>
        <a href={`${path}/inscriptions.csv?meeting=${meeting?.id ?? ''}`}>Requests from a table</a>
        <a href={`${path}/presence?meeting=${meeting?.id ?? ''}`}>Nameplates</a>
        <a href={`${path}/room`}>The room</a>
      </p>
    </details>
  )
}

const OrderFields = () => (
  <>
    <label>
      Order{' '}
      <select name="policy">
        {policies.map(each => (
          <option value={each}>{policyWords[each]}</option>
        ))}
      </select>
    </label>
    <label>
      Letter <input name="letter" size={1} maxlength={1} />
    </label>
    <label>
      <input type="checkbox" name="groupsFirst" value="yes" /> groups first
    </label>
  </>
)
