import { namesSomebody } from '../titled.ts'

/** Is it the name of a person: "Juliette Biao Koudenoukpo", "Ms. Paetongtarn Shinawatra", "Bob Rae (Canada)"? */
export const isPersonsName = (text: string): boolean => namesSomebody(text.replace(/\.?,?$/, ''))
