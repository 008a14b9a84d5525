import { versionsOf } from '../../src/domain/drafting/documents.ts'
import type { DocumentPlan, Issued } from '../../src/domain/drafting/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import { Faults, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { ToNowhere } from '../nowhere.tsx'
import { TreeView } from './document.tsx'
import { DoubtsList, Exports, WordCount } from './parts.tsx'
import { type DocumentScene, documentPath, momentInWords, type Offered, titleOfDocument } from './scene.ts'

/** One more look before a document is sent: what is open, how long it is, and the whole text. */
export const IssuePage = ({
  session,
  scene,
  nowhere,
  told,
}: {
  readonly session: Session
  readonly scene: DocumentScene
  /** How many entries stand in no paragraph. */
  readonly nowhere: number
  readonly told: Told
}) => {
  const { plan, tree, doubts, fingerprint, formats } = scene
  const path = documentPath(session, plan)
  const versions = versionsOf(session, plan.id)
  return (
    <Page title={`Issue ${titleOfDocument(plan)}`}>
      <main class="sheet wide">
        <h1>{titleOfDocument(plan)}</h1>
        <Telling told={told}>
          <Faults />
        </Telling>
        <DoubtsList doubts={doubts} />
        <ToNowhere session={session} count={nowhere} />
        <p>
          Words: <WordCount plan={plan} tree={tree} /> · <a href={path}>write in it</a> ·{' '}
          <Exports path={`${path}/export`} formats={formats} />
        </p>
        <Telling told={told}>
          <Form action={`${path}/issue`} of="report/documents/issue" hidden={{ fingerprint }} class="inline">
            <button type="submit" class="primary">
              {`Issue as version ${(versions.at(-1)?.version ?? 0) + 1}`}
            </button>
            <span class="mute">What is issued stays as it was sent, whatever is corrected later.</span>
          </Form>
        </Telling>
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
  formats,
}: {
  session: Session
  plan: DocumentPlan
  issued: Issued
  formats: readonly Offered[]
  /** Of the tree as it is kept: it must be the one that was written down when it was sent. */
  fingerprint: string
}) => {
  const path = documentPath(session, plan)
  return (
    <Page title={`${titleOfDocument(plan)}, version ${issued.version}`}>
      <main class="sheet wide">
        <h1>{`${titleOfDocument(plan)}, version ${issued.version}`}</h1>
        <p>
          {`Issued ${momentInWords(session, issued.at)} by ${issued.by}. `}
          <a href={`${path}/compare?version=${issued.version}`}>What changed since</a>
          {' · '}
          <a href={`${path}/adoption?version=${issued.version}`}>Adoption</a>
          {' · '}
          <Exports path={`${path}/export`} formats={formats} version={issued.version} />
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
