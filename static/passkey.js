// Passkeys: the browser asks its authenticator, and the answer goes with the form. Where there are none, neither the button is nor what speaks for it.

/** What the declarations of the browser do not have yet. @type {any} */
const fromJSON = window.PublicKeyCredential ?? {}
/** A passkey is for a name, not for an address. */
const isPossible =
  'parseCreationOptionsFromJSON' in fromJSON &&
  'parseRequestOptionsFromJSON' in fromJSON &&
  !/^[\d.]+$|^\[/.test(location.hostname)

/** @param {string} does @param {object} options @returns {Promise<any>} */
const credentialFor = (does, options) =>
  does === 'make'
    ? navigator.credentials.create({ publicKey: fromJSON.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: fromJSON.parseRequestOptionsFromJSON(options) })

/** @param {HTMLFormElement} form */
const missingIn = form =>
  [...form.elements].find(each => each instanceof HTMLInputElement && each.type !== 'password' && !each.checkValidity())

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-passkey]'))) {
  const { passkey: does = '', options = '{}' } = button.dataset
  const { form } = button
  if (!form || !isPossible) continue
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | null} */ (form.querySelector(`input[name="${name}"]`))
  const fault = /** @type {HTMLElement | null} */ (form.querySelector('[data-passkey-fault]'))
  const about = /** @type {HTMLElement | null} */ (form.querySelector('[data-passkey-about]'))
  if (about) about.hidden = false
  button.hidden = false
  button.addEventListener('click', async () => {
    const given = JSON.parse(options)
    // By these the authenticator will know the account among others.
    const name = field('signIn')?.value || given.user?.name
    if (given.user) given.user = { ...given.user, name, displayName: field('name')?.value || name }
    const missing = missingIn(form)
    if (missing instanceof HTMLInputElement) {
      missing.reportValidity()
      return
    }
    try {
      const credential = await credentialFor(does, given)
      const answer = field('passkey')
      if (!answer || !credential) return
      answer.value = JSON.stringify(credential.toJSON())
      HTMLFormElement.prototype.submit.call(form)
    } catch {
      if (fault) fault.textContent = fault.dataset.passkeyFault ?? ''
    }
  })
}

// Whoever comes next to this window finds nothing of what was typed in it.
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear())
