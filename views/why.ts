import { inEnglishHere } from './here.ts'
import { say, word } from './messages.ts'

/** What the domain and the journal say of an event that cannot have been, by the sentence that the messages have for it. */
const shapes: readonly (readonly [shape: RegExp, key: string])[] = [
  [/^a statement ends before it begins$/, 'aside.statement-ends'],
  [/^a session ends before it begins$|^it ends before it begins$/, 'aside.session-ends'],
  [/^a meeting is planned to end before it begins$/, 'aside.meeting-ends'],
  [/^a body is of a treaty or of members, not of both$|^a treaty or members, not both$/, 'aside.treaty-or-members'],
  [/^a State or a group has no other kind$/, 'aside.other-kind'],
  [/^an item that is not on the agenda is merged with no other$/, 'aside.merged-nowhere'],
  [/^only who was added by hand is removed$/, 'aside.not-by-hand'],
  [/^something hangs on this participant$/, 'aside.participant-used'],
  [/^something happened at this meeting$/, 'aside.meeting-used'],
  [/^something was said or written under this item$/, 'aside.item-used'],
  [/^somebody who is no State has no name$/, 'aside.no-name'],
  [/^somebody stands there twice$/, 'aside.twice'],
  [/^the request up to which the list is public stands on another list$/, 'aside.other-list'],
  [/^there is a list for this debate and purpose already$/, 'aside.second-list'],
  [/^two items have one number$/, 'aside.one-number'],
  [/^(?<heading>.+) is no chapter of the outline$/, 'aside.no-chapter'],
  [/^(?<item>.+) is not on the agenda$/, 'aside.not-on-agenda'],
  [/^document (?<document>.+) holds (?<heading>.+)$/, 'aside.holds'],
  [/^version (?<version>\d+) of the document was never issued$/, 'aside.never-issued'],
  [/^version (?<version>\d+) of the document was issued before$/, 'aside.issued-before'],
  [/^version (?<version>\d+): a newer Rostrum wrote it$/, 'aside.newer'],
  [/^this version of Rostrum knows no such event$/, 'aside.unknown-event'],
  [/^nothing of the kind can be stored$/, 'aside.not-stored'],
  [/^it cannot be read as JSON$/, 'aside.no-json'],
  [/^it is not there$/, 'aside.not-there'],
  [/^it cannot be read$/, 'aside.unreadable'],
  [/^it cannot be$|^Invalid input$/, 'aside.cannot-be'],
  [/^more than (?<most>\d+) characters$/, 'aside.long'],
  [/^it holds (?<character>\S+) as character (?<at>\d+), which no document can hold$/, 'aside.character'],
  [/^a word that every object has$/, 'aside.every-object'],
  [/^an id is missing$/, 'aside.no-id'],
  [/^no moment such as (?<such>\S+)$/, 'aside.no-moment'],
  [/^no day such as (?<such>\S+)$/, 'aside.no-day'],
  [/^not between (?<first>\S+) and (?<last>\S+)$/, 'aside.not-between'],
  [/^no time zone such as (?<such>\S+)$/, 'aside.no-zone'],
  [/^not plain, or too deep$/, 'aside.not-plain'],
  [/^no field that can change$/, 'aside.no-field'],
  [/^a share of those who count, not more than all of them$/, 'aside.share'],
  [/^Invalid input: expected (?<type>\S+?)(?:, received .*)?$/, 'aside.type'],
  [/^Invalid option: expected one of (?<values>.*)$/, 'aside.one-of'],
  [/^Unrecognized keys?: (?<keys>.*)$/, 'aside.unknown-part'],
  [/^Too (?:big|small): .*?(?<bound>[<>]=?\d+).*$/, 'aside.bound'],
]

/** Why something in the record cannot have been, with the place of it where one is known; what nobody has put into words, in English. */
export function whyInWords(why: string): string {
  const [, place, rest = why] = /^([\w-]+(?:\.[\w.-]+|\[\d+\])*): (.*)$/s.exec(why) ?? []
  const before = place === undefined ? '' : word('asked.label-before', { label: place })
  for (const [of, told] of [
    [why, ''],
    [rest, before],
  ] as const)
    for (const [shape, key] of shapes) {
      const found = shape.exec(of)
      if (found) return told + say(key, { ...found.groups })
    }
  return inEnglishHere(why)
}
