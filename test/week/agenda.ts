import type { Item, Who } from './words.ts'

/** Twelve items, of which four have sub-items. */
export const agenda: readonly Item[] = [
  { item: '1', title: 'Election of officers' },
  { item: '2', title: 'Adoption of the agenda and other organizational matters' },
  { item: '3', title: 'General debate' },
  { item: '4', title: 'State of the coasts' },
  { item: '4 (a)', title: 'Erosion and subsidence' },
  { item: '4 (b)', title: 'Estuaries, deltas and lagoons' },
  { item: '5', title: 'Ports and coastal settlements' },
  { item: '6', title: 'Fisheries within sight of land' },
  { item: '6 (a)', title: 'Small-scale fishers' },
  { item: '6 (b)', title: 'Nursery grounds' },
  { item: '6 (c)', title: 'Gear that was lost' },
  { item: '7', title: 'Lights, buoys and pilotage' },
  { item: '8', title: 'Dunes, mangroves and marshes' },
  { item: '8 (a)', title: 'Restoration' },
  { item: '8 (b)', title: 'Compensation' },
  { item: '9', title: 'Cooperation among coastal States' },
  { item: '10', title: 'Preparations for the decade of the shore' },
  { item: '10 (a)', title: 'Programme' },
  { item: '10 (b)', title: 'Means of implementation' },
  { item: '11', title: 'Provisional agenda for the next session' },
  { item: '12', title: 'Adoption of the report' },
]

/** Five days; on the fourth evening a meeting that goes past midnight. */
export const calendar: readonly (readonly [day: number, from: string, hours: number])[] = [
  [0, '10:00', 3],
  [0, '15:00', 3],
  [1, '10:00', 3],
  [1, '15:00', 3],
  [2, '10:00', 3],
  [2, '15:00', 3],
  [3, '10:00', 3],
  [3, '15:00', 3],
  [3, '22:45', 3],
  [4, '15:00', 3],
]

/** What is debated in each meeting, in turn. */
export const programme: readonly (readonly string[])[] = [
  ['2', '3'],
  ['3', '4'],
  ['4 (a)', '4 (b)'],
  ['5', '6'],
  ['6 (a)', '6 (b)', '6 (c)'],
  ['7', '8'],
  ['8 (a)', '8 (b)', '9'],
  ['9', '10'],
  ['10 (a)', '10 (b)', '9'],
  ['11', '12'],
]

export const groups = [
  { name: 'the Group of 77 and China', chair: 'IRQ' },
  { name: 'the Group of African States', chair: 'GHA' },
  { name: 'the Group of Latin American and Caribbean States', chair: 'URY' },
]

export const panel = ['Ms. Ilse Huber (Austria)', 'Mr. Kofi Mensah (Ghana)']

/** What fingers make of a name, and whose it is. */
export const slips: readonly (readonly [typed: string, code: Who])[] = [
  ['Frnace', 'FRA'],
  ['Germnay', 'DEU'],
  ['Swtizerland', 'CHE'],
  ['Morcoco', 'MAR'],
  ['Thialand', 'THA'],
]
