import { raw } from 'hono/html'
import { instrumentOf } from '../../src/domain/directory.ts'
import { lastEntered, sortedEntries } from '../../src/domain/floor/entries.ts'
import { byDebate } from '../../src/domain/floor/parts.ts'
import { keptWith } from '../../src/domain/kept.ts'
import { resolved } from '../../src/domain/roll/names.ts'
import type { Session } from '../../src/domain/session.ts'
import { clockOf } from '../../src/domain/times.ts'
import type { ParticipantId } from '../../src/domain/words.ts'
import { debatesInNoDocument, type Paragraph, type SpokenUnder, spokenByItem, textOf } from '../../src/report/index.ts'
import { officerHere, treatyHere } from '../here.ts'
import { languageHere } from '../messages/language.ts'
import { around, word } from '../messages.ts'
import { NowhereList } from '../nowhere.tsx'
import { addressOf, base, debateLabel, nameOf, type Scene, standing } from '../scene.ts'
import { inLanguage, Unverified, UnverifiedMark } from '../unverified.tsx'

/**
 * Who spoke, by item: the paragraphs, each an element, and what stands in none; evidence and tools stand outside. Each
 * item is a piece, and the one that it was while nothing of it changed.
 */
export function statementsOf(scene: Scene): readonly string[] {
  const { session, directory, meeting, spoke } = scene
  const under = spokenByItem(session, directory, spoke === 'meeting' ? meeting?.id : undefined)
  const last = lastEntered(session.entries.values())
  const inNone = debatesInNoDocument(session, directory)
  const empty = String(
    <section class="statements" id="statements" aria-label={word('spoke.statements')}>
      <Unverified
        language={session.settings.wording.language ?? 'en'}
        paragraphs={under.flatMap(({ paragraphs }) => paragraphs)}
      />
      {under.length === 0 ? <span class="mute">{word('spoke.nobody')}</span> : undefined}
    </section>,
  )
  const end = empty.lastIndexOf('</')
  let number = session.documents.plans.length > 0 ? firstNumber(session) : 1
  const items = under.map(group => {
    const first = group.inPart ? undefined : number
    if (!group.inPart) number += group.paragraphs.length
    const isInNone = group.debate !== undefined && inNone.has(group.debate.id)
    const newest = last && last.debate === group.debate?.id && isIn(group, last.id) ? last.id : ''
    return underOnce({ scene, group, first, newest, isInNone })
  })
  return [empty.slice(0, end), ...items, empty.slice(end)]
}

const isIn = ({ paragraphs }: SpokenUnder, entry: string): boolean =>
  paragraphs.some(({ runs }) => runs.some(run => run.from?.includes(entry)))

interface Under {
  readonly scene: Scene
  readonly group: SpokenUnder
  /** The number of its first paragraph in the document; none where it is not the whole of what was said. */
  readonly first: number | undefined
  /** The entry that was made last, where it is of this item. */
  readonly newest: string
  readonly isInNone: boolean
}

const itemsDrawn = keptWith<string>()

/** An item of which nothing changed is not drawn again, however many there are. */
function underOnce(of: Under): string {
  const { scene, group, first, newest, isInNone } = of
  const { session, directory, meeting, spoke } = scene
  const part = group.debate && byDebate(session).get(group.debate.id)
  const draw = () => String(<OfItem {...of} />)
  if (!part) return draw()
  const told = [languageHere(), first, newest, isInNone, spoke, group.inPart ? meeting?.id : undefined]
  // Where the log shows what stands in no paragraph depends on what else was said at its meeting.
  const leads = group.nowhere.map(({ entry: id }) => {
    const entry = session.entries.get(id)
    return entry && addressOf(session, entry)
  })
  return itemsDrawn([part, directory, ...group.paragraphs], JSON.stringify([...told, leads]), draw)
}

function OfItem({ scene, group, first, newest, isInNone }: Under) {
  const { session } = scene
  const { debate, paragraphs, nowhere, inPart } = group
  return (
    <section
      class="under"
      id={`under-${debate?.id ?? 'none'}`}
      aria-label={debate ? debateLabel(session, debate) : word('spoke.no-item')}
    >
      <h3 class="of-item" translate="no">
        {debate ? debateLabel(session, debate) : word('spoke.no-item')}
      </h3>
      {isInNone ? <span class="chip doubt in-none">{word('spoke.in-no-document')}</span> : undefined}
      {inPart ? <small>{word('spoke.in-part')}</small> : undefined}
      {paragraphs.map((paragraph, nth) => (
        <OnceDrawn {...{ scene, paragraph, newest }} number={first === undefined ? undefined : first + nth} />
      ))}
      <NowhereList scene={scene} nowhere={nowhere} />
    </section>
  )
}

interface Spoken {
  readonly scene: Scene
  readonly paragraph: Paragraph
  readonly number: number | undefined
  readonly newest: string
}

const drawn = keptWith<string>()

/** A paragraph that is the same as before is not drawn again. */
const OnceDrawn = ({ newest, ...of }: Spoken) => {
  const { scene, paragraph, number } = of
  const { id, settings } = scene.session
  const own = paragraph.runs.some(run => run.from?.includes(newest)) ? newest : ''
  const key = JSON.stringify([languageHere(), id, number, own, settings.wording.language])
  return raw(drawn([paragraph], key, () => String(<SpokenParagraph {...of} newest={own} />)))
}

