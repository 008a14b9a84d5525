/** A form as a page draws it: where it leads and what is filled in. */
export interface DrawnForm {
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Names of the fields that take a file. */
  readonly files: readonly string[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** The forms of a page of ours that are posted, and its links to the same host. */
export function readOff(html: string, path: string): { forms: readonly DrawnForm[]; links: readonly string[] } {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    if (attribute(head, 'method')?.toLowerCase() !== 'post') return []
    const files = [...inside.matchAll(/<input\b([^>]*\stype="file"[^>]*)>/g)].map(([, each = '']) =>
      attribute(each, 'name'),
    )
    return [
      {
        action: attribute(head, 'action') ?? path,
        fields: fieldsIn(inside),
        files: files.filter(each => each !== undefined),
      },
    ]
  })
  const links = [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href = '']) => plain(href))
  return { forms, links: [...new Set(links)] }
}

const fieldsIn = (inside: string): DrawnForm['fields'] =>
  [...inside.matchAll(/<(input|button|select|textarea)\b([^>]*)>/g)].flatMap(({ 1: tag, 2: head = '', index }) => {
    const name = attribute(head, 'name')
    if (!name || attribute(head, 'type') === 'file') return []
    const rest = inside.slice(index)
    if (tag === 'textarea') return [[name, plain(/>([^<]*)</.exec(rest)?.[1] ?? '')]]
    if (tag !== 'select') return [[name, attribute(head, 'value') ?? '']]
    const options = [...rest.slice(0, rest.indexOf('</select>')).matchAll(/<option\b([^>]*)>/g)].map(([, each]) => each)
    const chosen = options.find(each => /\sselected\b/.test(each ?? '')) ?? options.at(-1)
    return chosen === undefined ? [] : [[name, attribute(chosen, 'value') ?? '']]
  })
