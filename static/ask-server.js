/** As long as the server is given for one answer, milliseconds: longer than it takes with much to do. */
const patience = 10_000

/**
 * Asks the server. A line that is open and brings nothing, or half of an answer, is a broken one: it is told or asked again,
 * and nothing that was pressed waits behind it until the network gives up, which takes a quarter of an hour.
 * @param {string} address @param {RequestInit} [how]
 */
export const askServer = (address, how) => fetch(address, { ...how, signal: AbortSignal.timeout(patience) })