/** A paragraph with its number in the document; without one it is of one meeting alone, and not to be edited. */
const SpokenParagraph = ({ scene: { session }, paragraph, number, newest }: Spoken) => (
  <div class={paragraph.edit ? 'paragraph by-hand' : 'paragraph'} id={`of-${paragraph.key}`}>
    <p
      id={`paragraph-${paragraph.key}`}
      data-number={number === undefined ? '–' : `${number}.`}
      {...inLanguage(session.settings.wording.language ?? 'en')}
      translate="no"
    >
      {paragraph.runs.map(run =>
        run.participant === undefined ? (
          run.text
        ) : (
          <span class={run.from?.includes(newest) ? 'new' : undefined} data-participant={run.participant}>
            {run.text}
          </span>
        ),
      )}
    </p>
    {paragraph.items?.map(item => (
      <p class="sub" lang="en" translate="no">
        {textOf(item)}
      </p>
    ))}
    {paragraph.notes?.map(note => (
      <p class="note" {...inLanguage(session.settings.wording.language ?? 'en')} translate="no">
        {note}
      </p>
    ))}
    <EditMark edit={paragraph.edit} />
    <UnverifiedMark language={session.settings.wording.language ?? 'en'} paragraph={paragraph} />
    {number === undefined ? undefined : (
      <a
        class="edit"
        href={`${base(session)}/paragraph?key=${encodeURIComponent(paragraph.key)}`}
        data-key={paragraph.key}
        data-edited={paragraph.edit ? 'yes' : undefined}
        aria-label={word('spoke.edit-which', { number })}
      >
        {word('spoke.edit')}
      </a>
    )}
  </div>
)

/** Whether it is told of the meeting or of the session: the address remembers it. */
export const SpokeSwitch = ({ scene: { session, meeting, spoke, log } }: { scene: Scene }) => (
  <nav class="spoke" aria-label={word('spoke.which')}>
    {(['session', 'meeting'] as const).map(each => {
      const query = new URLSearchParams({
        ...(meeting ? { meeting: meeting.id } : {}),
        ...(each === 'meeting' ? { spoke: each } : {}),
        ...(log === 'all' ? { log } : {}),
      })
      return (
        <a href={`${base(session)}/floor?${query}`} aria-current={each === spoke ? 'true' : undefined}>
          {word(`spoke.of-the-${each}`)}
        </a>
      )
    })}
  </nav>
)

/** That a paragraph was edited by hand, and how it stands to what the log would print. */
export const EditMark = ({ edit }: { edit: Paragraph['edit'] }) =>
  edit ? (
    <p class="edit-mark" translate="no">
      <span class="chip doubt">{word('spoke.edited-by-hand')}</span> {officerHere(edit.by)}.{' '}
      {[
        edit.missing.length > 0 ? word('spoke.missing-here', { names: edit.missing.join('; ') }) : '',
        edit.added.length > 0 ? word('spoke.added-here', { names: edit.added.join('; ') }) : '',
        edit.otherOrder ? word('spoke.other-order') : '',
        edit.moved ? word('spoke.log-has-moved-on') : '',
        edit.printed ? word('spoke.log-would-print', { printed: edit.printed }) : word('spoke.log-prints-no-such'),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  ) : null

/** The number of the section's first paragraph in the document that will print it. */
function firstNumber(session: Session): number {
  const plan = session.documents.plans.find(each => each.contents.some(content => content.statements))
  if (!plan) return 1
  const at = plan.contents.findIndex(content => content.statements)
  const places = new Set(plan.contents.slice(0, at).map(content => content.place))
  return session.documents.paragraphs.filter(each => each.kind === 'paragraph' && places.has(each.place)).length + 1
}

/** Why a name stands where it stands, and what was said: asked for by a click, a key, or a touch. */
export function Evidence({ scene, of }: { scene: Scene; of: ParticipantId }) {
  const { session } = scene
  const { zone } = session.settings
  const entries = sortedEntries(session).filter(each => resolved(session, each.participant) === of)
  const last = entries.at(-1)
  if (!last) return null
  return (
    <>
      {around(
        'spoke.why',
        { standing: inside => <strong>{inside}</strong> },
        {
          name: nameOf(scene, last),
          status: standing(scene, last).word,
          evidence: standing(scene, last).because,
          statements: entries
            .map(
              entry => `${clockOf(entry.start, zone)} ${debateLabel(session, session.debates.get(entry.debate ?? ''))}`,
            )
            .join('; '),
        },
      )}
    </>
  )
}

/** Said once a session: after which day the table of the treaty is not known to be complete. */
export function tableNotice({ session, directory }: Scene): string | undefined {
  const { instrument: name } = session.settings.body
  const instrument = name ? instrumentOf(directory, name) : undefined
  if (!instrument || session.settings.to <= instrument.completeUntil) return undefined
  return word('spoke.table-complete-until', { shortName: treatyHere(instrument), day: instrument.completeUntil })
}
