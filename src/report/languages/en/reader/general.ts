import type { EntryKind } from '../../../../domain/words.ts'
import { houses } from '../../../houses/index.ts'
import type { Category } from '../../../plan/categories.ts'
import { kinds } from '../../../plan/speakers.ts'
import type { ReadingOptions, TemplateRead } from '../../read.ts'
import { forAll, sentences } from '../houses.ts'
import { plain, type Sentence } from '../kinds.ts'

/** A sentence that can be read: of a house, or as published reports have it that no house prints. */
export interface Readable {
  readonly sentence: Sentence
  readonly kind: EntryKind
  readonly key: string
  readonly houses: readonly TemplateRead[]
  /** Whom it is about; absent: anybody. */
  readonly who?: readonly Category[] | undefined
}

const same = (sentence: string): Sentence => ({ one: sentence, many: sentence })

const verbs = (what: string, many: string): readonly Sentence[] =>
  ['made', 'delivered', 'gave'].flatMap(verb => {
    const by = verb === 'gave' ? 'given' : verb
    const article = /^[aeiou]/.test(what) ? 'an' : 'a'
    return [
      { one: `{speakers} {also}${verb} ${article} ${what}`, many: `{speakers} {also}${verb} ${many}` },
      { one: `${article} ${what} was {also}${by} by {speakers}`, many: `${many} were {also}${by} by {speakers}` },
    ]
  })

const ofKind = (kind: EntryKind, all: readonly Sentence[]): readonly Readable[] =>
  all.map(sentence => ({ sentence, kind, key: 'general', houses: [] }))

const heard = (what: string, many: string): Sentence => ({
  one: `the {organ} {also}heard ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} by {speakers}`,
  many: `the {organ} {also}heard ${many} by {speakers}`,
})

/** As published reports say it besides the houses (E/2025/28, E/2025/26, A/80/38, A/80/39, A/80/42, E/2025/37, FCCC/SBI/2014/21). */
const general: readonly Readable[] = [
  ...ofKind('statement', [
    ...verbs('statement', 'statements'),
    ...verbs('remark', 'remarks'),
    ...verbs('intervention', 'interventions'),
    heard('statement', 'statements'),
    {
      one: 'the {organ} {also}heard a statement from {speakers}',
      many: 'the {organ} {also}heard statements from {speakers}',
    },
    {
      one: 'the {organ} {also}heard a statement made by {speakers}',
      many: 'the {organ} {also}heard statements made by {speakers}',
    },
    { one: '{speakers} each made a statement', many: '{speakers} each made a statement' },
    same('{speakers} {also}took the floor'),
    same('{speakers} {also}spoke'),
    same('{speakers} {also}intervened'),
    same('the following {what} {also}took the floor: {list}'),
    same('the following {what} {also}spoke: {list}'),
    same('the following {what} {also}intervened: {list}'),
    { one: 'the following speaker made a statement: {list}', many: 'the following speakers made statements: {list}' },
    { one: 'the following {what} made a statement: {list}', many: 'the following {what} made statements: {list}' },
    {
      one: 'the following {what} delivered a statement: {list}',
      many: 'the following {what} delivered statements: {list}',
    },
    {
      one: 'a statement was {also}made by the following {what}: {list}',
      many: 'statements were {also}made by the following {what}: {list}',
    },
    {
      one: 'a statement was {also}made by a representative of the following {what}: {list}',
      many: 'statements were {also}made by representatives of the following {what}: {list}',
    },
    {
      one: 'a statement was {also}made by the representative of the following {what}: {list}',
      many: 'statements were {also}made by the representatives of the following {what}: {list}',
    },
    {
      one: 'the observer for the following {what} {also}made a statement: {list}',
      many: 'the observers for the following {what} {also}made statements: {list}',
    },
    {
      one: 'a representative of the following {what} {also}made a statement: {list}',
      many: 'representatives of the following {what} {also}made statements: {list}',
    },
    {
      one: 'an additional statement was {also}made by {speakers}',
      many: 'additional statements were {also}made by {speakers}',
    },
  ]),
  ...ofKind('introductory', [
    ...verbs('introductory statement', 'introductory statements'),
    ...verbs('introductory remark', 'introductory remarks'),
    heard('introductory statement', 'introductory statements'),
  ]),
  ...ofKind('opening', [
    ...verbs('opening statement', 'opening statements'),
    ...verbs('opening remark', 'opening remarks'),
    same('{speakers} {also}made welcoming remarks'),
    heard('opening statement', 'opening statements'),
  ]),
  ...ofKind('closing', [
    ...verbs('closing statement', 'closing statements'),
    ...verbs('closing remark', 'closing remarks'),
    ...verbs('concluding statement', 'concluding statements'),
    ...verbs('concluding remark', 'concluding remarks'),
  ]),
  ...ofKind('keynote', [
    ...verbs('keynote statement', 'keynote statements'),
    ...verbs('keynote address', 'keynote addresses'),
    ...verbs('keynote speech', 'keynote speeches'),
    heard('keynote statement', 'keynote statements'),
  ]),
  ...ofKind('presentation', [
    ...verbs('presentation', 'presentations'),
    heard('presentation', 'presentations'),
    ...['made', 'gave'].map(verb => ({
      one: `the following {what} ${verb} a presentation: {speakers}`,
      many: `the following {what} ${verb} presentations: {speakers}`,
    })),
    {
      one: '{speakers} {also}gave a presentation and answered questions',
      many: '{speakers} {also}gave presentations and answered questions',
    },
  ]),
  ...ofKind('address', [
    same('the {organ} was {also}addressed by {speakers}'),
    same('the {organ} was then addressed by {speakers}'),
    same('{speakers} {also}delivered an address'),
  ]),
  ...ofKind('right of reply', [
    ...['in exercise of', 'in the exercise of'].flatMap(how => [
      ...verbs(`statement ${how} the right of reply`, `statements ${how} the right of reply`),
      same(`{speakers} {also}spoke ${how} the right of reply`),
      same(`{speakers} {also}took the floor ${how} the right of reply`),
    ]),
    ...[
      'a right of reply',
      'the right of reply',
      'its right of reply',
      'their right of reply',
      'their rights of reply',
    ].map(what => same(`{speakers} {also}exercised ${what}`)),
  ]),
  ...(['vote', 'position'] as const).flatMap(what =>
    ofKind(`explanation of ${what}`, [
      ...verbs(`statement in explanation of ${what}`, `statements in explanation of ${what}`),
      same(`{speakers} {also}spoke in explanation of ${what}`),
      {
        one: `an explanation of ${what} was {also}made by {speakers}`,
        many: `explanations of ${what} were {also}made by {speakers}`,
      },
    ]),
  ),
  ...ofKind('point of order', [
    same('{speakers} {also}raised a point of order'),
    same('{speakers} {also}spoke on a point of order'),
    { one: 'a point of order was {also}raised by {speakers}', many: 'points of order were {also}raised by {speakers}' },
  ]),
  ...ofKind('question', [
    { one: 'a question was {also}asked by {speakers}', many: 'questions were {also}asked by {speakers}' },
  ]),
]

