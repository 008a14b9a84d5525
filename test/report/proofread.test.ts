import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { houseIds } from '../../src/report/index.ts'
import { proofread } from '../../src/report/proofread/index.ts'
import { chanceOf } from '../chance.ts'
import { faultKinds, plant, textOfSession } from './planted-faults.ts'
import { randomSessions } from './random-sessions.ts'
import { ofPersons } from './written.ts'

const directory = loadDirectory()
const isNight = process.env['NIGHT'] === 'yes'
const seed = isNight ? Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000) : 11
/** Of each kind in each house. */
const each = Number(process.env['FAULTS_EACH'] ?? (isNight ? 5 : 1))

/** A night of faults takes minutes. */
const timeout = isNight ? 900_000 : 120_000

test('every planted fault is found, in every house and of every kind', { timeout }, () => {
  const chance = chanceOf(seed)
  const planted: Record<string, number> = {}
  const missed: unknown[] = []
  for (const [nth, house] of [...houseIds].entries()) {
    // By day two kinds in each house, by turns.
    const kinds = isNight ? faultKinds : [0, 3].flatMap(more => faultKinds[(nth + more) % faultKinds.length] ?? [])
    const count = isNight ? each * 24 : kinds.includes('order') ? 40 : 8
    const sessions = randomSessions(house, directory, seed, count)
    for (const kind of kinds) {
      let sown = 0
      for (const session of sessions) {
        if (sown >= each) break
        const fault = plant(kind, session, directory, chance)
        if (!fault) continue
        sown++
        planted[kind] = (planted[kind] ?? 0) + 1
        const { findings, unread } = proofread(session, directory, fault.text)
        if (!fault.isFound(findings))
          missed.push({
            house,
            kind,
            who: fault.who,
            text: fault.text,
            findings,
            unread,
            log: textOfSession(session, directory),
          })
      }
    }
  }
  if (isNight) console.log(`seed ${seed}`, JSON.stringify(planted), JSON.stringify(missed, null, 1))
  expect(missed, `seed ${seed}`).toEqual([])
  expect(Object.keys(planted).sort()).toEqual([...faultKinds].sort())
})

test('a list of persons is compared line by line, each person of a State by what they are', () => {
  const by = (id: string, office?: string) => ({ by: id, ...(office ? { function: office } : {}) })
  const said = [by('CAN', 'Minister of Health'), by('PER'), by('CAN', 'Director of Customs'), by('board'), by('sidi')]
  const { session, lines } = ofPersons(said)
  expect(proofread(session, directory, lines.join('\n')).findings).toEqual([])
  const [lead = '', first = '', ...others] = lines
  const found = proofread(session, directory, [lead, ...others, first.replace('Health', 'Justice')].join('\n')).findings
  expect(found.map(each => [each.finding, each.participant, each.log])).toEqual([
    ['name', 'CAN', 'Minister of Health of Canada'],
    ['order', 'CAN', undefined],
  ])
})

test('clean text raises at most 2 alarms in 100 names', { timeout }, () => {
  let [alarms, compared] = [0, 0]
  const raised: unknown[] = []
  for (const house of houseIds)
    for (const session of randomSessions(house, directory, seed + 1, isNight ? 30 : 1)) {
      const text = textOfSession(session, directory)
      const proof = proofread(session, directory, text)
      alarms += proof.findings.length
      compared += proof.compared
      if (proof.findings.length > 0) raised.push({ house, text, findings: proof.findings })
    }
  if (isNight) console.log(`${alarms} of ${compared}`, JSON.stringify(raised, null, 1))
  expect(alarms / compared, JSON.stringify(raised.slice(0, 3))).toBeLessThanOrEqual(0.02)
})
