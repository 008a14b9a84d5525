import { type Child, createContext, useContext } from 'hono/jsx'
import type { Session } from '../src/domain/session.ts'
import { labelled, valueInWords } from './messages.ts'

/** What is wrong with what was sent: a whole sentence, and the field that it is about. */
export interface Fault {
  readonly field?: string | undefined
  readonly sentence: string
}

/** What the desk tells a page: an attempt for each of its forms; of one that was sent, all that was typed and what is wrong. */
export interface Told {
  /** An attempt that nobody made yet. */
  readonly fresh: () => string
  /** Where the form was sent; empty where none was. */
  readonly action: string
  readonly typed: Readonly<Record<string, string | readonly string[]>>
  readonly faults: readonly Fault[]
  /** The session as it would be, where somebody looks first at what a change changes. */
  readonly foreseen?: Session | undefined
}

/** What a field is called, in forms of this address (`organization/officers`) or in all. */
export function labelOf(of: string, field: string): string {
  const [group, which] = field.split(/\.(.*)/s)
  const keys = [`${of} ${field}`, field, ...(which === undefined ? [] : [`${of} ${group}`, `${group}`])]
  const label = keys.map(labelled).find(each => each !== undefined)
  return label?.replace('{which}', which ?? '') ?? field
}

const ToldHere = createContext<Told | undefined>(undefined)

interface InForm {
  readonly of: string
  readonly told: Told | undefined
  /** Label above the field rather than around it. */
  readonly isColumn: boolean
}
const FormHere = createContext<InForm>({ of: '', told: undefined, isColumn: false })

/** Around whatever holds forms: without it none can be drawn. */
export const Telling = ({ told, children }: { told: Told; children?: Child }) => (
  <ToldHere.Provider value={told}>{children}</ToldHere.Provider>
)

/** All that is wrong, at the head of the page; each leads to its field. */
export const Faults = () => {
  const told = useContext(ToldHere)
  if (!told || told.faults.length === 0) return null
  return (
    <div class="fault" role="alert">
      {told.faults.map(({ field, sentence }) => (
        <p>{field === undefined ? sentence : <a href={`#${faultId(field)}`}>{sentence}</a>}</p>
      ))}
    </div>
  )
}

const faultId = (field: string): string => `fault-${field}`

interface FormProps {
  readonly action: string
  /** Its address without ids, where labels of its own are known by it. */
  readonly of?: string
  /** What it says without being asked. Of several forms with one address these tell which one was sent. */
  readonly hidden?: Readonly<Record<string, string>>
  /** The part of the page that answers it: there the keyboard goes on. */
  readonly answer?: string
  readonly class?: string
  readonly children?: Child
  readonly [more: string]: unknown
}

/** A form of ours. Each that is drawn is an attempt of its own: however often it is sent, it is one command. */
export const Form = ({ action, of = '', hidden = {}, answer, children, ...more }: FormProps) => {
  const here = useContext(ToldHere)
  if (!here) throw new Error(`the form for ${action} is drawn outside of what the desk tells its page`)
  const isOwn =
    here.action === action && Object.entries(hidden).every(([name, value]) => (here.typed[name] ?? '') === value)
  const inside: InForm = { of, told: isOwn ? here : undefined, isColumn: more.class === 'form' }
  return (
    <form method="post" action={answer ? `${action}#${answer}` : action} {...more}>
      {/* A browser that fills in forms again must not bring back an attempt that was made. */}
      <input type="hidden" name="attempt" value={here.fresh()} autocomplete="off" />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <FormHere.Provider value={inside}>{children}</FormHere.Provider>
    </form>
  )
}

interface FieldProps {
  readonly name: string
  /** Another one than that of the messages, where the sentence around it is the label. */
  readonly label?: Child
  readonly value?: string | undefined
  readonly id?: string | undefined
  /** What belongs there, beside the field. */
  readonly hint?: string | undefined
  readonly [more: string]: unknown
}

/** What was typed in a field, if its form was sent. */
export const typedIn = (name: string): string | undefined => {
  const typed = useContext(FormHere).told?.typed[name]
  return typeof typed === 'string' || typed === undefined ? typed : typed[0]
}

/** A label above its field needs to say whose it is. */
const idIn = (name: string): string | undefined => (useContext(FormHere).isColumn ? name : undefined)

/** A line to type in: its label, what was typed, what is wrong with that. */
export const Field = ({ name, label, value = '', id = idIn(name), hint, ...more }: FieldProps) => (
  <Labelled name={name} label={label} id={id} hint={hint}>
    <input id={id} name={name} value={typedIn(name) ?? value} {...more} {...faulty(name, hint)} />
  </Labelled>
)

