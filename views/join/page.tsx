import { Page } from '../layout.tsx'
import { word } from '../messages.ts'

export interface JoiningScene {
  /** Where this machine is now, best first. */
  readonly addresses: readonly string[]
  /** Whether the first of them is a name, which is not known everywhere, and the code says numbers, which are. */
  readonly isNamed: boolean
  readonly fingerprint: string
  /** Where the certificate is taken. */
  readonly certificate: string
  /** The address that every device opens as a code: its squares a side, and the dark ones as a path. */
  readonly code: { readonly size: number; readonly dark: string } | undefined
}

const systems = ['windows', 'macos', 'linux', 'ios', 'android'] as const

/** A card to lie on the desks: where, by which code, and how a device knows that it is here. */
export const JoinPage = ({ addresses: [first, ...others], isNamed, fingerprint, certificate, code }: JoiningScene) => (
  <Page title={word('join.join')} sheet="/static/join.css">
    <main class="sheet joining">
      <h1>{word('join.in-this-room')}</h1>
      {first === undefined ? <p class="fault">{word('join.nowhere')}</p> : undefined}
      {first !== undefined && code ? (
        <section class="where">
          <Code {...code} />
          <div>
            <p>{word('join.one-network')}</p>
            <p class="address">{first}</p>
            {others.length === 0 ? undefined : (
              <p class="mute">
                {word('join.also')} {others.join(', ')}
              </p>
            )}
            {isNamed ? <p class="mute">{word('join.by-numbers')}</p> : undefined}
          </div>
        </section>
      ) : undefined}
      <h2>{word('join.trust-once')}</h2>
      <p>{word('join.warns')}</p>
      <p class="fingerprint">
        {word('join.fingerprint')}
        <code>
          {fingerprint.match(/.{1,24}/g)?.map(eight => (
            <span>{eight}</span>
          ))}
        </code>
      </p>
      <p class="take">
        <a href={certificate} download>
          {word('join.take')}
        </a>
      </p>
      <dl class="systems">
        {systems.map(system => (
          <div>
            <dt>{word(`join.${system}`)}</dt>
            <dd>{word(`join.${system}-1`)}</dd>
            <dd>{word(`join.${system}-2`)}</dd>
          </div>
        ))}
      </dl>
      <p class="mute">{word('join.afterwards')}</p>
    </main>
  </Page>
)

/** Dark on light whatever the page is: cameras read it no other way. Four squares around it stay free. */
const Code = ({ size, dark }: { size: number; dark: string }) => (
  <svg class="code" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={word('join.code')}>
    <path class="light" d={`M-4-4h${size + 8}v${size + 8}h${-size - 8}z`} />
    <path class="dark" d={dark} />
  </svg>
)
