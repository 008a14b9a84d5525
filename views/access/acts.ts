import { say } from '../messages.ts'

/** What a route does, in a word of `access.act.…`; the first that fits. Of a session without its address. */
const ofSession: readonly (readonly [RegExp, string])[] = [
  [/^POST \/(?:floor|pause|next|cut-off|interruption|end)$/, 'floor'],
  [/^POST \/(?:debate|conclude)$/, 'item'],
  [/^POST \/(?:entries|doubts)\b/, 'correction'],
  [/^POST \/(?:undo|redo|take-back|plain)\b/, 'taken-back'],
  [/^POST \/actions\b/, 'action'],
  [/^POST \/lists\/:list\/publish$/, 'list-announced'],
  [/^POST \/lists\/:list\/unpublish$/, 'list-announced-no-more'],
  [/^(?:POST|GET) \/inscriptions\.csv\b/, 'table'],
  [/^POST \/(?:inscriptions|waiting|lists)\b/, 'list'],
  [/^POST \/gavel$/, 'gavel'],
  [/^POST \/limits$/, 'limits'],
  [/^POST \/(?:presence|seating)$/, 'presence'],
  [/^POST \/requests\b/, 'request'],
  [/^POST \/participants\/:participant\/erase$/, 'erased'],
  [/^POST \/(?:participants|names|roll|statuses|attendance)\b/, 'participants'],
  [/^POST \/organization\b/, 'organization'],
  [/^POST \/devices\b/, 'devices'],
  [/^POST \/paragraph\b/, 'paragraph'],
  [/^POST \/proofread\b/, 'proofread'],
  [/^POST \/report\/documents\/:document\/issue$/, 'issued'],
  [/^POST \/report\/documents\/:document\/adoption\b/, 'adoption'],
  [/^POST \/report\b/, 'report'],
  [/^POST \/(?:settings|groups|meetings|rules|house|statistics|style)\b/, 'settings'],
  [/^POST \/people\b/, 'people-of-session'],
  [/^GET \/statistics\./, 'took-statistics'],
  [/^GET \/log\./, 'took-log'],
  [/^GET \/attendance\./, 'took-attendance'],
  [/^GET \/delegations\/:file/, 'took-delegation'],
  [/^GET \/participants\/list\./, 'took-participants'],
  [/^GET \/report\/documents\/:document\/export\b/, 'took-document'],
  [/^GET \/(?:session|journal|plain\/session|house\/house)\.json$/, 'took-record'],
]

const ofHouse: readonly (readonly [RegExp, string])[] = [
  [/^(?:GET|POST) \/sign-in\/(?:provider|unknown)\b/, 'sign-on'],
  [/^POST \/(?:sign-in|hand-over)\b/, 'sign-in'],
  [/^POST \/sign-out$/, 'sign-out'],
  [/^POST \/(?:language|officer)$/, 'language'],
  [/^POST \/invited\b/, 'invitation'],
  [/^POST \/account\b/, 'account'],
  [/^POST \/storage\b/, 'storage'],
  [/^POST \/(?:example|sessions)\b/, 'session-begun'],
  [/^POST \/reports\/read\b/, 'report-read'],
  [/^POST \/status-tables\b/, 'status-tables'],
  [/^POST \/people\b/, 'people'],
  [/^GET \/audit$/, 'audit'],
  [/^\w+ \(no such route\)$/, 'nowhere'],
]

const session = / \/sessions\/:session(?=\/)/

/** Undefined of what nobody has put into words. */
export const actOf = (what: string): string | undefined => {
  const isOfSession = session.test(what)
  const own = (isOfSession ? ofSession : ofHouse).find(([fits]) => fits.test(what.replace(session, ' ')))
  return own?.[1] ?? (/^(?:GET|HEAD) /.test(what) ? 'page' : undefined)
}

/** What somebody did, in words; as it stands where an older or newer Rostrum noted it. */
export const actInWords = (what: string): string => {
  const act = actOf(what)
  return act === undefined ? what : say(`access.act.${act}`)
}

/** What became of it. */
export const answerInWords = (status: number): string =>
  say(
    `access.answer.${
      status < 400
        ? 'done'
        : status === 401 || status === 403
          ? 'refused'
          : status === 404 || status === 410
            ? 'not-there'
            : status < 500
              ? 'not-taken'
              : 'failed'
    }`,
  )
