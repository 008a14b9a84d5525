import { raw } from 'hono/html'
import { type Child, createContext, useContext } from 'hono/jsx'
import { isClosed } from '../src/domain/access/parts.ts'
import type { Right } from '../src/domain/access/roles.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { thisComputer } from '../src/domain/words.ts'
import { LanguageSwitch } from './language.tsx'
import { dateRange, type MessageKey, say, word } from './messages.ts'
import { PlainBar, type Whoever } from './plain-bar.tsx'
import { base, meetingInFull } from './scene.ts'

/** Where a page of a session stands: what the frame around it says and leads to. */
export interface Surroundings {
  readonly session: Session
  /** The one that the page shows, or the one in view. */
  readonly meeting: Meeting | undefined
  /** The address below the session, as `/report/outline`. */
  readonly below: string
  /** Whether another meeting is shown by the same page. */
  readonly isOfMeeting: boolean
  readonly officer: string
  /** Who has signed in; undefined where nobody has to. */
  readonly who?: Whoever | undefined
  /** How many doubts there are, drawn; nothing where they cannot be counted. */
  readonly doubts: string | undefined
}

const Here = createContext<Surroundings | undefined>(undefined)

/** Around a page of a session: the page itself need not know where it stands. */
export const InFrame = ({ surroundings, children }: { surroundings: Surroundings | undefined; children?: Child }) => (
  <Here.Provider value={surroundings}>{children}</Here.Provider>
)

/** How whoever looks stands here, for the style sheet: what only others may do is not shown to who only reads. */
export const standingHere = (): readonly string[] => {
  const here = useContext(Here)
  if (!here?.who) return []
  const may = (['log', 'draft', 'settings', 'publish', 'publish-list'] as const).some(right =>
    here.who?.may(right, here.session.id),
  )
  return may ? ['signed-in'] : ['signed-in', 'reads']
}

/** Whether whoever looks may do this here; on a computer without accounts, everything. */
export const mayHere = (right: Right): boolean => {
  const here = useContext(Here)
  return here?.who?.may(right, here.session.id) ?? true
}

interface Way {
  readonly to: string
  readonly words: MessageKey
  /** Of the meeting that is shown. */
  readonly ofMeeting?: boolean
  readonly isThere?: (session: Session) => boolean
  /** What whoever looks must be allowed to do there; to read where nothing is said. */
  readonly right?: Right
  /** Only where people sign in. */
  readonly ofPeople?: true
}
interface Section extends Way {
  readonly key: string
  readonly within: readonly Way[]
  /** Further addresses that stand here. */
  readonly also?: readonly string[]
}

/** Every page of a session, and below which of them the others stand. */
const sections: readonly Section[] = [
  { key: 'floor', to: '/floor', words: 'frame.floor', ofMeeting: true, within: [], also: ['/paragraph'] },
  {
    key: 'room',
    to: '/room',
    words: 'frame.room',
    within: [
      { to: '/room', words: 'frame.room.itself' },
      { to: '/presence', words: 'frame.room.nameplates', right: 'log', ofMeeting: true },
      { to: '/print', words: 'frame.room.print', ofMeeting: true },
      { to: '/inscriptions.csv', words: 'frame.room.from-a-table', right: 'log', ofMeeting: true },
      { to: '/take-back', words: 'frame.room.take-back', right: 'log' },
      { to: '/history', words: 'frame.room.history', right: 'read-closed' },
    ],
  },
  {
    key: 'report',
    to: '/report',
    words: 'frame.report',
    within: [
      { to: '/report', words: 'frame.report.itself' },
      { to: '/report/outline', words: 'frame.report.outline', right: 'draft' },
      { to: '/report/texts', words: 'frame.report.texts', right: 'draft' },
      { to: '/organization', words: 'frame.report.organization' },
      { to: '/requests', words: 'frame.report.requests', right: 'read-closed' },
      { to: '/proofread', words: 'frame.report.proofread', right: 'draft' },
    ],
  },
  {
    key: 'participants',
    to: '/participants',
    words: 'frame.participants',
    within: [
      { to: '/participants', words: 'frame.participants.itself' },
      { to: '/attendance', words: 'frame.participants.attendance' },
      { to: '/participants/import', words: 'frame.participants.import', right: 'settings' },
      {
        to: '/roll',
        words: 'frame.participants.roll',
        right: 'read-closed',
        isThere: ({ settings }) => Boolean(settings.body.instrument),
      },
    ],
  },
  { key: 'statistics', to: '/statistics', words: 'frame.statistics', within: [], also: ['/delegations'] },
  {
    key: 'settings',
    to: '/settings',
    words: 'frame.settings',
    right: 'read-closed',
    within: [
      { to: '/settings', words: 'frame.settings.itself', right: 'read-closed', ofPeople: true },
      { to: '/people', words: 'frame.settings.people', right: 'grant', ofPeople: true },
    ],
    also: ['/house'],
  },
  {
    key: 'screens',
    to: '/screens',
    words: 'frame.screens',
    ofMeeting: true,
    within: [
      { to: '/screens', words: 'frame.screens.itself', right: 'log', ofMeeting: true, ofPeople: true },
      { to: '/devices', words: 'frame.screens.devices', right: 'log', ofPeople: true },
    ],
  },
]

