import { serve } from './serve.ts'

serve({ room: process.argv.includes('--room') }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
})
