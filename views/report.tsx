import type { Child } from 'hono/jsx'
import { pendingRequests } from '../src/domain/correction/requests.ts'
import { versionsOf } from '../src/domain/drafting/documents.ts'
import type { DocumentPlan, Issued } from '../src/domain/drafting/facts.ts'
import { headingIn, headingsIn, outlineTyped } from '../src/domain/drafting/outline.ts'
import type { Block, DocumentTree, Run } from '../src/domain/drafting/tree.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf, dateInWords, dayOf } from '../src/domain/times.ts'
import { type Instant, languageNames, languages } from '../src/domain/words.ts'
import { standardOutlines } from '../src/report/plan/outlines.ts'
import { limitOf, type ProofDoubt, wordsIn } from '../src/report/plan/proofreading.ts'
import { isMerged } from '../src/report/plan/series.ts'
import { Alert, Page } from './layout.tsx'
import { say } from './messages.ts'
import { base } from './scene.ts'

/** A document with what its pages show of it. */
export interface DocumentScene {
  readonly plan: DocumentPlan
  readonly tree: DocumentTree
  readonly fingerprint: string
  readonly doubts: readonly ProofDoubt[]
}

export const reportPath = (session: Session): string => `${base(session)}/report`
export const documentPath = (session: Session, { id }: Pick<DocumentPlan, 'id'>): string =>
  `${reportPath(session)}/documents/${encodeURIComponent(id)}`

