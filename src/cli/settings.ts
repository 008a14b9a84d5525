import { type Config, configFrom, mistypedIn } from '../config.ts'

/** The settings of a command; what of them is passed over is said beside what it prints. */
export function settingsHere(): Config {
  const config = configFrom(process.env)
  for (const each of mistypedIn(process.env)) console.error(each)
  return config
}
