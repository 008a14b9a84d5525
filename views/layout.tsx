import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Saying } from '../src/domain/saying.ts'
import type { Language } from '../src/domain/words.ts'
import { servedAs } from './assets.ts'
import { Contents, FrameBar, type Part, standingHere } from './frame.tsx'
import { languageHere } from './messages/language.ts'
import { type Noun, wordsOf } from './messages.ts'
import { tell } from './told.ts'

interface Props {
  readonly title: string
  readonly className?: string
  readonly live?: boolean
  /** A screen: live, and nothing to type. */
  readonly screen?: boolean
  /** Nothing on the page is for a browser to translate: it is the record, or read out as it stands. */
  readonly asItIs?: boolean
  /** In which language the whole page stands, where that is not the interface's. */
  readonly language?: Language | undefined
  /** A page's own script. */
  readonly script?: string
  /** A page's own style sheet, beside the one of all. */
  readonly sheet?: string
  /** Nothing stands above it: a screen, or what is read when nothing else can be drawn. */
  readonly bare?: boolean
  /** What the bar says of this page, after the meeting. */
  readonly inBar?: Child
  /** What the bar says of the connection, where the page does that itself. */
  readonly status?: Child
  /** The parts of a long page. */
  readonly contents?: readonly Part[] | undefined
  readonly children?: Child
}

/** The frame of every page: nothing in it comes from outside this computer. */
export const Page = ({
  title,
  className,
  live,
  screen,
  asItIs,
  language = languageHere(),
  script,
  sheet,
  bare = screen ?? false,
  inBar,
  status,
  contents,
  children,
}: Props) => (
  <>
    {raw('<!doctype html>')}
    <html lang={language} dir={language === 'ar' ? 'rtl' : undefined} translate={asItIs ? 'no' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Rostrum`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={servedAs('/static/app.css')} />
        {sheet ? <link rel="stylesheet" href={servedAs(sheet)} /> : undefined}
        {live || screen ? (
          <>
            {/* Not deferred: htmx then waits for DOMContentLoaded, and finds live.js there when it begins. */}
            <script src={servedAs('/static/htmx.js')} />
            {live ? <script src={servedAs('/static/floor.js')} type="module" /> : undefined}
          </>
        ) : undefined}
        {live || bare || status ? undefined : <script src={servedAs('/static/connection.js')} type="module" />}
        {script ? <script src={servedAs(script)} type="module" /> : undefined}
      </head>
      <body class={[className ?? 'page', ...standingHere()].join(' ')}>
        <Notice />
        {bare ? undefined : <FrameBar status={status}>{inBar}</FrameBar>}
        {contents && contents.length > 1 ? (
          <div class="with-contents">
            <Contents parts={contents} />
            {children}
          </div>
        ) : (
          children
        )}
      </body>
    </html>
  </>
)

/** Where every page and screen says what everybody must know at once; empty where there is nothing. */
export const Notice = ({ standing = [] }: { standing?: readonly Saying[] | undefined }) => (
  <p class="notice" id="notice" role="alert" hidden={standing.length === 0}>
    {standing.map(tell).join(' ')}
  </p>
)

/** Data as the text of a script element: nothing in it closes the element. */
export const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/** The words that the page's own scripts say, of these nouns. */
export const Words = ({ of }: { of: readonly Noun[] }) => (
  <script type="application/json" id="messages" dangerouslySetInnerHTML={{ __html: inScript(wordsOf(...of)) }} />
)

/** What is wrong with what was sent, in a sentence; nothing where nothing is. */
export const Alert = ({ text }: { text?: string | undefined }) =>
  text ? (
    <p class="fault" role="alert">
      {text}
    </p>
  ) : null