/** The pages around the report, each one link away. */
export const ReportNav = ({ session, here }: { session: Session; here?: string }) => {
  const pages = [
    ['Floor', `${base(session)}/floor`],
    ['Report', reportPath(session)],
    ['Outline', `${reportPath(session)}/outline`],
    ['Officers and papers', `${base(session)}/organization`],
    ['Requests to correct', `${base(session)}/requests`],
    ['Take back', `${base(session)}/take-back`],
  ] as const
  return (
    <nav class="actions" aria-label="Pages">
      {pages.map(([name, path]) => (
        <a href={path} aria-current={name === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

export const momentInWords = (session: Session, at: Instant): string => {
  const { zone } = session.settings
  return `${dateInWords(dayOf(at, zone))}, ${clockOf(at, zone)}`
}

export const titleOfDocument = ({ symbol, title, kind }: DocumentPlan): string =>
  `${symbol ?? title}${symbol || kind !== 'addendum' ? '' : ', addendum'}`

/** The series: what each document is, how long it is, what is still open, what was sent. */
export const ReportPage = ({
  session,
  documents,
  form,
  fault,
}: {
  session: Session
  documents: readonly DocumentScene[]
  form?: Readonly<Record<string, string>>
  fault?: string
}) => (
  <Page title="Report">
    <main class="sheet wide">
      <h1>Report</h1>
      <ReportNav session={session} here="Report" />
      {documents.length === 0 ? (
        <p>
          No document is set up yet. Make the first below: the draft report or an addendum. Its chapters come from the
          outline, and what Rostrum writes stands in it at once.
        </p>
      ) : (
        <table class="series">
          <thead>
            <tr>
              <th>Document</th>
              <th>Words</th>
              <th>To look at</th>
              <th>Issued</th>
              <th>Take it</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(scene => (
              <SeriesRow session={session} scene={scene} />
            ))}
          </tbody>
        </table>
      )}
      <AdoptionLine session={session} />
      <NewDocument session={session} form={form ?? {}} fault={fault} />
    </main>
  </Page>
)

const SeriesRow = ({ session, scene }: { session: Session; scene: DocumentScene }) => {
  const { plan, tree, doubts } = scene
  const path = documentPath(session, plan)
  const last = versionsOf(session, plan.id).at(-1)
  return (
    <tr>
      <td>
        <a href={path}>{titleOfDocument(plan)}</a>
        <br />
        <small>
          {[
            plan.symbol ? plan.title : undefined,
            plan.date && dateInWords(plan.date),
            plan.distribution && `Distr.: ${plan.distribution}`,
            isMerged(plan) ? 'the whole series in one' : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <td>
        <WordCount plan={plan} tree={tree} />
      </td>
      <td>
        {doubts.length === 0 ? (
          'nothing'
        ) : (
          <a href={`${path}/issue`}>{doubts.length === 1 ? '1 doubt' : `${doubts.length} doubts`}</a>
        )}
      </td>
      <td>
        {last ? (
          <>
            <a href={`${path}/issued/${last.version}`}>{`version ${last.version}`}</a>{' '}
            <small>{momentInWords(session, last.at)}</small>
            <br />
            <a href={`${path}/compare?version=${last.version}`}>what changed since</a>
            {' · '}
            <a href={`${path}/adoption?version=${last.version}`}>adoption</a>
          </>
        ) : (
          <a href={`${path}/issue`}>look over and issue</a>
        )}
      </td>
      <td>
        <Exports path={`${path}/export`} />
        <br />
        <a href={`${path}/plan`}>Symbol, date, paper</a>
      </td>
    </tr>
  )
}

export const WordCount = ({ plan, tree }: { plan: DocumentPlan; tree: DocumentTree }) => {
  const [words, limit] = [wordsIn(tree), limitOf(plan)]
  const count = words.toLocaleString('en')
  if (limit === undefined) return <>{count}</>
  return (
    <span class={words > limit ? 'fault' : undefined}>
      {`${count} of ${limit.toLocaleString('en')}${words > limit ? `: ${(words - limit).toLocaleString('en')} too many` : ''}`}
    </span>
  )
}

const formats = [
  ['docx', 'Word'],
  ['txt', 'text'],
  ['html', 'to paste'],
] as const

export const Exports = ({ path, version }: { path: string; version?: number }) => (
  <span class="exports">
    {formats.map(([format, name], index) => (
      <>
        {index > 0 ? ' · ' : ''}
        <a href={`${path}/report.${format}${version ? `?version=${version}` : ''}`}>{name}</a>
      </>
    ))}
  </span>
)

const AdoptionLine = ({ session }: { session: Session }) => {
  const { adopted } = session.documents
  const pending = pendingRequests(session).length
  return (
    <p>
      {adopted
        ? `The report was adopted on ${momentInWords(session, adopted.at)}${adopted.asOrallyAmended ? ', as orally amended' : ''}.`
        : 'The report is not adopted yet.'}{' '}
      {pending > 0 ? (
        <a href={`${base(session)}/requests`} class="chip doubt">
          {pending === 1 ? '1 request to correct is pending' : `${pending} requests to correct are pending`}
        </a>
      ) : undefined}
    </p>
  )
}

export const kindWords: Readonly<Record<DocumentPlan['kind'], string>> = {
  draft: 'draft report (L.1)',
  addendum: 'addendum',
  final: 'final report',
}

const NewDocument = ({
  session,
  form,
  fault,
}: {
  session: Session
  form: Readonly<Record<string, string>>
  fault?: string | undefined
}) => {
  const { outline, plans } = session.documents
  const kind = form['kind'] ?? (plans.length === 0 ? 'draft' : 'addendum')
  return (
    <section aria-label="New document">
      <h2>New document</h2>
      <Alert text={fault} />
      <form method="post" action={`${reportPath(session)}/documents`} class="form">
        <p class="field">
          <label for="kind">Kind</label>
          <select id="kind" name="kind">
            {Object.entries(kindWords).map(([value, words]) => (
              <option value={value} selected={value === kind}>
                {words}
              </option>
            ))}
          </select>
          <span class="mute">a final report merges the whole series: choose no chapters for it</span>
        </p>
        <PlanFields form={form} session={session} />
        {outline.chapters.length > 0 ? (
          <fieldset class="headings">
            <legend>Chapters that it prints</legend>
            {headingsIn(outline).map(heading => (
              <label class={heading.includes('.') ? 'part' : undefined}>
                <input type="checkbox" name="heading" value={heading} />{' '}
                {`${heading.split('.').at(-1)}. ${headingIn(outline, heading)?.title ?? ''}`}
              </label>
            ))}
          </fieldset>
        ) : undefined}
        <p>
          <button type="submit" class="primary">
            Set up the document
          </button>
        </p>
      </form>
    </section>
  )
}

const PlanFields = ({ form, session }: { form: Readonly<Record<string, string>>; session: Session }) => {
  const stem = session.settings.body.symbol
  return (
    <>
      <p class="field">
        <label for="title">Title</label>
        <input id="title" name="title" value={form['title'] ?? 'Draft report'} required />
      </p>
      <p class="field">
        <label for="symbol">Symbol</label>
        <input id="symbol" name="symbol" value={form['symbol'] ?? ''} placeholder={stem ? `${stem}/L.1` : undefined} />
        <span class="mute">as assigned; left empty, none is printed</span>
      </p>
      <p class="field">
        <label for="date">Date</label>
        <input id="date" name="date" type="date" value={form['date'] ?? ''} />
      </p>
      <p class="field">
        <label for="distribution">Distribution</label>
        <select id="distribution" name="distribution">
          {['limited', 'general', 'restricted'].map(value => (
            <option value={value} selected={value === (form['distribution'] ?? 'limited')}>
              {value}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="originalLanguage">Original</label>
        <select id="originalLanguage" name="originalLanguage">
          {languages.map(language => (
            <option value={language} selected={language === (form['originalLanguage'] ?? 'en')}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </p>
    </>
  )
}

/** Symbol, date and paper of a document. */
export const PlanPage = ({
  session,
  plan,
  form,
  fault,
}: {
  session: Session
  plan: DocumentPlan
  form: Readonly<Record<string, string>>
  fault?: string | undefined
}) => (
  <Page title={titleOfDocument(plan)}>
    <main class="sheet">
      <h1>{titleOfDocument(plan)}</h1>
      <ReportNav session={session} />
      <Alert text={fault} />
      <form method="post" action={`${documentPath(session, plan)}/plan`} class="form">
        <PlanFields form={form} session={session} />
        <p class="field">
          <label for="jobNumber">Job number</label>
          <input id="jobNumber" name="jobNumber" value={form['jobNumber'] ?? ''} />
          <span class="mute">as given by document services; left empty, none is printed</span>
        </p>
        <p class="field">
          <label for="wordLimit">Word limit</label>
          <input id="wordLimit" name="wordLimit" inputmode="numeric" value={form['wordLimit'] ?? ''} />
          <span class="mute">left empty: 3,300 for what is issued in session, none for a final report</span>
        </p>
        <p class="field">
          <label for="template">Word styles</label>
          <select id="template" name="template">
            <option value="">as usual at the place of the meeting</option>
            <option value="new-york" selected={form['template'] === 'new-york'}>
              New York and Vienna
            </option>
            <option value="geneva" selected={form['template'] === 'geneva'}>
              Geneva (_G)
            </option>
          </select>
        </p>
        <p class="field">
          <label for="paper">Paper</label>
          <select id="paper" name="paper">
            <option value="">as usual at the place of the meeting</option>
            <option value="letter" selected={form['paper'] === 'letter'}>
              Letter
            </option>
            <option value="a4" selected={form['paper'] === 'a4'}>
              A4
            </option>
          </select>
        </p>
        <p>
          <button type="submit" class="primary">
            Keep
          </button>{' '}
          <a href={documentPath(session, plan)}>Back to the document</a>
        </p>
      </form>
    </main>
  </Page>
)

/** The chapters of the whole report: those of the body to begin with, then as the session has them. */
export const OutlinePage = ({ session, typed, fault }: { session: Session; typed?: string; fault?: string }) => {
  const { outline } = session.documents
  const { issuedEarlier } = outline
  return (
    <Page title="Outline">
      <main class="sheet">
        <h1>Outline of the report</h1>
        <ReportNav session={session} here="Outline" />
        <Alert text={fault} />
        <form method="post" action={`${reportPath(session)}/outline`} class="form">
          <p class="field">
            <label for="outline">Chapters</label>
            <textarea id="outline" name="outline" rows={18} spellcheck={false} aria-describedby="outline-note">
              {typed ?? outlineTyped(outline)}
            </textarea>
            <span id="outline-note" class="mute">
              A line a chapter, “IV. Organization of the meeting”; parts indented, “B. Statements [statements]”. In
              brackets stands what Rostrum writes there: statements, opening, officers, agenda, documentation,
              attendance, adoption. Numbers and letters are fixed: an addendum prints only the chapters that it adds to.
            </span>
          </p>
          <p class="field">
            <label for="earlier-recommendations">Recommendations issued earlier</label>
            <input
              id="earlier-recommendations"
              name="recommendations"
              inputmode="numeric"
              value={String(issuedEarlier.recommendations)}
            />
            <span class="mute">
              in documents of the series that this session does not hold; the next number follows
            </span>
          </p>
          <p class="field">
            <label for="earlier-headings">Headings printed earlier</label>
            <input
              id="earlier-headings"
              name="headings"
              value={issuedEarlier.headings.join(', ')}
              placeholder="II, III, IV.B"
            />
            <span class="mute">they are printed with “(continued)”</span>
          </p>
          <p>
            <button type="submit" class="primary">
              Keep the outline
            </button>
          </p>
        </form>
        <h2>Begin with the chapters of a body</h2>
        <form method="post" action={`${reportPath(session)}/outline/standard`} class="inline">
          <label>
            Body{' '}
            <select name="standard">
              {[...standardOutlines.values()].map(({ id, title }) => (
                <option value={id}>{title}</option>
              ))}
            </select>
          </label>
          <button type="submit">Take these chapters</button>
        </form>
      </main>
    </Page>
  )
}

const words = (runs: readonly Run[]): Child => (
  <>
    {runs.map(run => (
      <>
        {run.italic ? <i>{run.text}</i> : run.text}
        {run.note ? <small class="note">{` [${run.note}]`}</small> : undefined}
      </>
    ))}
  </>
)

/** A document as it is printed, to be read. */
export const TreeView = ({ tree }: { tree: DocumentTree }) => {
  const { masthead } = tree
  return (
    <article class="document" lang="en" translate="no">
      <header>
        <p class="symbol">{masthead.symbol ?? ''}</p>
        <p>{masthead.parent}</p>
        <p class="distribution">
          {[
            masthead.distribution && `Distr.: ${masthead.distribution}`,
            masthead.date,
            masthead.originalLanguage && `Original: ${masthead.originalLanguage}`,
          ]
            .filter(Boolean)
            .map(line => (
              <>
                {line}
                <br />
              </>
            ))}
        </p>
        <p>
          <strong>{masthead.body}</strong>
          <br />
          {masthead.held}
        </p>
        <h2 class="title">
          {masthead.title}
          {masthead.addendum ? ' · Addendum' : ''}
        </h2>
      </header>
      {tree.blocks.map(block => (
        <BlockView block={block} />
      ))}
    </article>
  )
}

export const BlockView = ({ block }: { block: Block }) => {
  if (block.kind === 'gap') return <p class="gap">{block.text}</p>
  if (block.kind === 'heading') {
    const title = (
      <>
        {`${block.number}. ${block.title}`}
        {block.continued ? (
          <>
            {' ('}
            <i>continued</i>)
          </>
        ) : undefined}
      </>
    )
    return block.level === 1 ? <h2 class="chapter">{title}</h2> : <h3 class="chapter-part">{title}</h3>
  }
  return (
    <section class={block.open ? 'numbered open' : 'numbered'}>
      {block.kind === 'recommendation' ? <p class="recommendation">{`Recommendation ${block.number}`}</p> : undefined}
      <p data-number={block.kind === 'paragraph' ? `${block.number}.` : undefined}>{words(block.runs)}</p>
      {block.items?.map(item => (
        <p class="sub">
          {item.label} {words(item.runs)}
        </p>
      ))}
      {block.notes?.map(note => (
        <p class="note">{note}</p>
      ))}
    </section>
  )
}

export const DoubtsList = ({ doubts }: { doubts: readonly ProofDoubt[] }) =>
  doubts.length === 0 ? (
    <p>Nothing looks unfinished.</p>
  ) : (
    <ul class="proof">
      {doubts.map(({ doubt, values }) => (
        <li>
          <span class="chip doubt">to look at</span> {say(`proof.${doubt}`, values)}
        </li>
      ))}
    </ul>
  )

/** One more look before a document is sent: what is open, how long it is, and the whole text. */
export const IssuePage = ({
  session,
  scene,
  fault,
}: {
  session: Session
  scene: DocumentScene
  fault?: string | undefined
}) => {
  const { plan, tree, doubts, fingerprint } = scene
  const path = documentPath(session, plan)
  const versions = versionsOf(session, plan.id)
  return (
    <Page title={`Issue ${titleOfDocument(plan)}`}>
      <main class="sheet wide">
        <h1>{titleOfDocument(plan)}</h1>
        <ReportNav session={session} />
        <Alert text={fault} />
        <DoubtsList doubts={doubts} />
        <p>
          Words: <WordCount plan={plan} tree={tree} /> · <a href={path}>write in it</a> ·{' '}
          <Exports path={`${path}/export`} />
        </p>
        <form method="post" action={`${path}/issue`} class="inline">
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <button type="submit" class="primary">
            {`Issue as version ${(versions.at(-1)?.version ?? 0) + 1}`}
          </button>
          <span class="mute">What is issued stays as it was sent, whatever is corrected later.</span>
        </form>
        <Versions session={session} plan={plan} versions={versions} />
        <TreeView tree={tree} />
      </main>
    </Page>
  )
}

const Versions = ({
  session,
  plan,
  versions,
}: {
  session: Session
  plan: DocumentPlan
  versions: readonly Issued[]
}) => {
  const path = documentPath(session, plan)
  if (versions.length === 0) return <p class="mute">Not issued yet.</p>
  return (
    <ul class="versions">
      {versions.map(({ version, at, by, hash }) => (
        <li>
          <a href={`${path}/issued/${version}`}>{`version ${version}`}</a>
          {` issued ${momentInWords(session, at)} by ${by} · `}
          <a href={`${path}/compare?version=${version}`}>compare with now</a>
          {' · '}
          <a href={`${path}/adoption?version=${version}`}>adoption</a> <small>{hash.slice(0, 19)}</small>
        </li>
      ))}
    </ul>
  )
}

/** A document as it was sent, unchanged. */
export const IssuedPage = ({
  session,
  plan,
  issued,
  fingerprint,
}: {
  session: Session
  plan: DocumentPlan
  issued: Issued
  /** Of the tree as it is kept: it must be the one that was written down when it was sent. */
  fingerprint: string
}) => {
  const path = documentPath(session, plan)
  return (
    <Page title={`${titleOfDocument(plan)}, version ${issued.version}`}>
      <main class="sheet wide">
        <h1>{`${titleOfDocument(plan)}, version ${issued.version}`}</h1>
        <ReportNav session={session} />
        <p>
          {`Issued ${momentInWords(session, issued.at)} by ${issued.by}. `}
          <a href={`${path}/compare?version=${issued.version}`}>What changed since</a>
          {' · '}
          <a href={`${path}/adoption?version=${issued.version}`}>Adoption</a>
          {' · '}
          <Exports path={`${path}/export`} version={issued.version} />
        </p>
        <p class="mute">
          <code>{issued.hash}</code>{' '}
          {issued.hash === fingerprint ? '(the text is the one that was sent)' : '(not the fingerprint of this text)'}
        </p>
        <TreeView tree={issued.tree} />
      </main>
    </Page>
  )
}
