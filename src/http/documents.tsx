import type { Context } from 'hono'
import type { Told } from '../../views/form.tsx'
import { word } from '../../views/messages.ts'
import { type DocumentScene, documentPath } from '../../views/report/scene.ts'
import type { Directory } from '../domain/directory.ts'
import { versionsOf } from '../domain/drafting/documents.ts'
import type { DocumentPlan, Issued } from '../domain/drafting/facts.ts'
import type { DocumentTree } from '../domain/drafting/tree.ts'
import type { Session } from '../domain/session.ts'
import { fingerprintOf } from '../formats/fingerprint.ts'
import { formats, type PrintOptions, printingIn } from '../formats/index.ts'
import { documentOf } from '../report/index.ts'
import { doubtsOfDocument } from '../report/plan/proofreading.ts'
import type { Draws, FormPage, InSession } from './asked.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { faultPage } from './framing.tsx'

export const documentRoute = '/sessions/:session/report/documents/:document'

export const planNamed = ({ documents }: Session, id: string | undefined): DocumentPlan | undefined =>
  documents.plans.find(plan => plan.id === id)

/** A page of a document of the series, with the forms that stand on it; none where there is no such document. */
export function documentPage(
  desk: Desk,
  below: string,
  draw: (at: InSession & { readonly plan: DocumentPlan }, told: Told) => ReturnType<Draws<InSession>>,
): FormPage<InSession> {
  const planAt = ({ c, session }: InSession) => planNamed(session, c.req.param('document'))
  return desk.sessionPage(
    `${documentRoute}${below}`,
    (at, told) => {
      const plan = planAt(at)
      return plan && draw({ ...at, plan }, told)
    },
    { isThere: at => planAt(at) !== undefined },
  )
}

/** The same for what is only read. */
export async function documentAt(
  c: Context<Env>,
  { rooms }: Dependencies,
): Promise<{ session: Session; plan: DocumentPlan } | undefined> {
  const session = (await rooms.get(c.req.param('session') ?? ''))?.session
  const plan = session && planNamed(session, c.req.param('document'))
  return session && plan && { session, plan }
}

export function sceneOf(session: Session, directory: Directory, plan: DocumentPlan): DocumentScene {
  const tree = documentOf(session, directory, plan.id)
  const doubts = [
    ...doubtsOfDocument(session, directory, plan, tree),
    ...formats.flatMap(format => format.doubts?.(tree, printingOf(session, plan, tree)) ?? []),
  ]
  return { plan, tree, fingerprint: fingerprintOf(tree), doubts, formats }
}

/** As the plan has it; as the place of the meeting prints it, where the plan has nothing. */
export function printingOf(
  { settings }: Session,
  { template, paper }: DocumentPlan,
  { language }: Pick<DocumentTree, 'language'>,
): PrintOptions {
  const usual = printingIn(settings.place, language)
  return { ...usual, ...(template ? { template } : {}), ...(paper ? { paper } : {}) }
}

/** The version that is asked for, else the last one. */
export function issuedOf(session: Session, plan: DocumentPlan, version: string | undefined): Issued | undefined {
  const versions = versionsOf(session, plan.id)
  return version === undefined ? versions.at(-1) : versions.find(each => String(each.version) === version)
}

/** Who knows no draft reads what was sent last. */
export const toWhatWasSent = (c: Context<Env>, session: Session, plan: DocumentPlan): Response =>
  c.redirect(`${documentPath(session, plan)}/issued/${issuedOf(session, plan, undefined)?.version ?? 1}`, 303)

export const notIssued = (c: Context<Env>): Response | Promise<Response> =>
  c.html(faultPage(c, { title: word('faults.not-issued'), text: word('faults.issue-first') }), 404)
