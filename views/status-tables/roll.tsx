import type { Directory, Instrument } from '../../src/domain/directory.ts'
import type { StatusChange } from '../../src/domain/roll/renewal.ts'
import type { StatusFound } from '../../src/domain/roll/status.ts'
import type { Session } from '../../src/domain/session.ts'
import { dateInWords } from '../../src/domain/times.ts'
import { evidenceInWords } from '../../src/report/languages/en/evidence.ts'
import { Faults, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
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
    <Page title="Table of the treaty">
      <main class="sheet wide">
        <h1>Table of the treaty</h1>
        <p>
          <a href="/status-tables">Import a table</a>
        </p>
        <Telling told={told}>
          <Faults />
          {instrument ? (
            <p>
              {roll
                ? `This session stands on the table of the ${instrument.shortName} as at ${dateInWords(roll.asOf)} (${roll.source}), with ${roll.rows.size} participants. It does not change by itself.`
                : `This session stands on the table of the ${instrument.shortName} that came with Rostrum.`}
            </p>
          ) : (
            <p>This session has no instrument: status follows from its members.</p>
          )}
          {instrument && tables.length === 0 ? (
            <p class="mute">No other table of this instrument was imported.</p>
          ) : undefined}
          {tables.map(table => (
            <section>
              <h2>{`As at ${dateInWords(table.roll.asOf)}: ${table.file}, imported ${onDay(table.imported)} by ${table.by}`}</h2>
              {table.roll.hash === roll?.hash ? (
                <p>In force for this session.</p>
              ) : (
                <>
                  <p>
                    {table.changes.length === 0
                      ? 'No State would have another status on any day of this session.'
                      : `${table.changes.length} ${table.changes.length === 1 ? 'State' : 'States'} would have another status:`}
                  </p>
                  {table.changes.length > 0 ? (
                    <table>
                      <thead>
                        <tr>
                          <th>State</th>
                          <th>Days</th>
                          <th>Now</th>
                          <th>With this table</th>
                        </tr>
                      </thead>
                      <tbody>
                        {table.changes.map(({ participant, days }) => (
                          <tr>
                            <td>{nameOf(directory, participant)}</td>
                            <td>{daysInWords(days.map(each => each.day))}</td>
                            <td>
                              <Standing found={days[0]?.before} />
                            </td>
                            <td>
                              <Standing found={days.at(-1)?.after} />
                            </td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  ) : undefined}
                  <Form action={`${path}/roll`} of="roll" hidden={{ table: table.id, seen: roll?.hash ?? '' }}>
                    <button type="submit">Accept this table for this session</button>
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

const Standing = ({ found }: { found: StatusFound | undefined }) =>
  found ? (
    <>
      {found.status} <small>{evidenceInWords(found.evidence)}</small>
    </>
  ) : null
