import { folded } from '../roll/names.ts'
import type { Session } from '../session.ts'

/** Where a name stands that was erased from the lists: these stay, and whoever erases is told. */
export interface Standing {
  /** Issued documents, as an officer knows them. */
  readonly standing: readonly string[]
  /** Events of the log in which somebody typed it. */
  readonly typed: number
}

export function standingOf(session: Session, names: readonly string[]): Standing {
  const wanted = names.map(folded).filter(Boolean)
  const has = (value: unknown): boolean => {
    const text = ` ${folded(textsIn(value).join(' '))} `
    return wanted.some(each => text.includes(` ${each} `))
  }
  const { plans, issued } = session.documents
  return {
    standing: issued
      .filter(({ tree }) => has(tree))
      .map(({ document, version }) => {
        const plan = plans.find(each => each.id === document)
        return `${plan?.symbol || plan?.title || document}, version ${version}`
      }),
    typed: session.journal.filter(({ type, payload }) => type !== 'document-issued' && has(payload)).length,
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
