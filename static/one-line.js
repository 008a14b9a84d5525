// What is one line and may be too long for one: it goes on below, and Enter sends its form as from any other line.

document.addEventListener('keydown', event => {
  const { target } = event
  if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLTextAreaElement)) return
  if (!target.matches('[data-line]')) return
  event.preventDefault()
  target.form?.requestSubmit(target.form.querySelector('button[type=submit]'))
})
