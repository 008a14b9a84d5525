// This window among the others of the same browser.

/** One name for it, also after it was loaded again. */
export const tab = sessionStorage.getItem('tab') ?? crypto.randomUUID()
sessionStorage.setItem('tab', tab)
/** @param {string} name */
const lockOf = name => `rostrum tab ${name}`
// Held as long as this window is open: what it types is its own to send.
void navigator.locks?.request(lockOf(tab), () => new Promise(() => {}))

/** Who is open beside this one: what is kept of another open window is that window's to send. @returns {Promise<(name: string) => boolean>} */
export async function othersOpen() {
  const held = (await navigator.locks?.query())?.held?.map(lock => lock.name) ?? []
  return name => name !== tab && held.includes(lockOf(name))
}
