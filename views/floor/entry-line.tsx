import { compareNames, everybody, searchEntry } from '../../src/domain/roll/names.ts'
import { statusIn } from '../../src/domain/roll/status.ts'
import { dayOfMeeting } from '../../src/domain/sitting/moment.ts'
import { Form, type Told, typedIn } from '../form.tsx'
import { inScript } from '../layout.tsx'
import { base, type Scene, toneOf } from '../scene.ts'

export const EntryLine = ({ scene, told }: { scene: Scene; told: Told }) => (
  <Form
    class="entry"
    id="entry-line"
    action={`${base(scene.session)}/floor`}
    of="floor"
    hidden={{ meeting: scene.meeting?.id ?? '' }}
    autocomplete="off"
  >
    <p class="pending" id="pending" translate="no" />
    <Line
      role="combobox"
      aria-label="Speaker"
      aria-expanded="false"
      aria-controls="matches"
      aria-autocomplete="list"
      aria-describedby="answer"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      autofocus
    />
    <div id="matches" role="listbox" aria-label="Matches" class="matches" translate="no" />
    <p class="answer" id="answer" role="status">
      {told.faults.map(({ sentence }) => sentence).join(' ')}
    </p>
    <p class="hint">
      <kbd>Enter</kbd> next <kbd>/</kbd> to the list <kbd>+</kbd> on behalf of <kbd>!</kbd> reply <kbd>.</kbd> point of
      order <kbd>;i</kbd> item <kbd>↑</kbd> log <kbd>↓</kbd> list <kbd>⌫</kbd> undo <kbd>?</kbd> all keys
    </p>
  </Form>
)

/** What was typed is still in it. */
const Line = (more: Readonly<Record<string, unknown>>) => (
  <input id="speaker" name="speaker" value={typedIn('speaker') ?? ''} {...more} />
)

/** Phrases that open the first sentence of a debate's part in published reports of the houses. */
const publishedLeads = [
  'Upon adoption of the draft resolution',
  'Upon adoption of the draft resolution as amended',
  'Before the adoption of the draft resolution',
  'After the adoption of the draft resolution',
  'After the adoption',
  'Before action on the draft decision',
  'During the ensuing interactive discussion',
  'During the ensuing discussion',
  'during the general exchange of views',
] as const

/** A status as the line shows it, and its tone as everywhere else. */
const statusWord = (status: string | undefined) => ({ status: status ?? '', tone: status ? toneOf(status) : '' })

/** What the entry line searches: everybody, with the status of the day, and the groups that somebody may speak for. */
export function namesOf({ session, directory, meeting }: Scene): string {
  const day = dayOfMeeting(session, meeting)
  const compare = compareNames('en')
  const names = everybody(session, directory)
    .map(id => ({
      ...searchEntry(session, directory, id, day),
      ...statusWord(statusIn(session, directory, id, day)?.status),
    }))
    .sort((a, b) => compare(a.name, b.name))
  const own = [...session.groups.values()]
  const groups = [
    ...own.map(group => ({ id: group.id, name: group.name, aliases: [group.id], chair: group.chair })),
    ...directory.groups
      .filter(group => !own.some(each => each.name === group.running))
      .map(group => ({ id: group.running, name: group.running, aliases: group.search, chair: undefined })),
  ].map(group => ({
    ...group,
    aliases: [...group.aliases, group.name.replace(/^the /, '')],
    codes: [],
    notBeside: [],
    status: '',
  }))
  return inScript({ names, groups, leads: publishedLeads })
}
