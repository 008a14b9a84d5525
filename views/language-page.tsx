import { LanguageChoice } from './language.tsx'
import { Page } from './layout.tsx'
import { word } from './messages.ts'

/** The choice by itself, for whoever comes to its address. */
export const LanguagePage = ({ back }: { back: string }) => (
  <Page title={word('frame.language')}>
    <main class="sheet">
      <h1>{word('frame.language')}</h1>
      <LanguageChoice back={back} />
    </main>
  </Page>
)
