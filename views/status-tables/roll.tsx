import type { Directory, Instrument } from '../../src/domain/directory.ts'
import type { StatusChange } from '../../src/domain/roll/renewal.ts'
import type { StatusFound } from '../../src/domain/roll/status.ts'
import type { Session } from '../../src/domain/session.ts'
import { Faults, Form, Telling, type Told } from '../form.tsx'
import { evidenceHere, treatyHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { word } from '../messages.ts'
import { daysInWords, type Kept, nameOf, onDay } from './words.ts'

interface RollProps {
  readonly session: Session
  readonly directory: Directory
  readonly instrument: Instrument | undefined
  readonly tables: readonly (Kept & { readonly changes: readonly StatusChange[] })[]
  readonly told: Told
}

/** The treaty's table that this session stands on, and what another one would change on which days of it. */
export const RollPage = ({ session, directory, instrument, tables, told }: RollProps) => {
  const path = `/sessions/${session.id}`
  const { roll } = session
  return (
    <Page title={word('treaties.table-treaty')}>
      <main class="sheet wide">
        <h1>{word('treaties.table-treaty')}</h1>
        <p>
          <a href="/status-tables">{word('treaties.import-table')}</a>
        </p>
        <Telling told={told}>
          <Faults />
          {instrument ? (
            <p>
              {roll
                ? word('treaties.this-session-stands-on', {
                    shortName: treatyHere(instrument),
                    day: roll.asOf,
                    source: roll.source,
                    count: roll.rows.size,
                  })
                : word('treaties.this-session-stands-on-2', { shortName: treatyHere(instrument) })}
            </p>
          ) : (
            <p>{word('treaties.this-session-has-no')}</p>
          )}
          {instrument && tables.length === 0 ? <p class="mute">{word('treaties.no-other-table-this')}</p> : undefined}
          {tables.map(table => (
            <section>
              <h2>
                {word('treaties.as-at-imported-by', {
                  day: table.roll.asOf,
                  file: table.file,
                  imported: onDay(table.imported),
                  by: table.by,
                })}
              </h2>
              {table.roll.hash === roll?.hash ? (
                <p>{word('treaties.force-for-this-session')}</p>
              ) : (
                <>
                  <p>
                    {table.changes.length === 0
                      ? word('treaties.no-state-would-have')
                      : word('treaties.would-have-another-status', { count: table.changes.length })}
                  </p>
                  {table.changes.length > 0 ? (
                    <table class="stacks">
                      <thead>
                        <tr>
                          <th>{word('treaties.state')}</th>
                          <th>{word('treaties.days')}</th>
                          <th>{word('treaties.now')}</th>
                          <th>{word('treaties.with-this-table')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {table.changes.map(({ participant, days }) => (
                          <tr>
                            <td>{nameOf(directory, participant)}</td>
                            <td data-of={word('treaties.days')}>{daysInWords(days.map(each => each.day))}</td>
                            <td data-of={word('treaties.now')}>
                              <Standing found={days[0]?.before} directory={directory} />
                            </td>
                            <td data-of={word('treaties.with-this-table')}>
                              <Standing found={days.at(-1)?.after} directory={directory} />
                            </td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  ) : undefined}
                  <Form action={`${path}/roll`} of="roll" hidden={{ table: table.id, seen: roll?.hash ?? '' }}>
                    <button type="submit">{word('treaties.accept-this-table-for')}</button>
                  </Form>
                </>
              )}
            </section>
          ))}
        </Telling>
      </main>
    </Page>
  )
}

const Standing = ({ found, directory }: { found: StatusFound | undefined; directory: Directory }) =>
  found ? (
    <>
      {word(`statuses.${found.status}`)} <small>{evidenceHere(found.evidence, directory)}</small>
    </>
  ) : null
