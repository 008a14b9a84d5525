import { raw } from 'hono/html'
import { Faults, Form, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { word } from './messages.ts'

export interface PlainScene {
  /** The id of the session. */
  readonly session: string
  readonly name: string
  /** What cannot be drawn, each with its number in the log. */
  readonly faults: readonly { readonly what: string; readonly number: string }[]
  readonly entries: readonly { readonly at: string; readonly who: string; readonly what: string }[]
  /** What this officer did last, and can take back here. */
  readonly last: { readonly what: string; readonly matter: string } | undefined
  /** The latest state that draws, where the present one does not. */
  readonly lastGood: { readonly until: string; readonly panels: readonly string[] } | undefined
  readonly exports: 'present' | 'last good' | 'none'
}

/** A session in plain words: what can be read and mended of it, whatever cannot be drawn. */
export const PlainPage = ({
  session,
  name,
  faults,
  entries,
  last,
  lastGood,
  exports,
  told,
}: PlainScene & { told: Told }) => (
  <Page title={word('plain.plain-words', { name })} bare>
    <Telling told={told}>
      <main class="sheet">
        <h1>{name}</h1>
        <Faults />
        {faults.map(({ what, number }) => (
          <p class="fault" role="alert">
            {word('plain.cannot-be-drawn-fault', { what, number })}
          </p>
        ))}
        <p>
          {word('plain.safe')} {faults.length > 0 ? word('plain.take-back-what-was') : ''}
        </p>
        <div class="actions">
          {last ? (
            <Form action={`/sessions/${session}/plain/undo`} of="plain/undo" hidden={{ matter: last.matter }}>
              <button type="submit" class="primary">
                {word('plain.take-back', { what: last.what })}
              </button>
            </Form>
          ) : (
            <p>{word('plain.nothing-you-did-can')}</p>
          )}
          <a href={`/sessions/${session}/floor`}>{word('plain.floor')}</a>
          {exports === 'none' ? undefined : (
            <a href={`/sessions/${session}/${exports === 'present' ? '' : 'plain/'}session.json`}>
              {exports === 'present' ? word('plain.export') : word('plain.export-last-good-state')}
            </a>
          )}
          <a href={`/sessions/${session}/report`}>{word('plain.report')}</a>
          <a href="/">{word('plain.start-page')}</a>
        </div>
        <h2>{word('plain.entries', { count: entries.length })}</h2>
        <ol reversed>
          {entries.map(({ at, who, what }) => (
            <li>
              {at} <b translate="no">{who}</b> {what}
            </li>
          ))}
        </ol>
        {lastGood ? (
          <section aria-labelledby="last-good">
            <h2 id="last-good">{word('plain.last-good-state-until', { until: lastGood.until })}</h2>
            {lastGood.panels.map(panel => raw(panel))}
          </section>
        ) : undefined}
      </main>
    </Telling>
  </Page>
)
