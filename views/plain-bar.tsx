import { type Child, createContext, useContext } from 'hono/jsx'
import type { Right } from '../src/domain/access/roles.ts'
import { LanguageSwitch } from './language.tsx'
import { say, word } from './messages.ts'

/** Whoever looks, where people sign in. */
export interface Whoever {
  /** Undefined before they have signed in. */
  readonly name: string | undefined
  readonly may: (right: Right, session?: string) => boolean
}

const Somebody = createContext<Whoever | undefined>(undefined)

/** Around a page that belongs to no session. */
export const InHouse = ({ who, children }: { who: Whoever | undefined; children?: Child }) => (
  <Somebody.Provider value={who}>{children}</Somebody.Provider>
)

/** Above what belongs to no session. */
export const PlainBar = () => {
  const who = useContext(Somebody)
  const may = (right: Right) => who?.may(right) ?? true
  return (
    <header class="bar">
      <a class="bar-body" href="/">
        Rostrum
      </a>
      <span class="bar-space" />
      <LanguageSwitch />
      {who?.name === undefined ? undefined : (
        <a class="bar-officer" href="/account">
          {who.name}
        </a>
      )}
      <nav class="bar-pages" aria-label={word('frame.pages')}>
        <a href="/">{word('frame.all-sessions')}</a>
        {may('install') ? <a href="/status-tables">{word('frame.status-tables')}</a> : undefined}
        {who && may('install') ? <a href="/people">{say('access.people')}</a> : undefined}
        {who && may('audit') ? <a href="/audit">{say('access.audit')}</a> : undefined}
      </nav>
    </header>
  )
}