/** What nobody may read over a shoulder, and no page says again. */
export const SecretField = ({ name, label, value: _, id = idIn(name), hint, ...more }: FieldProps) => (
  <Labelled name={name} label={label} id={id} hint={hint}>
    <input id={id} name={name} type="password" {...more} {...faulty(name, hint)} />
  </Labelled>
)

/** A label that is heard only, where what stands around the field shows what it is. */
export const Spoken = ({ words }: { words: string }) => <span class="hidden-label">{words}</span>

/** Several lines to type in. */
export const TextField = ({ name, label, value = '', id = idIn(name), hint, ...more }: FieldProps) => (
  <Labelled name={name} label={label} id={id} hint={hint}>
    <textarea id={id} name={name} {...more} {...faulty(name, hint)}>
      {typedIn(name) ?? value}
    </textarea>
  </Labelled>
)

export interface Option {
  readonly value: string
  readonly words?: string
}

/** One of several. */
export const Choice = ({
  name,
  label,
  value,
  options,
  id = idIn(name),
  hint,
  ...more
}: FieldProps & { readonly options: readonly (string | Option)[] }) => {
  const chosen = typedIn(name) ?? value
  return (
    <Labelled name={name} label={label} id={id} hint={hint}>
      <select id={id} name={name} {...more} {...faulty(name, hint)}>
        {options
          .map((each): Option => (typeof each === 'string' ? { value: each } : each))
          .map(each => (
            <option value={each.value} selected={each.value === chosen}>
              {each.words ?? valueInWords(each.value)}
            </option>
          ))}
      </select>
    </Labelled>
  )
}

/** Yes or no. */
export const Tick = ({ name, label, value = 'yes', checked = false, ...more }: FieldProps & { checked?: boolean }) => {
  const { of, told } = useContext(FormHere)
  const isChecked = told ? typedIn(name) === value : checked
  return (
    <>
      <label>
        <input type="checkbox" name={name} value={value} checked={isChecked} {...more} {...faulty(name)} />{' '}
        {label ?? labelOf(of, name)}
      </label>
      <FaultBeside name={name} />
    </>
  )
}

/** Any of several, all sent under one name. */
export const Ticks = ({
  name,
  options,
  ...more
}: {
  readonly name: string
  readonly options: readonly (Option & { readonly class?: string | undefined })[]
  readonly class?: string
}) => {
  const { of, told } = useContext(FormHere)
  const ticked = [told?.typed[name] ?? []].flat()
  return (
    <fieldset {...more}>
      <legend>{labelOf(of, name)}</legend>
      {options.map(each => (
        <label class={each.class}>
          <input type="checkbox" name={name} value={each.value} checked={ticked.includes(each.value)} />{' '}
          {each.words ?? valueInWords(each.value)}
        </label>
      ))}
      <FaultBeside name={name} />
    </fieldset>
  )
}

const faultsOf = (name: string) => useContext(FormHere).told?.faults.filter(({ field }) => field === name) ?? []

const faulty = (name: string, hint?: string) => {
  const { told, of } = useContext(FormHere)
  const hinted = hint === undefined ? [] : [hintId(of, name)]
  if (faultsOf(name).length === 0) return hint === undefined ? {} : { 'aria-describedby': hinted[0] }
  const isFirst = told?.faults.find(({ field }) => field !== undefined)?.field === name
  const described = [faultId(name), ...hinted].join(' ')
  return { 'aria-invalid': 'true', 'aria-describedby': described, ...(isFirst ? { autofocus: true } : {}) }
}

const hintId = (of: string, name: string): string => `hint-${of.replaceAll('/', '-')}-${name}`

const HintBeside = ({ name, hint }: { name: string; hint: string | undefined }) => {
  const { of } = useContext(FormHere)
  return hint === undefined ? null : (
    <span class="mute" id={hintId(of, name)}>
      {hint}
    </span>
  )
}

const FaultBeside = ({ name }: { name: string }) => {
  const faults = faultsOf(name)
  return faults.length === 0 ? null : (
    <span class="fault" id={faultId(name)}>
      {faults.map(({ sentence }) => sentence).join(' ')}
    </span>
  )
}

const Labelled = ({
  name,
  label,
  id,
  hint,
  children,
}: {
  name: string
  label?: Child
  id?: string | undefined
  hint?: string | undefined
  children?: Child
}) => {
  const { of, isColumn } = useContext(FormHere)
  const words = label ?? labelOf(of, name)
  return isColumn ? (
    <p class="field">
      <label for={id}>{words}</label>
      {children}
      <FaultBeside name={name} />
      <HintBeside name={name} hint={hint} />
    </p>
  ) : (
    <>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field is among what it is drawn around */}
      <label>
        {words} {children}
      </label>
      <FaultBeside name={name} />
      <HintBeside name={name} hint={hint} />
    </>
  )
}
