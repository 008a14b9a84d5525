import { serve } from '../serve.ts'
import { type CommandLine, parsed } from './complaint.ts'

export const serveHere: CommandLine = {
  usage: 'serve',
  help: 'Serves the pages on this computer (PORT, ROSTRUM_DATA), as npm start does.',
  async run(words) {
    parsed(words, {}, [])
    await serve()
    return 0
  },
}
