import { resolve } from 'node:path'
import type { Database } from '../../db/database.ts'
import { CannotOpen, hasDatabase } from '../../db/folder.ts'
import { move } from '../../db/move.ts'
import { standToWrite } from '../stand.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'

const isServer = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const moveAll: CommandLine = {
  usage: 'move SOURCE TARGET',
  help: [
    'Copies everything of one database into another: each is a data folder or the address of a PostgreSQL database',
    '(postgresql://user:password@host:5432/rostrum). No server may run on either. Each session is copied whole or not',
    'at all, and verified by its chain of seals; cut short, the command is given again and goes on. What is in the',
    'source stays there. Status 1 if a record was broken before: it is as broken where it is now.',
  ].join('\n'),
  async run(words) {
    const {
      words: [from = '', to = ''],
    } = parsed(words, {}, ['SOURCE', 'TARGET'])
    if (from === to) throw new Complaint(['SOURCE and TARGET are the same.'])
    if (!isServer(from) && !hasDatabase(from)) throw new Complaint([`${from} holds nothing of Rostrum.`])
    const opened: Database[] = []
    const open = async (place: string) => {
      const database = await standToWrite({ data: resolve(place), server: isServer(place) ? place : undefined })
      opened.push(database)
      if (await database.inUse?.())
        throw new CannotOpen(`A server of Rostrum runs on ${database.name}: stop it, and give the command again.`)
      return database
    }
    try {
      const [source, target] = [await open(from), await open(to)]
      const { copied, there, changes, broken } = await move(source.db, target)
      const all = copied.length + there.length
      const how = broken.length === 0 ? 'verified' : `${all - broken.length} of ${all} verified`
      console.log(
        `${counted(all, 'session', 'sessions')} with ${counted(changes, 'change', 'changes')} of ${source.name} ${all === 1 ? 'stands' : 'stand'} in ${target.name}, ${how}: ${copied.length} copied now, ${there.length} there already.`,
      )
      if (broken.length > 0) throw new Complaint(broken, 1)
      return 0
    } finally {
      for (const each of opened) await each.close()
    }
  },
}
