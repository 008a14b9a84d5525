/**
 * A commission that does not exist, as somebody types it on “New session”: members by name, items and sub-items, three
 * meetings in Nairobi, of which the last goes past midnight.
 */
export const commission: Readonly<Record<string, string>> = {
  name: 'Commission on Inland Waters',
  shortName: 'Commission',
  parent: 'Economic and Social Council',
  place: 'Nairobi',
  from: '2026-03-10',
  to: '2026-03-11',
  zone: 'Africa/Nairobi',
  house: 'cnd',
  members:
    'Republic of Korea, Nigeria, Austria, Belgium, Kenya, Egypt, Ghana, Chile, Brazil, Peru, Japan, India, Germany, Norway, Morocco, Viet Nam',
  agenda: [
    '1 Adoption of the agenda',
    '2 General debate',
    '3 Lakes and reservoirs:',
    '3 (a) Lakes shared by several States',
    '3 (b) Reservoirs',
    '4 Rivers',
    '5 Adoption of the report',
  ].join('\n'),
  meetings: '2026-03-10 10:00-13:00\n2026-03-10 15:00-18:00\n2026-03-11 21:00-01:00',
}

/** Makes it through the page’s own form; answers the path of the session. */
export async function commissionAt(address: string, changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const made = await fetch(`${address}/sessions`, {
    method: 'POST',
    body: new URLSearchParams({ ...commission, ...changes }),
    headers: { origin: address },
    redirect: 'manual',
  })
  return (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
}
