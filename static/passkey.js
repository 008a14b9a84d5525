// Passkeys: the browser asks its authenticator, and the answer goes with the form. Where there are none, the button is not.

/**
 * The parts of the browser that the declarations of this version do not have yet.
 * @typedef {{
 *   parseCreationOptionsFromJSON?: (options: object) => PublicKeyCredentialCreationOptions,
 *   parseRequestOptionsFromJSON?: (options: object) => PublicKeyCredentialRequestOptions }} FromJSON
 */
const { parseCreationOptionsFromJSON, parseRequestOptionsFromJSON } = /** @type {FromJSON} */ (
  /** @type {unknown} */ (window.PublicKeyCredential ?? {})
)
/** A passkey is for a name, not for an address. */
const isAddress = /^[\d.]+$|^\[/.test(location.hostname)

/** @param {string} does @param {any} options */
const asked = (does, options) =>
  does === 'make'
    ? navigator.credentials.create({
        publicKey: /** @type {any} */ (PublicKeyCredential).parseCreationOptionsFromJSON(options),
      })
    : navigator.credentials.get({
        publicKey: /** @type {any} */ (PublicKeyCredential).parseRequestOptionsFromJSON(options),
      })

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-passkey]'))) {
  const { passkey: does = '', options = '{}' } = button.dataset
  const { form } = button
  if (!form || isAddress || !parseCreationOptionsFromJSON || !parseRequestOptionsFromJSON) continue
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | null} */ (form.querySelector(`input[name="${name}"]`))
  const fault = /** @type {HTMLElement | null} */ (form.querySelector('[data-passkey-fault]'))
  button.hidden = false
  button.addEventListener('click', async () => {
    const given = JSON.parse(options)
    // By these the authenticator will know the account among others.
    const name = field('signIn')?.value || given.user?.name
    if (given.user) given.user = { ...given.user, name, displayName: field('name')?.value || name }
    const missing = [...form.elements].find(each => each instanceof HTMLInputElement && each.type !== 'password' && !each.checkValidity())
    if (missing instanceof HTMLInputElement) return missing.reportValidity()
    try {
      const credential = await asked(does, given)
      const answer = field('passkey')
      if (!answer || !credential) return
      answer.value = JSON.stringify(/** @type {any} */ (credential).toJSON())
      form.submit()
    } catch {
      if (fault) fault.textContent = fault.dataset.passkeyFault ?? ''
    }
  })
}
