import type { Child } from 'hono/jsx'
import type { Block, DocumentTree, Run } from '../../src/domain/drafting/tree.ts'
import { type ReportLanguage, reportLanguages } from '../../src/report/index.ts'
import { lineOfHeading } from '../../src/report/plan/lines.ts'
import { inLanguage } from '../unverified.tsx'

export const words = (runs: readonly Run[]): Child => (
  <>
    {runs.map(run => (
      <>
        {run.italic ? <i>{run.text}</i> : run.text}
        {run.note ? <small class="note">{` [${run.note}]`}</small> : undefined}
      </>
    ))}
  </>
)

/** A document as it is printed, to be read. */
export const TreeView = ({
  tree,
  language = reportLanguages[tree.language ?? 'en'],
}: {
  tree: DocumentTree
  language?: ReportLanguage
}) => {
  const { documents } = language
  const { masthead } = tree
  return (
    <article class="document" {...inLanguage(language.code)} translate="no">
      <header>
        <p class="symbol">{masthead.symbol ?? ''}</p>
        <p>{masthead.parent}</p>
        <p class="distribution">
          {[
            masthead.distribution && documents.distributionLine(masthead.distribution),
            masthead.date,
            masthead.originalLanguage && documents.originalLine(masthead.originalLanguage),
          ]
            .filter(Boolean)
            .map(line => (
              <>
                {line}
                <br />
              </>
            ))}
        </p>
        <p>
          <strong>{masthead.body}</strong>
          <br />
          {masthead.held}
        </p>
        <h1 class="title">
          {masthead.title}
          {masthead.addendum ? ` · ${documents.addendum}` : ''}
        </h1>
      </header>
      {tree.blocks.map(block => (
        <BlockView block={block} language={language} />
      ))}
    </article>
  )
}

export const BlockView = ({ block, language = reportLanguages.en }: { block: Block; language?: ReportLanguage }) => {
  const { documents } = language
  if (block.kind === 'gap') return <p class="gap">{block.text}</p>
  if (block.kind === 'heading') {
    const title = (
      <>
        {lineOfHeading(block, language)}
        {block.continued ? (
          <>
            {' ('}
            <i>{documents.continued}</i>)
          </>
        ) : undefined}
      </>
    )
    return block.level === 1 ? <h2 class="chapter">{title}</h2> : <h3 class="chapter-part">{title}</h3>
  }
  return (
    <section class={block.open ? 'numbered open' : 'numbered'}>
      {block.kind === 'recommendation' ? (
        <p class="recommendation">{documents.recommendation(block.number)}</p>
      ) : undefined}
      <p data-number={block.kind === 'paragraph' ? documents.paragraphNumber(block.number) : undefined}>
        {words(block.runs)}
      </p>
      {block.items?.map(item => (
        <p class={item.below ? 'sub below' : 'sub'}>
          {item.label ? `${item.label} ` : ''}
          {words(item.runs)}
        </p>
      ))}
      {block.notes?.map(note => (
        <p class="note">{note}</p>
      ))}
    </section>
  )
}
