import { Form, Tick, type Told, typedIn } from '../form.tsx'
import { word } from '../messages.ts'
import { base, type Scene } from '../scene.ts'

export const EntryLine = ({ scene, told }: { scene: Scene; told: Told }) => (
  <Form
    class="entry"
    id="entry-line"
    action={`${base(scene.session)}/floor`}
    of="floor"
    hidden={{ meeting: scene.meeting?.id ?? '' }}
    autocomplete="off"
  >
    <p class="over-line">
      <label for="speaker">{word('floor.speaker')}</label> <span class="pending" id="pending" translate="no" />
    </p>
    <Line
      role="combobox"
      aria-label={word('floor.speaker')}
      placeholder={word('floor.line')}
      aria-expanded="false"
      aria-controls="matches"
      aria-autocomplete="list"
      aria-describedby="answer"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      autofocus
    />
    <div id="matches" role="listbox" aria-label={word('floor.matches')} class="matches" translate="no" />
    <AsTyped />
    <p class="answer" id="answer" role="status">
      {told.faults.map(({ sentence }) => sentence).join(' ')}
    </p>
  </Form>
)

/** What was typed is still in it. */
const Line = (more: Readonly<Record<string, unknown>>) => (
  <input id="speaker" name="speaker" value={typedIn('speaker') ?? ''} {...more} />
)

/** A name that nobody here has is entered as typed only by somebody who says so. */
const AsTyped = () => (typedIn('speaker') === undefined ? null : <Tick name="sure" />)
