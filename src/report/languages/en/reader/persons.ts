import { namesSomebody } from '../titled.ts'

/** Nobody is called so, but many organizations are: "CANEUS International", "youth NGOs". */
const ofOrganization =
  /\b(?:International|Network|Association|Foundation|Institute|Council|Alliance|Society|Federation|Union|Coalition|Centre|Center|NGOs?)\b/

/** Is it the name of a person: "Juliette Biao Koudenoukpo", "Ms. Paetongtarn Shinawatra", "Bob Rae (Canada)"? */
export const isPersonsName = (text: string): boolean =>
  !ofOrganization.test(text.replace(/\([^()]*\)/g, '')) && namesSomebody(text.replace(/\.?,?$/, ''))
