import { cedaw } from './cedaw.ts'
import { cnd } from './cnd.ts'
import { cpd } from './cpd.ts'
import { csocd } from './csocd.ts'
import { disarmamentCommission } from './disarmament-commission.ts'
import { gaMainCommittee } from './ga-main-committee.ts'
import { generic } from './generic.ts'
import type { House } from './house.ts'
import { specialCommittee24 } from './special-committee-24.ts'
import { statisticalCommission } from './statistical-commission.ts'
import { unctadBoard } from './unctad-board.ts'
import { unfcccSubsidiaryBody } from './unfccc-subsidiary-body.ts'
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
    generic,
  ].map(house => [house.id, house]),
)

export const houseIds: ReadonlySet<string> = new Set(houses.keys())
