// What can be expected to go wrong while the starter is prepared: one sentence and its remedy.

/** `message` is a sentence for a user, `hint` says what to do about it. */
export class PrepareFailure extends Error {
  /**
   * @param {string} message
   * @param {string} hint
   * @param {unknown} [cause]
   */
  constructor(message, hint, cause) {
    super(message, { cause })
    this.name = 'PrepareFailure'
    this.hint = hint
  }
}
