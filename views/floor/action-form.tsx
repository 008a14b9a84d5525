import { ActionFields } from '../action.tsx'
import { Field } from '../form.tsx'
import { word } from '../messages.ts'

/** An action of the log, put right in place; without a script the page of the room has the same. */
export const ActionForm = () => (
  <form class="correction" id="action-correction" method="post" hidden aria-labelledby="action-title">
    <p class="correction-title" id="action-title" />
    <ActionFields />
    <Field name="items" size={8} autocomplete="off" />
    <Field name="reason" autocomplete="off" />
    <span class="buttons">
      <button type="submit" class="primary">
        {word('actions.keep')}
      </button>
      <button type="submit" name="strike" value="yes">
        {word('actions.strike')}
      </button>
      <button type="button" id="action-close">
        {word('actions.close')}
      </button>
    </span>
  </form>
)
