// Says on a page without a stream whether the server answers: what is sent while it does not would be lost on the way.

const place = document.getElementById('connection')
if (place) {
  const every = 5_000
  const { zone: timeZone, connected = '', lost = '' } = place.dataset
  /** @type {string | undefined} */
  let since
  /** @param {boolean} ok */
  const mark = ok => {
    if (ok) since = undefined
    else since ??= new Date().toLocaleTimeString('en-GB', { timeZone })
    const words = since ? lost.replace('{time}', since) : connected
    if (place.textContent !== words) place.textContent = words
    place.classList.toggle('lost', since !== undefined)
  }
  const ask = () =>
    fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(every) })
      .then(answer => mark(answer.ok))
      .catch(() => mark(false))
  setInterval(() => {
    if (!document.hidden) ask()
  }, every)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) ask()
  })
  addEventListener('offline', () => mark(false))
  addEventListener('online', ask)
  mark(true)
}
