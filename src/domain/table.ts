/**
 * What stands for what, to be asked with the words of strangers: a name, a heading, a key of a file. An object as it
 * is written would answer “constructor” and “toString” with what every object has; a table knows its own rows only.
 */
export const table = <Row>(rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> =>
  Object.freeze(Object.assign(Object.create(null), rows))
