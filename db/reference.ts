import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Directory, Instrument, StateName, StatusRow } from '../src/domain/directory.ts'
import { table } from '../src/domain/table.ts'
import { type Language, languages } from '../src/domain/words.ts'
import { projectRoot } from '../src/root.ts'

/** Absent and null mean the same in the files: nothing is known. */
const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform(value => value ?? undefined)

const Name = z.object({
  short: z.string(),
  formal: z.string(),
  article: maybe(z.string()),
  running: maybe(z.string()),
  de: maybe(z.string()),
  genitive: maybe(z.string()),
  sort: maybe(z.string()),
  later: maybe(z.object({ running: z.string(), de: maybe(z.string()), genitive: maybe(z.string()) })),
  cldr: maybe(z.string()),
  untcName: maybe(z.string()),
})

/** The forms of any other name in the languages in which they are known. */
const Names = z.partialRecord(
  z.enum(languages),
  z.object({
    list: maybe(z.string()),
    running: maybe(z.string()),
    de: maybe(z.string()),
    genitive: maybe(z.string()),
    accusative: maybe(z.string()),
    gender: maybe(z.enum(['m', 'f'])),
    mark: maybe(z.enum(['found', 'composed', 'memory'])),
  }),
)

const FormerName = Name.partial().extend({ short: z.string(), article: maybe(z.string()) })

/** True, or a source alone: a member, since when is not known. */
const Membership = z.union([
  z.object({ since: maybe(z.string()), until: maybe(z.string()) }),
  z.union([z.literal(true), z.string()]).transform(() => ({})),
])

const States = z.object({
  states: z.array(
    z.object({
      iso2: z.string(),
      iso3: z.string(),
      kind: z.enum(['member', 'observer', 'entity']),
      admitted: maybe(z.string()),
      names: z.record(z.enum(languages), Name),
      formerNames: z
        .array(z.object({ until: z.string(), names: z.partialRecord(z.enum(languages), FormerName) }))
        .default([]),
      regionalGroup: maybe(z.string()),
      groups: z.record(z.string(), Membership).default({}),
    }),
  ),
})

const Row = z.object({
  iso3: z.string(),
  signature: maybe(z.string()),
  signedUndated: maybe(z.boolean()),
  consent: maybe(z.object({ kind: maybe(z.string()), date: maybe(z.string()), year: maybe(z.number()) })),
  history: maybe(
    z.array(
      z.object({
        event: z.string(),
        date: maybe(z.string()),
        notified: maybe(z.string()),
        effective: maybe(z.string()),
      }),
    ),
  ),
  effective: maybe(z.string()),
  asOf: z.string(),
  source: z.string(),
})

const Instruments = z.object({
  instruments: z.array(
    z.object({
      id: z.string(),
      mtdsg: z.string(),
      titles: z.object({ en: z.string() }),
      names: maybe(Names),
      shortNames: maybe(z.object({ en: z.string() })),
      inForce: maybe(z.string()),
      opened: maybe(z.string()),
      laterEntry: maybe(z.object({ days: maybe(z.number()), months: maybe(z.number()) })),
      completeUntil: z.string(),
      gaps: z.string(),
      participants: z.array(Row),
    }),
  ),
})

const Aliases = z.object({ aliases: z.record(z.string(), z.array(z.string())) })
const Groups = z.object({
  groups: z.array(
    z.object({ running: z.string(), search: z.array(z.string()), kind: z.string(), names: maybe(Names) }),
  ),
})

const Organizations = z.object({
  organizations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      abbreviations: z.array(z.string()),
      kind: z.enum(['un-entity', 'igo', 'ngo']),
      article: z.boolean(),
      names: maybe(Names),
      called: z.partialRecord(z.enum(languages), z.string()).optional(),
    }),
  ),
})

const Spellings = z.object({ spellings: z.record(z.string(), z.array(z.string())) })
const FormerStates = z.object({
  states: z.array(
    z.object({
      id: z.string(),
      names: z.record(z.enum(languages), z.string()),
      spellings: z.array(z.string()),
      until: z.string(),
      successors: z.array(z.string()),
    }),
  ),
})

