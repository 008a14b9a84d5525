import { say } from '../messages.ts'

/** A link that was just made. It is nowhere else: who leaves the page makes another. */
export const NewLink = ({ link }: { readonly link: string | undefined }) =>
  link === undefined ? null : (
    <section class="new-link" role="status">
      <p>{say('access.send-this')}</p>
      <p>
        <input type="text" readonly value={link} aria-label={say('access.link')} size={80} autofocus />
      </p>
    </section>
  )
