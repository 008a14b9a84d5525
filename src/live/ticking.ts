import { day } from '../domain/times.ts'

/** Does something again and again, never twice at once; answers how to stop. Nothing is kept waiting for it at the end. */
export function oneAtATime(act: () => Promise<void>, every: number): () => void {
  let acting = false
  const ticking = setInterval(() => {
    if (acting) return
    acting = true
    void act().finally(() => {
      acting = false
    })
  }, every)
  ticking.unref()
  return () => clearInterval(ticking)
}

/**
 * Does something every so often while there is something to do it for; answers how to begin, which is said whenever
 * something came. Nothing of what it belongs to is kept once there is no more.
 */
export function whileThereIs(isAny: () => boolean, act: () => void, every: number) {
  let ticking: NodeJS.Timeout | undefined
  const end = () => {
    clearInterval(ticking)
    ticking = undefined
  }
  const begin = () => {
    ticking ??= setInterval(() => (isAny() ? act() : end()), every).unref()
  }
  return { begin, end }
}

/** Now and then every day; what fails is told, and tried again tomorrow. */
export async function daily(act: () => Promise<unknown>, fault: string): Promise<void> {
  const tried = () => act().catch(error => console.error(fault, error))
  await tried()
  setInterval(tried, day).unref()
}