const Bodies = z.object({
  organs: z.array(z.object({ name: z.string(), names: maybe(Names) })),
  bodies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      names: maybe(Names),
      parent: maybe(z.string()),
      shortName: maybe(z.string()),
      house: z.string(),
      instrument: maybe(z.string()),
      members: z.string(),
      pasted: maybe(z.boolean()),
      groups: z.array(z.string()),
      observers: z.array(z.string()),
      limits: maybe(z.record(z.string(), z.number())),
      source: z.string(),
    }),
  ),
})

/** Only these were read off the depositary's own tables and may be called so. */
const depositarySources = new Set(['untc-zmjones', 'untc-2024', 'untc-xml-2026'])

const sourcesInWords = table<string>({
  memory: 'memory',
  'countrygroups-unfccc': 'list of the secretariat of the UNFCCC',
  'openclimatedata-paris': 'list of openclimatedata',
  'datalab-2022': 'list of the World Politics Data Lab',
  'koreaherald-2015': 'press report',
  'bgbl-III-4-2015': 'notice in the Austrian Federal Law Gazette',
  'bgbl-III-57-2025': 'notice in the Austrian Federal Law Gazette',
  'unodc-bhutan-2023': 'notice of UNODC',
  'verdragenbank-som': 'Netherlands treaty database',
  whatconvention: 'copy of the treaty’s page',
})

let known: Directory | undefined

/** The directory that ships with Rostrum: db/reference, whose README has the sources and the gaps. */
export function loadDirectory(): Directory {
  known ??= read()
  return known
}

function read(): Directory {
  const { states } = States.parse(file('states.json'))
  const { instruments } = Instruments.parse(file('instruments.json'))
  const { aliases } = Aliases.parse(file('aliases.json'))
  const { groups } = Groups.parse(file('groups.json'))
  const { bodies, organs } = Bodies.parse(file('bodies.json'))
  const { spellings } = Spellings.parse(file('spellings.json'))
  const { states: formerStates } = FormerStates.parse(file('former-states.json'))
  const { organizations } = Organizations.parse(file('organizations.json'))
  return {
    states: new Map(
      states.map(state => [
        state.iso3,
        {
          code: state.iso3,
          iso2: state.iso2,
          kind: state.kind,
          admitted: state.admitted,
          names: state.names,
          formerNames: state.formerNames as {
            until: string
            names: Partial<Record<Language, StateName>>
          }[],
          regionalGroup: state.regionalGroup,
          groups: state.groups,
        },
      ]),
    ),
    instruments: new Map(instruments.map(instrument => [instrument.id, instrumentFrom(instrument)])),
    aliases: new Map(Object.entries(aliases)),
    spellings: new Map(Object.entries(spellings)),
    formerStates,
    groups,
    bodies: new Map(bodies.map(each => [each.id, each])),
    organs,
    organizations: new Map(organizations.map(each => [each.id, each])),
  }
}

const instrumentFrom = (row: z.infer<typeof Instruments>['instruments'][number]): Instrument => ({
  id: row.id,
  mtdsg: row.mtdsg,
  title: row.titles.en,
  shortName: row.shortNames?.en ?? row.titles.en,
  names: row.names,
  inForce: row.inForce,
  opened: row.opened,
  laterEntry: row.laterEntry ?? {},
  completeUntil: row.completeUntil,
  gaps: row.gaps,
  rows: new Map(row.participants.map(each => [each.iso3, statusRow(each)])),
})

const statusRow = ({ iso3, source, ...row }: z.infer<typeof Row>): StatusRow => ({
  ...row,
  participant: iso3,
  source: sourcesInWords[source] ?? 'depositary table',
  fromDepositary: depositarySources.has(source),
  fromMemory: source === 'memory',
})

const file = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, 'db', 'reference', name), 'utf8'))
