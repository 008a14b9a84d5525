import { say } from '../messages.ts'

/** Beside whatever changes a setting: first it is said what it changes. */
export const Look = ({ words = say('settings.look') }: { words?: string }) => (
  <button type="submit" name="look" value="yes">
    {words}
  </button>
)
