/** As much of the provider as the tests use of it: the package brings no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<unknown>
  }
  interface Oidc {
    readonly session: { readonly accountId: string }
    readonly provider: {
      readonly Grant: new (of: { readonly clientId: string; readonly accountId: string }) => Grant
    }
  }
  interface Settings {
    readonly clients: readonly Readonly<Record<string, unknown>>[]
    readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] }
    readonly cookies: { readonly keys: readonly string[] }
    readonly claims: Readonly<Record<string, readonly string[]>>
    readonly findAccount: (
      context: unknown,
      id: string,
    ) => { readonly accountId: string; readonly claims: () => object }
    readonly loadExistingGrant: (context: { readonly oidc: Oidc }) => Promise<Grant>
    readonly features: Readonly<Record<string, { readonly enabled: boolean }>>
    readonly ttl: Readonly<Record<string, number>>
  }
  export type Step = (
    context: { readonly path: string; body: Readonly<Record<string, unknown>> },
    next: () => Promise<void>,
  ) => Promise<void>
  export class Provider {
    constructor(issuer: string, settings: Settings)
    use(step: Step): void
    callback(): RequestListener
  }
}
