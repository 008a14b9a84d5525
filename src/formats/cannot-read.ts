/** What is wrong with a file as a whole, as a sentence. */
export class CannotRead extends Error {}
