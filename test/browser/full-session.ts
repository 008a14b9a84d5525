import { headingsIn } from '../../src/domain/drafting/outline.ts'
import { commissionAt } from '../commission.ts'
import type { serveWithClock } from './with-clock.ts'

const members = [
  'Bolivia (Plurinational State of)',
  'Democratic People’s Republic of Korea',
  'Democratic Republic of the Congo',
  'Lao People’s Democratic Republic',
  'Micronesia (Federated States of)',
  'Republic of Korea',
  'Republic of Moldova',
  'Russian Federation',
  'Saint Vincent and the Grenadines',
  'Syrian Arab Republic',
  'United Kingdom of Great Britain and Northern Ireland',
  'United Republic of Tanzania',
  'United States of America',
  'Venezuela (Bolivarian Republic of)',
  ...['Algeria', 'Argentina', 'Austria', 'Belgium', 'Brazil', 'Chad', 'Chile', 'Egypt', 'Germany', 'Ghana', 'India'],
  ...['Indonesia', 'Italy', 'Japan', 'Kenya', 'Mexico', 'Morocco', 'Nepal', 'Nigeria', 'Norway', 'Peru', 'Poland'],
  ...['Portugal', 'Senegal', 'Singapore', 'South Africa', 'Spain', 'Sweden', 'Switzerland', 'Thailand', 'Viet Nam'],
]
const agenda = [
  '1 Election of officers',
  '2 Adoption of the agenda and other organizational matters',
  '3 General debate',
  '4 Strategic management, budgetary and administrative questions of the Commission and of its subsidiary bodies:',
  '4 (a) Work of the standing open-ended intergovernmental working group on governance and its financial situation',
  '4 (b) Directives on policy and budgetary questions of the programme on inland waters and transboundary aquifers',
  '5 Implementation of the international conventions on the protection and use of watercourses and shared lakes',
  '6 Interagency cooperation and coordination of efforts in addressing and countering the pollution of reservoirs',
  '7 Follow-up to the implementation at the national, regional and international levels of all commitments on rivers',
  '8 Recommendations of the subsidiary bodies',
  '9 Provisional agenda for the following session of the Commission on Inland Waters and Shared Aquifers',
  '10 Adoption of the report of the Commission on its present session',
].join('\n')

/** Two days of a commission that does not exist, with long names and titles and one of everything that a page can show. */
export async function fullSession(rostrum: Awaited<ReturnType<typeof serveWithClock>>): Promise<string> {
  const { address } = rostrum
  const at = (day: string, clock: string) => rostrum.set(`2026-03-${day}T${clock}+03:00`)
  at('09', '18:00:00')
  const path = await commissionAt(address, {
    name: 'Commission on Inland Waters and Transboundary Aquifers',
    place: 'Nairobi',
    members: members.join(', '),
    agenda,
    meetings: '2026-03-10 10:00-13:00\n2026-03-10 15:00-18:00\n2026-03-11 10:00-13:00\n2026-03-11 21:00-01:00',
  })
  const form: Papers['form'] = async (to, fields, headers) => {
    const body = new URLSearchParams(Array.isArray(fields) ? fields : Object.entries(fields))
    body.set('attempt', crypto.randomUUID())
    return fetch(`${address}${path}${to}`, {
      method: 'POST',
      body,
      headers: { origin: address, ...headers },
      redirect: 'manual',
    })
  }
  const post: Days['post'] = async (to, fields = {}, officer = 'Olga') => {
    const answer = await form(to, fields, { accept: 'application/json', cookie: `officer=${officer}` })
    const said = (await answer.json()) as { saved: boolean; word: string }
    if (!said.saved) throw new Error(`${to} ${JSON.stringify(fields)}: ${said.word}`)
  }
  await days({ at, post, of: rostrum, path })
  await papers({ post, form, of: rostrum, path })
  return path
}

/** What a form sends; a name may stand there twice. */
type Fields = Readonly<Record<string, string>> | [string, string][]

interface Days {
  readonly at: (day: string, clock: string) => void
  readonly post: (to: string, fields?: Fields, officer?: string) => Promise<void>
  readonly of: Awaited<ReturnType<typeof serveWithClock>>
  readonly path: string
}

const idIn = (path: string) => path.replace('/sessions/', '')

