import { policies } from '../../src/domain/list/facts.ts'
import { levels } from '../../src/domain/list/order.ts'
import { listsOf } from '../../src/domain/list/standing.ts'
import { ActionFields } from '../action.tsx'
import { Choice, Field, Form, Tick } from '../form.tsx'
import { levelHere } from '../here.ts'
import { valueInWords, word } from '../messages.ts'
import { base, debateOf, type Scene } from '../scene.ts'

/** The forms that belong to a list: outside of the live panel, so that nothing that is typed is swapped away. */
export function ListTools({ scene }: { scene: Scene }) {
  const { session, meeting } = scene
  const path = base(session)
  const list = listsOf(session, debateOf(scene)?.id)[0]
  /** Where a form of the list goes without a script. */
  const to = (deed: string) => `${path}/lists/${list?.id ?? 'none'}/${deed}`
  const hidden = { meeting: meeting?.id ?? '' }
  return (
    <details class="tools" id="list-tools">
      <summary>
        {word('waiting.tools')} <kbd>;b</kbd>
      </summary>
      <Form action={`${path}/lists`} of="lists" hidden={hidden} data-deed="lists">
        <Choice
          name="purpose"
          options={['statement', 'question', 'right of reply', 'explanation of vote', 'explanation of position']}
        />
        <OrderFields />
        <Field name="opens" size={8} placeholder={word('waiting.clock')} />
        <Field name="closes" size={8} placeholder={word('waiting.clock')} />
        <button type="submit">{word('waiting.set-up')}</button>
      </Form>
      <p class="which">
        <label>
          {word('waiting.below')}{' '}
          <select id="which-list">
            {listsOf(session, debateOf(scene)?.id).map(each => (
              <option value={each.id}>{valueInWords(each.purpose)}</option>
            ))}
          </select>
        </label>
      </p>
      <Form action={to('order')} of="lists/order" hidden={hidden} data-deed="lists/:list/order">
        <OrderFields />
        <button type="submit">{word('waiting.change-order')}</button>
        <button type="submit" formaction={to('sort')} data-to="lists/:list/sort">
          {word('waiting.sort')}
        </button>
      </Form>
      <Form action={to('closing')} of="lists/closing" hidden={hidden} data-deed="lists/:list/closing">
        <Field name="minutes" size={3} value="10" inputmode="numeric" /> {word('waiting.in-minutes')}
        <button type="submit">{word('waiting.announce')}</button>
        {listSteps.map(deed => (
          <button type="submit" formaction={to(deed)} data-to={`lists/:list/${deed}`}>
            {word(`waiting.step.${deed}`)}
          </button>
        ))}
        <Field name="reason" />
      </Form>
      <LimitForm scene={scene} hidden={hidden} />
      <ActionForm action={`${path}/actions`} hidden={hidden} />
      <p class="actions">
        <a href={`${path}/print?meeting=${meeting?.id ?? ''}&for=chair`}>{word('waiting.print')}</a>
        <a href={`${path}/inscriptions.csv?meeting=${meeting?.id ?? ''}`}>{word('waiting.from-a-table')}</a>
        <a href={`${path}/presence?meeting=${meeting?.id ?? ''}`}>{word('waiting.nameplates')}</a>
        <a href={`${path}/room`}>{word('waiting.room')}</a>
      </p>
    </details>
  )
}

const listSteps = ['open', 'close', 'reopen', 'publish', 'unpublish'] as const

interface Hidden {
  readonly hidden: Readonly<Record<string, string>>
}

const LimitForm = ({ scene: { session }, hidden }: { readonly scene: Scene } & Hidden) => (
  <Form action={`${base(session)}/limits`} of="limits" hidden={hidden} data-deed="limits">
    <Field name="time" size={5} placeholder={word('waiting.length')} />
    <Choice
      name="capacity"
      options={[
        { value: '', words: word('waiting.everybody') },
        'national',
        'group',
        'party',
        'signatory',
        'observer State',
      ]}
    />
    <Choice
      name="kind"
      options={[{ value: '', words: word('waiting.statements') }, 'right of reply', 'explanation of vote', 'question']}
    />
    <Choice
      name="level"
      options={[
        { value: '', words: word('waiting.any') },
        ...Object.keys(levels).map(number => ({ value: number, words: `${number} ${levelHere(number)}` })),
      ]}
    />
    <Choice
      name="list"
      options={[
        { value: '', words: word('waiting.every-list') },
        ...[...session.lists.values()].map(each => ({
          value: each.id,
          words: word('waiting.list-of', {
            purpose: valueInWords(each.purpose),
            items: session.debates.get(each.debate)?.items.join(', ') ?? '',
          }),
        })),
      ]}
    />
    <button type="submit">{word('waiting.set-time')}</button>
  </Form>
)

const ActionForm = ({ action, hidden }: { readonly action: string } & Hidden) => (
  <Form action={action} of="actions" hidden={hidden} data-deed="actions" id="action-form">
    <ActionFields />
    <button type="submit">{word('waiting.note-action')}</button>
  </Form>
)

const OrderFields = () => (
  <>
    <Choice name="policy" options={policies.map(each => ({ value: each, words: word(`waiting.policy.${each}`) }))} />
    <Field name="letter" size={1} maxlength={1} />
    <Tick name="groupsFirst" />
  </>
)