/** Whether an address is this one or stands below it. */
const isBelow = (below: string, to: string): boolean => below === to || below.startsWith(`${to}/`)

const waysOf = ({ to, within, also = [] }: Section): readonly string[] => [to, ...within.map(way => way.to), ...also]

const isFor = ({ session, who }: Surroundings, { right = 'read', ofPeople }: Way): boolean =>
  who ? who.may(right, session.id) : !ofPeople

const hrefOf = ({ session, meeting }: Surroundings, { to, ofMeeting }: Way): string =>
  `${base(session)}${to}${ofMeeting && meeting ? `?meeting=${encodeURIComponent(meeting.id)}` : ''}`

/**
 * What stands above every page: the body and its session, the meeting, the pages, the doubts, whether the server answers.
 * Between them stands what a page says there of itself.
 */
export const FrameBar = ({ status, children }: { status?: Child; children?: Child }) => {
  const here = useContext(Here)
  if (!here) return <PlainBar />
  const { session, below, officer, doubts } = here
  const section = sections.find(each => waysOf(each).some(to => isBelow(below, to)))
  return (
    <>
      <header class="bar">
        <Whose session={session} />
        <MeetingSwitch {...here} />
        {children}
        <span class="bar-space" />
        {status ?? <Connection zone={session.settings.zone} />}
        {raw(doubts ?? '')}
        <a
          class="bar-officer"
          href={`/${here.who ? 'account' : 'officer'}?back=${encodeURIComponent(`${base(session)}${below}`)}`}
        >
          {officer === thisComputer ? word('frame.who') : officer}
        </a>
        <LanguageSwitch />
        <nav class="bar-pages" aria-label={word('frame.pages')}>
          {sections
            .filter(each => isFor(here, each))
            .map(each => (
              <a
                href={hrefOf(here, each)}
                {...(each.key === 'screens' ? { id: 'to-screens', target: 'rostrum-screens' } : {})}
                aria-current={each === section ? (each.to === below ? 'page' : 'true') : undefined}
              >
                {word(each.words)}
              </a>
            ))}
        </nav>
      </header>
      {section ? <Within here={here} section={section} /> : undefined}
    </>
  )
}

/** The pages of a section, each one link away. */
const Within = ({ here, section }: { here: Surroundings; section: Section }) => {
  const ways = section.within.filter(each => (each.isThere?.(here.session) ?? true) && isFor(here, each))
  const current = ways.filter(each => isBelow(here.below, each.to)).sort((a, b) => b.to.length - a.to.length)[0]
  return ways.length === 0 ? null : (
    <nav class="within" aria-label={word('frame.within', { name: word(section.words) })}>
      {ways.map(each => (
        <a
          href={hrefOf(here, each)}
          aria-current={each === current ? (each.to === here.below ? 'page' : 'true') : undefined}
        >
          {word(each.words)}
        </a>
      ))}
    </nav>
  )
}

const Whose = ({ session: { settings } }: { session: Session }) => {
  const { body, place, from, to } = settings
  const held = [place, dateRange(from, to)].filter(Boolean).join(', ')
  return (
    <a class="bar-body" href="/" translate="no" title={`${body.name}, ${held}`}>
      {body.shortName ?? body.name} <small>{held}</small>
    </a>
  )
}

/** In full, and said where it is closed. */
const meetingNamed = (session: Session, meeting: Meeting | undefined): string =>
  [meetingInFull(session, meeting), ...(meeting && isClosed(meeting) ? [say('access.closed-meeting')] : [])].join(' · ')

/** The meeting in full; where there are others, a list of them that opens without a script. */
const MeetingSwitch = (here: Surroundings) => {
  const { session, meeting, below, isOfMeeting } = here
  const meetings = meetingsInOrder(session)
  const others = meetings.length > 1 || (meetings.length === 1 && !meeting)
  if (!others) return <span class="bar-meeting">{meetingNamed(session, meeting)}</span>
  return (
    <details class="bar-meeting switch">
      <summary>{meetingNamed(session, meeting)}</summary>
      <nav aria-label={word('frame.meetings')}>
        {meetings.map(each => (
          <a
            href={`${base(session)}${isOfMeeting ? below : '/floor'}?meeting=${encodeURIComponent(each.id)}`}
            aria-current={each.id === meeting?.id ? 'true' : undefined}
          >
            {meetingNamed(session, each)}
          </a>
        ))}
      </nav>
    </details>
  )
}

/** Filled by its script alone: without one nobody asks the server. */
const Connection = ({ zone }: { zone: string }) => (
  <span
    class="saved"
    id="connection"
    role="status"
    data-zone={zone}
    data-connected={word('frame.connected')}
    data-lost={word('frame.not-connected-since', { time: '{time}' })}
  />
)

/** A part of a long page: where it stands, and what it is called. */
export interface Part {
  readonly id: string
  readonly words: string
}

/** What stands on a long page. */
export const Contents = ({ parts }: { parts: readonly Part[] }) => (
  <nav class="contents" aria-labelledby="contents-title">
    <p id="contents-title">{word('frame.contents')}</p>
    <ul>
      {parts.map(({ id, words }) => (
        <li>
          <a href={`#${id}`}>{words}</a>
        </li>
      ))}
    </ul>
  </nav>
)
