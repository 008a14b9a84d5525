import { versionsOf } from '../../src/domain/drafting/documents.ts'
import type { DocumentPlan, Issued } from '../../src/domain/drafting/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import { Faults, Form, Telling, type Told } from '../form.tsx'
import { mayHere } from '../frame.tsx'
import { officerHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { around, word } from '../messages.ts'
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
    <Page title={word('report.issue', { title: titleOfDocument(plan) })}>
      <main class="sheet wide">
        <h1>{titleOfDocument(plan)}</h1>
        <Telling told={told}>
          <Faults />
          <DoubtsList session={session} plan={plan} doubts={doubts} />
        </Telling>
        <ToNowhere session={session} count={nowhere} />
        <p>
          {around('report.words-of', { count: <WordCount plan={plan} tree={tree} /> })} ·{' '}
          <a href={path}>{word('report.write')}</a> · <Exports path={`${path}/export`} formats={formats} />
        </p>
        <Telling told={told}>
          <Form action={`${path}/issue`} of="report/documents/issue" hidden={{ fingerprint }} class="inline">
            <button type="submit" class="primary">
              {word('report.issue-as-version', { version: (versions.at(-1)?.version ?? 0) + 1 })}
            </button>
            <span class="mute">{word('report.what-issued-stays-as')}</span>
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
  if (versions.length === 0) return <p class="mute">{word('report.not-issued-yet')}</p>
  return (
    <ul class="versions">
      {versions.map(({ version, at, by, hash }) => (
        <li>
          {around(
            'report.version-issued',
            { document: inside => <a href={`${path}/issued/${version}`}>{inside}</a> },
            { version, moment: momentInWords(session, at), by },
          )}
          {' · '}
          <a href={`${path}/compare?version=${version}`}>{word('report.compare-with-now')}</a>
          {' · '}
          <a href={`${path}/adoption?version=${version}`}>{word('report.adoption')}</a>{' '}
          <small>{hash.slice(0, 19)}</small>
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
  code,
  formats,
}: {
  session: Session
  plan: DocumentPlan
  issued: Issued
  /** Of the record up to the change at which it was sent; empty where it is not known. */
  code: string
  formats: readonly Offered[]
  /** Of the tree as it is kept: it must be the one that was written down when it was sent. */
  fingerprint: string
}) => {
  const path = documentPath(session, plan)
  return (
    <Page title={word('report.title-version', { title: titleOfDocument(plan), version: issued.version })}>
      <main class="sheet wide">
        <h1>{word('report.title-version', { title: titleOfDocument(plan), version: issued.version })}</h1>
        <p>
          {word('report.issued-by', { moment: momentInWords(session, issued.at), by: officerHere(issued.by) })}{' '}
          {mayHere('read-drafts') ? (
            <>
              <a href={`${path}/compare?version=${issued.version}`}>{word('report.what-changed-since')}</a>
              {' · '}
            </>
          ) : undefined}
          {mayHere('draft') ? (
            <>
              <a href={`${path}/adoption?version=${issued.version}`}>{word('report.heading-adoption')}</a>
              {' · '}
            </>
          ) : undefined}
          <Exports path={`${path}/export`} formats={formats} version={issued.version} />
        </p>
        <p class="mute">
          <code>{issued.hash}</code>{' '}
          {issued.hash === fingerprint ? word('report.text-one-was-sent') : word('report.not-fingerprint-this-text')}
        </p>
        {code === '' ? undefined : (
          <p class="mute">{word('report.code-of-record', { code, position: issued.position ?? 0 })}</p>
        )}
        <TreeView tree={issued.tree} />
      </main>
    </Page>
  )
}
