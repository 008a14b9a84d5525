import type { Session } from '../../src/domain/session.ts'
import { debatesInOrder } from '../../src/domain/sitting/debates.ts'
import { entryKinds, modes } from '../../src/domain/words.ts'
import { Choice, Field, Form, type Option, Tick } from '../form.tsx'
import { word } from '../messages.ts'
import { base, debateLabel, type Scene } from '../scene.ts'

/** Where entries can be put: each item of the agenda, and the parts of a debate that have a lead of their own. */
export const placesIn = (session: Session): readonly Option[] => [
  ...session.agenda.map(({ item, title }) => ({
    value: `item:${item}`,
    words: [word('several.item', { item }), title].filter(Boolean).join(' · '),
  })),
  ...debatesInOrder(session)
    .filter(({ items, lead }) => lead !== undefined || items.length !== 1)
    .map(debate => ({ value: `debate:${debate.id}`, words: debateLabel(session, debate) })),
]

const asItIs = () => ({ value: '', words: word('several.as-it-is') })

/** Entries that are chosen in the log are given another item, capacity, kind or mode at once. */
export const Choosing = ({ scene: { session, meeting } }: { scene: Scene }) => (
  <details class="choosing" id="choosing">
    <summary>
      {word('several.choose')} <kbd>x</kbd>
    </summary>
    <Form
      action={`${base(session)}/entries/several`}
      of="entries/several"
      hidden={{ meeting: meeting?.id ?? '' }}
      id="several"
      aria-label={word('several.title')}
    >
      <strong id="chosen-count" role="status">
        {word('several.none-chosen')}
      </strong>
      <button type="button" id="choose-after">
        {word('several.after')} <kbd>a</kbd>
      </button>
      <button type="button" id="choose-none">
        {word('several.none')}
      </button>
      <Choice name="where" options={[asItIs(), ...placesIn(session)]} />
      <Choice name="kind" options={[asItIs(), ...entryKinds]} />
      <Choice name="mode" options={[asItIs(), ...modes]} />
      <Field name="onBehalfOf" data-picks="groups" autocomplete="off" size={14} />
      <Tick name="ownCapacity" />
      <Field name="reason" autocomplete="off" size={14} />
      <button type="submit" class="primary">
        {word('several.change')}
      </button>
    </Form>
  </details>
)