/** Two meetings and half of a third, whose speaker has the floor. */
async function days({ at, post, of, path }: Days): Promise<void> {
  await post('/groups', { name: 'the Group of 77 and China', chair: 'Egypt' })
  await post('/groups', { name: 'the Group of Latin American and Caribbean States', chair: 'Mexico' })
  await post('/participants', { kind: 'igo', name: 'International Commission for the Protection of the Lower Rivers' })
  await post('/participants', { kind: 'ngo', name: 'Water for All', admittedUnder: 'rule 17' })
  let clock = 0
  const passes = (day: string, seconds: number) => {
    clock += seconds
    const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
    at(day, `${two(clock / 3600)}:${two((clock / 60) % 60)}:${two(clock % 60)}`)
  }
  const speaks = (meeting: string, speaker: string, more: Readonly<Record<string, string>> = {}, officer?: string) =>
    post('/floor', { meeting, speaker, ...more }, officer)
  clock = 10 * 3600 + 120
  passes('10', 0)
  await post('/gavel', { meeting: 'm1', what: 'open' })
  await post('/debate', { meeting: 'm1', items: '3' })
  for (const [index, name] of members.slice(0, 30).entries()) {
    await speaks(
      'm1',
      name,
      index % 9 === 2 ? { onBehalfOf: 'the Group of 77 and China' } : {},
      index % 2 ? 'Lars' : 'Olga',
    )
    passes('10', 150 + ((index * 53) % 190))
    if (index % 8 === 5) {
      await post('/end', { meeting: 'm1' })
      passes('10', 160)
    }
  }
  await speaks('m1', 'Water for All')
  passes('10', 130)
  await speaks('m1', 'Lady of the Lake', { sure: 'yes' })
  passes('10', 90)
  await post('/gavel', { meeting: 'm1', what: 'close' })

  clock = 15 * 3600 + 60
  passes('10', 0)
  await post('/gavel', { meeting: 'm2', what: 'open' })
  await post('/debate', { meeting: 'm2', items: '4 (b)' })
  for (const [index, name] of members.slice(12, 34).entries()) {
    await speaks('m2', name, index === 7 ? { kind: 'right of reply' } : index === 9 ? { mode: 'video message' } : {})
    passes('10', 170 + ((index * 37) % 120))
  }
  await post('/actions', { meeting: 'm2', what: 'draft resolution', symbol: 'E/CN.99/2026/L.2', result: 'adopted' })
  await post('/gavel', { meeting: 'm2', what: 'close' })
  await theMorning({
    passes: seconds => passes('11', seconds),
    from: seconds => {
      clock = seconds
    },
    post,
    speaks,
    of,
    path,
  })
}

interface Morning extends Omit<Days, 'at'> {
  readonly passes: (seconds: number) => void
  readonly from: (seconds: number) => void
  readonly speaks: (meeting: string, speaker: string, more?: Readonly<Record<string, string>>) => Promise<void>
}

/** The third meeting goes on: a list with fourteen requests, entries that were corrected, a name that is not resolved. */
async function theMorning({ passes, from, post, speaks, of, path }: Morning): Promise<void> {
  from(10 * 3600 + 240)
  passes(0)
  await post('/gavel', { meeting: 'm3', what: 'open' })
  await post('/debate', { meeting: 'm3', items: '5' })
  for (const speaker of [...members.slice(0, 12), 'Sweden', 'Thailand'])
    await post('/inscriptions', {
      meeting: 'm3',
      speaker,
      ...(speaker === 'Thailand' ? { onBehalfOf: 'the Group of 77 and China' } : {}),
    })
  for (const [index, name] of members.slice(20, 36).entries()) {
    await speaks('m3', name, index === 3 ? { onBehalfOf: 'the Group of Latin American and Caribbean States' } : {})
    passes(140 + ((index * 71) % 150))
  }
  await post('/debate', { meeting: 'm3', items: '7' })
  for (const speaker of [...members.slice(1, 9), 'United Kingdom of Great Britain and Northern Ireland'])
    await post('/inscriptions', { meeting: 'm3', speaker })
  await post('/limits', { meeting: 'm3', time: '3:00' })
  const entries = [...((await of.rooms.get(idIn(path)))?.session.entries.values() ?? [])]
  const wrong = entries.at(-3)?.id
  await post(
    `/entries/${wrong}/correction`,
    { speaker: 'Saint Vincent and the Grenadines', reason: 'nameplate' },
    'Lars',
  )
  for (const name of ['Sweden', 'Mexico', 'Viet Nam', 'United States of America', 'Syrian Arab Republic', 'Sweden']) {
    await speaks('m3', name)
    passes(155)
  }
  await speaks('m3', 'United Kingdom of Great Britain and Northern Ireland', {
    onBehalfOf: 'the Group of Latin American and Caribbean States',
  })
  passes(72)
}

