import { Faults, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { About } from './ways.tsx'
import { momentOf } from './words.ts'

/** Whom a provider vouches for, as people read it: its name for them, their address, where. */
export interface Seen {
  readonly name: string
  readonly mail: string
  readonly subject: string
}

/** Under our own name a foreign one says who vouches for it. */
export const inWords = ({ name, mail, subject }: Seen): string => [name || subject, mail].filter(Boolean).join(', ')

/** Leads to the provider: a link, for a form may lead to no other house. */
export const SignOnButton = ({
  host,
  asked = {},
  primary = false,
}: {
  /** Undefined where nobody vouches for people. */
  readonly host: string | undefined
  readonly asked?: Readonly<Record<string, string>>
  readonly primary?: boolean
}) =>
  host === undefined ? null : (
    <p>
      <a class={primary ? 'button primary' : 'button'} href={`/sign-in/provider?${new URLSearchParams(asked)}`}>
        {say('access.use-sign-on', { host })}
      </a>
    </p>
  )

/** It was not to be: why, and what to do. */
export const SignOnFault = ({ sentence, again }: { readonly sentence: string; readonly again: string }) => (
  <Page title={say('access.sign-on')} bare>
    <main class="sheet narrow">
      <h1>{say('access.sign-on')}</h1>
      <p role="alert">{sentence}</p>
      <div class="actions">
        <a class="button" href={again}>
          {say('access.sign-on-begin-again')}
        </a>
        <a class="button" href="/sign-in">
          {say('access.other-ways')}
        </a>
      </div>
    </main>
  </Page>
)

/** The provider knows somebody whom nobody here does. */
export const UnknownPage = ({
  host,
  isAsked,
  told,
  ...seen
}: Seen & { readonly host: string; readonly isAsked: boolean; readonly told: Told }) => (
  <Page title={say('access.unknown-title')} bare>
    <main class="sheet narrow">
      <h1>{say('access.unknown-title')}</h1>
      <p>{say('access.unknown', { name: inWords(seen), host })}</p>
      <p>{say('access.unknown-ways')}</p>
      <Telling told={told}>
        <Faults />
        {isAsked ? (
          <p role="status">
            <strong>{say('access.unknown-asked')}</strong>
          </p>
        ) : (
          <Form action="/sign-in/unknown">
            <button type="submit" class="primary">
              {say('access.unknown-ask')}
            </button>
          </Form>
        )}
      </Telling>
      <p>
        <a href="/sign-in/provider?again=yes">{say('access.sign-on-as-another', { host })}</a>
      </p>
      <p>
        <a href="/sign-in">{say('access.other-ways')}</a>
      </p>
    </main>
  </Page>
)

interface Tied extends Seen {
  readonly issuer: string
  readonly made: string
}

/** On the page of an account: who vouches for it, who was just vouched for, and how another is added. */
export const SignOnWays = ({
  host,
  identities,
  vouched,
}: {
  readonly host: string | undefined
  readonly identities: readonly Tied[]
  readonly vouched: Seen | undefined
}) =>
  host === undefined && identities.length === 0 ? null : (
    <>
      <h2>{say('access.sign-on')}</h2>
      <ul class="ways">
        {identities.map(({ issuer, made, ...seen }) => (
          <li>
            <span translate="no">{say('access.known-at', { name: inWords(seen), host: hostOf(issuer) })}</span>
            <Form action="/account/sign-on/remove" hidden={{ issuer, subject: seen.subject }} class="inline">
              <span>{momentOf(made)}</span>
              <button type="submit" class="danger">
                {say('access.remove')}
                <About name={inWords(seen)} />
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {vouched && host !== undefined ? (
        <Form action="/account/sign-on">
          <p>{say('access.tie-about', { name: inWords(vouched), host })}</p>
          <button type="submit" class="primary">
            {say('access.tie-own')}
          </button>
        </Form>
      ) : (
        <SignOnButton host={host} asked={{ for: 'account' }} />
      )}
    </>
  )

/** Of an issuer what people read. */
export const hostOf = (issuer: string): string => issuer.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