/** Every sentence of every house, each once, with the houses that have it and those whom it is about there. */
function ofHouses(): readonly Readable[] {
  const found = new Map<
    string,
    { sentence: Sentence; kind: EntryKind; key: string; houses: TemplateRead[]; who?: Category[] | undefined }
  >()
  const note = (sentence: Sentence, template: TemplateRead, who: readonly Category[] | undefined) => {
    const id = `${template.kind} ${sentence.one}|${sentence.many}`
    const there = found.get(id)
    if (!there)
      found.set(id, { sentence, kind: template.kind, key: template.key, houses: [template], who: who && [...who] })
    else {
      there.houses.push(template)
      there.who = there.who && who && [...new Set([...there.who, ...who])]
    }
  }
  for (const house of houses.values()) {
    for (const { kind, key, words = key, wordsBehind, voice, who } of [...house.sections, ...(house.onRequest ?? [])]) {
      const template = { house: house.id, kind, key }
      const own = sentences[house.id]?.[`${kind}/${words}`]
      if (!voice && own) note(own, template, who)
      const behind = wordsBehind && sentences[house.id]?.[`${kind}/${wordsBehind}`]
      if (behind) note(behind, template, who)
      // What varies in voice is read in both.
      if (voice) for (const each of ['active', 'passive'] as const) note(plain(kind, each), template, undefined)
    }
    for (const kind of kinds)
      for (const voice of ['active', 'passive'] as const)
        note(plain(kind, voice), { house: house.id, kind, key: 'borrowed' }, undefined)
  }
  return [...found.values()]
}

const again: readonly Readable[] = ['again', 'none'].flatMap(key => {
  const sentence = forAll[`statement/${key}`]
  return sentence ? [{ sentence, kind: 'statement' as const, key, houses: [] }] : []
})

/** What can be read, in the order in which it is tried among equals. */
export const readables = ({ more = [] }: ReadingOptions): readonly Readable[] => [
  ...more.map(({ sentence, ...template }) => ({
    sentence,
    kind: template.kind,
    key: template.key,
    houses: [template],
  })),
  ...ofHouses(),
  ...again,
  ...general,
]
