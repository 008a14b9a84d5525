import { serve } from '../serve.ts'
import { type CommandLine, parsed } from './complaint.ts'

export const serveHere: CommandLine = {
  usage: 'serve [--room]',
  help: 'Serves the pages: on this computer as npm start does, to the room with --room as npm run room does, to a house by ROSTRUM_ORIGIN.',
  async run(words) {
    const { values } = parsed(words, { room: { type: 'boolean' } }, [])
    await serve({ room: values['room'] !== undefined })
    return 0
  },
}
