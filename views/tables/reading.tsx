import { Form } from '../form.tsx'
import { word } from '../messages.ts'
import { tell } from '../told.ts'
import type { Reading, ReadingProps } from './scene.ts'

/** Every guess in a table, with what it leads to: each is a list, and changing one shows the result at once. */
export const TableReading = (props: ReadingProps) => {
  const { reading, missing, path } = props
  const { lines, rowsRead: read, taken, sheetsLeft } = reading
  return (
    <section class="reading" aria-label={word('tables.how-read')}>
      <h2>{word('tables.how-read')}</h2>
      <p class="mute">
        {lines === null ? word('tables.rows-read', { read, taken }) : word('tables.lines-read', { lines, read, taken })}{' '}
        {sheetsLeft.length > 0 ? word('tables.sheets-left', { names: sheetsLeft.join(', ') }) : ''}
      </p>
      {missing.length > 0 ? (
        <p class="fault" role="alert">
          {word('tables.missing', { names: missing.join(', ') })}
        </p>
      ) : undefined}
      <Form action={path} class="reading-form" data-at-once="yes">
        <div class="inline">
          <Guesses {...props} />
          <button type="submit">{word('tables.read-so')}</button>
        </div>
        <FirstRows {...props} />
      </Form>
      <ToLookAt questions={reading.questions} />
      {reading.left.length > 0 ? (
        <details>
          <summary>{word('tables.left-out', { count: reading.left.length })}</summary>
          <ul>
            {reading.left.map(each => (
              <li>{word('tables.left-row', { row: each.row, why: tell(each.why) })}</li>
            ))}
          </ul>
        </details>
      ) : undefined}
    </section>
  )
}

const ToLookAt = ({ questions }: Pick<Reading, 'questions'>) =>
  questions.length === 0 ? null : (
    <>
      <h3>{word('tables.to-look-at')}</h3>
      <ul>
        {questions.map(each => (
          <li>{questionInWords(each)}</li>
        ))}
      </ul>
    </>
  )

function questionInWords({ row, value, why: told }: Reading['questions'][number]): string {
  const why = tell(told)
  if (row === null) return why
  if (value === '') return word('tables.about-row', { row, why })
  return word('tables.about-cell', { row, value: word('asked.quoted', { words: value.slice(0, 120) }), why })
}

interface Option {
  readonly value: string
  readonly words: string
}

const Pick = ({
  name,
  label,
  value,
  options,
}: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
}) => (
  <label>
    {label}{' '}
    <select name={name}>
      {options.map(each => (
        <option value={each.value} selected={each.value === value}>
          {each.words}
        </option>
      ))}
    </select>
  </label>
)

const delimiterWords = () => [
  { value: ',', words: word('tables.comma') },
  { value: ';', words: word('tables.semicolon') },
  { value: 'tab', words: word('tables.tab') },
  { value: '|', words: word('tables.bar') },
  { value: 'spaces', words: word('tables.spaces') },
]

const Guesses = ({ reading, encodings, days, hidden }: ReadingProps) => {
  const { encoding, delimiter, sheet, sheetsLeft } = reading
  const others = encodings.filter(each => each !== encoding)
  return (
    <>
      {encoding === null ? undefined : (
        <Pick
          name="encoding"
          label={word('tables.encoding')}
          value={encoding}
          options={[encoding, ...others].map(each => ({ value: each, words: each }))}
        />
      )}
      {encoding === null ? undefined : (
        <Pick
          name="delimiter"
          label={word('tables.delimiter')}
          value={delimiter === '\t' ? 'tab' : (delimiter ?? ',')}
          options={delimiterWords()}
        />
      )}
      {sheet === null || sheetsLeft.length === 0 ? undefined : (
        <Pick
          name="sheet"
          label={word('tables.sheet')}
          value={sheet}
          options={[sheet, ...sheetsLeft].map(each => ({ value: each, words: each }))}
        />
      )}
      <HeadingRows {...reading} />
      <Pick
        name="days"
        label={word('tables.days')}
        value={days ?? ''}
        options={[
          { value: '', words: word('tables.days-asked') },
          { value: 'day-first', words: word('tables.day-first') },
          { value: 'month-first', words: word('tables.month-first') },
        ]}
      />
      {hidden || reading.left.some(each => each.why.key === 'left.hidden') ? (
        <Pick
          name="hidden"
          label={word('tables.hidden-rows')}
          value={hidden ? 'yes' : ''}
          options={[
            { value: '', words: word('tables.hidden-left') },
            { value: 'yes', words: word('tables.hidden-taken') },
          ]}
        />
      ) : undefined}
    </>
  )
}

/** Which rows have the headings: one, two, or none. */
const HeadingRows = ({ headings, top }: Reading) => {
  const value = headings.length === 0 ? '0' : headings.join(',')
  const cellsOf = (row: readonly string[]) => row.filter(Boolean).slice(0, 4).join(' | ').slice(0, 60)
  const rows = top.map((cells, index) => ({ row: index + 1, cells: cellsOf(cells) })).filter(each => each.cells !== '')
  const known = ['0', ...rows.map(each => `${each.row}`), ...rows.map(each => `${each.row},${each.row + 1}`)]
  return (
    <label>
      {word('tables.headings')}{' '}
      <select name="headings" class="broad">
        {known.includes(value) ? undefined : (
          <option value={value} selected>
            {value}
          </option>
        )}
        <option value="0" selected={value === '0'}>
          {word('tables.no-headings')}
        </option>
        <optgroup label={word('tables.one-row')}>
          {rows.map(each => (
            <option value={`${each.row}`} selected={value === `${each.row}`}>
              {word('tables.row-is', each)}
            </option>
          ))}
        </optgroup>
        <optgroup label={word('tables.two-rows')}>
          {rows.map(({ row }) => (
            <option value={`${row},${row + 1}`} selected={value === `${row},${row + 1}`}>
              {word('tables.rows-are', { row, next: row + 1 })}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}

/** A list over each column says what it is. */
const FirstRows = ({ reading, meanings }: ReadingProps) => {
  const { columns, first } = reading
  const shown = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ heading, at }) => heading !== '' || first.some(row => (row.at[at] ?? '') !== ''))
  return (
    <div class="scroll">
      <table>
        <caption>{word('tables.first-rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{word('tables.row')}</th>
            {shown.map(({ heading, meaning, at }) => {
              const called = heading === '' ? word('tables.no-heading', { letter: letterOf(at) }) : heading
              return (
                <th scope="col">
                  <bdi translate="no">{called}</bdi>
                  <select
                    name={`column.${at}`}
                    aria-label={word('tables.column-is', { heading: called })}
                    class={meaning === null ? 'mute' : undefined}
                  >
                    <option value="" selected={meaning === null}>
                      {word('tables.not-used')}
                    </option>
                    {meanings.map(({ id, words }) => (
                      <option value={id} selected={id === meaning}>
                        {words}
                      </option>
                    ))}
                  </select>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {first.map(({ row, at: cells, cells: own }) => (
            <tr>
              <td>{row}</td>
              {shown.map(({ meaning, at }) => (
                <td class={meaning === null ? 'mute' : undefined} translate="no">
                  <bdi>{(meaning === null ? undefined : own[meaning]) ?? cells[at] ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {first.length === 0 ? <p class="mute">{word('tables.no-rows')}</p> : undefined}
    </div>
  )
}

const letterOf = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26))
