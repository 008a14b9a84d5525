import type { Child } from 'hono/jsx'
import { type Category, categories } from '../../src/report/figures/counted.ts'

/**
 * Pictures as SVG without any style of their own: the style sheet gives the colours, patterns tell the categories apart
 * where there are none. Behind each stands its table.
 */
interface FigureProps {
  readonly id: string
  readonly title: string
  readonly said: Child
  readonly children?: Child
}

/** A picture with its title, its table and what it was made from. */
export const Figure = ({ id, title, said, children }: FigureProps) => (
  <figure class="chart" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
    {said}
  </figure>
)

/** Where a picture is broader than its window it is pushed along, so that its words stay large enough to read. */
export const Pushed = ({ children }: { children?: Child }) => (
  <section class="scrolls" tabindex={0}>
    {children}
  </section>
)

/** The patterns of the categories, once a page. Each is drawn over the colour. */
export const Patterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="p-signatory" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="ink" d="M0 0V6" />
      </pattern>
      <pattern id="p-observer" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class="dot" cx="3" cy="3" r="1.3" />
      </pattern>
      <pattern id="p-un-entity" width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0H5" />
      </pattern>
      <pattern id="p-igo" width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0V5" />
      </pattern>
      <pattern id="p-ngo" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0L6 6M6 0L0 6" />
      </pattern>
      <pattern id="p-constituency" width="7" height="7" patternUnits="userSpaceOnUse">
        <path class="ink" d="M0 0H7M0 0V7" />
      </pattern>
      <pattern id="p-official" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path class="ink" d="M0 0V6" />
      </pattern>
      <pattern id="p-unresolved" width="8" height="8" patternUnits="userSpaceOnUse">
        <circle class="ring" cx="4" cy="4" r="2" />
      </pattern>
      <pattern id="p-suspended" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="ink" d="M0 0V8" />
      </pattern>
    </defs>
  </svg>
)

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const round = (value: number): string => (Math.round(value * 10) / 10).toString()

export const Block = ({ box, category, title }: { box: Box; category: Category; title?: string }) => {
  const at = { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) }
  return (
    <>
      <rect class={`block ${category}`} {...at}>
        {title ? <title>{title}</title> : undefined}
      </rect>
      {category === 'full' ? undefined : <rect class="over" {...at} fill={`url(#p-${category})`} />}
    </>
  )
}

/** What the patterns mean. */
export const Legend = ({ shown, nameOf }: { shown: readonly Category[]; nameOf: (category: Category) => string }) => (
  <ul class="legend">
    {categories
      .filter(each => shown.includes(each))
      .map(each => (
        <li>
          <svg width="26" height="14" aria-hidden="true" focusable="false">
            <Block box={{ x: 0.5, y: 0.5, width: 25, height: 13 }} category={each} />
          </svg>
          {nameOf(each)}
        </li>
      ))}
  </ul>
)
