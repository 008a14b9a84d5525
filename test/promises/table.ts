import { missing, promises, rowsIn } from './rows.ts'

/** A test as it ran; one that could not run here is neither passed nor failed. */
export interface Ran {
  readonly file: string
  readonly title: string
  readonly status: 'passed' | 'failed' | 'left out'
}

/** What is not the same at each run, out of a title. */
const steady = (title: string): string => title.replace(/\|/g, '/')

const marks = { passed: '✓', failed: '✗', 'left out': '–' } as const

/** The page of docs: each row, what it promises, and the tests that name it. */
export function tableOf(ran: readonly Ran[], how: string): string {
  const rows = Object.entries(promises).map(([row, promise]) => {
    const tests = ran.filter(({ title }) => rowsIn(title).includes(row))
    const proven = tests.map(({ file, title, status }) => `${marks[status]} ${steady(title)} (\`${file}\`)`)
    return `| ${row} | ${promise} | ${proven.join('<br>') || `${missing[row] ?? 'none'}`} |`
  })
  const failed = ran.filter(each => each.status === 'failed').length
  const left = ran.filter(each => each.status === 'left out').length
  return `# What is promised, and by which tests

Made by \`npm run promises\`, which runs every test whose title names a row, and writes this page. ${how}

${ran.length} tests: ${ran.length - failed - left} passed (✓), ${failed} failed (✗), ${left} left out (–).

| row | what is promised | tests |
|---|---|---|
${rows.join('\n')}
`
}
