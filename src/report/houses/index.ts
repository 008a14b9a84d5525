import { adHocCommittee } from './ad-hoc-committee.ts'
import { c34 } from './c34.ts'
import { ccpcj } from './ccpcj.ts'
import { cdp } from './cdp.ts'
import { cedaw } from './cedaw.ts'
import { cnd } from './cnd.ts'
import { committeeOnInformation } from './committee-on-information.ts'
import { conference } from './conference.ts'
import { copuos } from './copuos.ts'
import { cospUncac, irg } from './cosp-uncac.ts'
import { cpc } from './cpc.ts'
import { cpd } from './cpd.ts'
import { csocd } from './csocd.ts'
import { cstd } from './cstd.ts'
import { csw } from './csw.ts'
import { disarmamentCommission } from './disarmament-commission.ts'
import { ece } from './ece.ts'
import { ecosocForum } from './ecosoc-forum.ts'
import { escap } from './escap.ts'
import { executiveBoard } from './executive-board.ts'
import { forumOnForests } from './forum-on-forests.ts'
import { gaMainCommittee } from './ga-main-committee.ts'
import { generic } from './generic.ts'
import { highLevelCommittee } from './high-level-committee.ts'
import type { House } from './house.ts'
import { permanentForum } from './permanent-forum.ts'
import { specialCommittee24 } from './special-committee-24.ts'
import { statisticalCommission } from './statistical-commission.ts'
import { tpnwMsp } from './tpnw-msp.ts'
import { treatyBody } from './treaty-body.ts'
import { unctadBoard } from './unctad-board.ts'
import { unfccc2014 } from './unfccc-2014.ts'
import { unfcccSubsidiaryBody } from './unfccc-subsidiary-body.ts'
import { ungegn } from './ungegn.ts'
import { untocWorkingGroup } from './untoc-working-group.ts'

/** The wordings that Rostrum knows, in the order in which a person chooses among them. */
export const houses: ReadonlyMap<string, House> = new Map(
  [
    untocWorkingGroup,
    cnd,
    csocd,
    cpd,
    specialCommittee24,
    statisticalCommission,
    unfcccSubsidiaryBody,
    unctadBoard,
    disarmamentCommission,
    cedaw,
    gaMainCommittee,
    copuos,
    csw,
    forumOnForests,
    permanentForum,
    conference,
    ecosocForum,
    executiveBoard,
    cdp,
    c34,
    highLevelCommittee,
    cstd,
    cpc,
    committeeOnInformation,
    adHocCommittee,
    ungegn,
    ece,
    treatyBody,
    escap,
    tpnwMsp,
    unfccc2014,
    ccpcj,
    cospUncac,
    irg,
    generic,
  ].map(house => [house.id, house]),
)

export const houseIds: ReadonlySet<string> = new Set(houses.keys())