interface Papers extends Omit<Days, 'at'> {
  readonly form: (to: string, fields: Fields, headers: Record<string, string>) => Promise<Response>
}

/** Officers, papers, a request to correct, a list of participants, three documents of which one was issued. */
async function papers({ post, form, of, path }: Papers): Promise<void> {
  await post('/organization/officers', { role: 'Chair', name: 'Ms. Wanjiru Kamau', country: 'Kenya' })
  await post('/organization/officers', { role: 'Rapporteur', name: 'Mr. Olivier de la Fontaine', country: 'Belgium' })
  await post('/organization/presiding', { meeting: 'm1', officer: 'Chair' })
  await post('/organization/agenda', { meeting: 'm1' })
  for (const [symbol, title, items] of [
    ['E/CN.99/2026/1', 'Annotated provisional agenda', '2'],
    [
      'E/CN.99/2026/5',
      'Report of the Executive Director on the activities of the Office in shared river basins',
      '4 (b)',
    ],
    [
      'E/CN.99/2026/7',
      'Note by the Secretariat on commitments at the national, regional and international levels',
      '7',
    ],
  ] as const)
    await post('/organization/papers', { symbol, title, items })
  await post('/requests', {
    from: 'Brazil',
    reference: 'note verbale 12/2026',
    asks: 'Its statement of 10 March was made on behalf of the Group of Latin American and Caribbean States.',
  })
  await listOfParticipants({ of, path })
  await post('/report/outline/standard', { standard: 'commission' })
  const documents = async () => {
    const room = await of.rooms.get(idIn(path))
    if (!room) throw new Error('the session is not there')
    return room.session.documents
  }
  // The skeleton has how the session went; what was said stands in the addendum.
  const { outline } = await documents()
  const ofTheSession = outline.chapters.slice(-2).map(({ number }) => number)
  const headingsOf = (isWanted: (chapter: string) => boolean) =>
    headingsIn(outline)
      .filter(heading => isWanted(heading.split('.')[0] ?? ''))
      .map((heading): [string, string] => ['heading', heading])
  const head = { originalLanguage: 'en', distribution: 'limited', title: 'Draft report', date: '2026-03-11' }
  const draft = { ...head, kind: 'draft', symbol: 'E/CN.99/2026/L.1' }
  const addendum = { ...head, kind: 'addendum', symbol: 'E/CN.99/2026/L.1/Add.1' }
  await post('/report/documents', [...Object.entries(draft), ...headingsOf(each => ofTheSession.includes(each))])
  await post('/report/documents', [...Object.entries(addendum), ...headingsOf(each => !ofTheSession.includes(each))])
  for (const plan of (await documents()).plans) await issued({ form, of, path }, plan.id)
}

/** As somebody issues it who looked it over. */
async function issued({ form, of, path }: Pick<Papers, 'form' | 'of' | 'path'>, plan: string): Promise<void> {
  const issue = await (await fetch(`${of.address}${path}/report/documents/${plan}/issue`)).text()
  const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(issue)?.[1] ?? ''
  await form(`/report/documents/${plan}/issue`, { fingerprint }, {})
}

/** Some of the delegations with their members, one of them with a name as long as they come. */
async function listOfParticipants({ of, path }: Pick<Papers, 'of' | 'path'>): Promise<void> {
  const rows = members
    .slice(0, 24)
    .flatMap((country, index) => [
      `${country},Ms. Person ${index} of the Delegation,F,Ambassador and Permanent Representative to the International Organizations`,
      `${country},Mr. Person ${index},M,Adviser`,
    ])
  const body = new FormData()
  body.set('file', new File([['Country,Name,Gender,Function', ...rows].join('\n')], 'participants.csv'))
  const headers = { origin: of.address }
  const send = (to: string, sent: FormData | URLSearchParams) =>
    fetch(`${of.address}${to}`, { method: 'POST', body: sent, headers, redirect: 'manual' })
  const draft = (await send(`${path}/participants/import`, body)).headers.get('location') ?? ''
  const page = await (await fetch(`${of.address}${draft}`)).text()
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
  await send(`${draft}/accept`, new URLSearchParams({ seen }))
}
