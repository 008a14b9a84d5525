import type { Child } from 'hono/jsx'
import { word } from '../messages.ts'

/** A row of the log, whatever stands in it. */
export const LogLine = ({
  id,
  className,
  data,
  time,
  length,
  over,
  name,
  mark,
  children,
}: {
  id?: string
  className: string | undefined
  data?: Readonly<Record<string, string | undefined>>
  time: string
  length: string
  over: boolean
  name: string
  mark: string
  children?: Child
}) => (
  <li id={id} tabindex={-1} class={className} {...data}>
    {data?.['data-entry'] ? (
      <input
        type="checkbox"
        class="pick"
        name="entry"
        value={data['data-entry']}
        form="several"
        aria-label={word('several.this', { name })}
        autocomplete="off"
      />
    ) : undefined}
    <time>{time}</time>
    <span class={over ? 'len over' : 'len'}>{length}</span>
    <span class="said">
      <span class="who" translate="no">
        {name}
      </span>
      <span class="what">{children}</span>
    </span>
    <span class="saved-mark">{mark}</span>
  </li>
)
