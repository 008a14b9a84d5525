import { Page } from './layout.tsx'

export const FaultPage = ({ title, text }: { title: string; text: string }) => (
  <Page title={title}>
    <main class="sheet">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">To the start page</a>
      </p>
    </main>
  </Page>
)
