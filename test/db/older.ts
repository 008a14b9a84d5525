/** What another hand does to a database so that it is as an older version left it: from the newest back. */
const withoutPeople = [
  'alter table erasure drop column person',
  ...['identity', 'audit', 'ticket', 'role_grant', 'passkey', 'account'].map(each => `drop table ${each}`),
]

/** Without accounts. */
export const beforePeople = [...withoutPeople, "delete from kysely_migration where name > '2026-11-30-seals'"].join(
  '; ',
)

/** Without seals, too. */
export const beforeSeals = [
  ...withoutPeople,
  'alter table journal drop column seal',
  "delete from kysely_migration where name >= '2026-11-30-seals'",
].join('; ')
