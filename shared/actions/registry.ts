import type { ActionId } from "../base/ids.ts";
import { backRegime } from "./back-regime.ts";
import { balance } from "./balance.ts";
import { coerce } from "./coerce.ts";
import { crackDown } from "./crack-down.ts";
import { deepenPartnership } from "./deepen-partnership.ts";
import type { ActionDefinition } from "./define.ts";
import { deployPeacekeepers } from "./deploy-peacekeepers.ts";
import { energyDeal } from "./energy-deal.ts";
import { evictBase } from "./evict-base.ts";
import { freeMove } from "./free-move.ts";
import { investigate } from "./investigate.ts";
import { inviteForces } from "./invite-forces.ts";
import { joinInstitution } from "./join-institution.ts";
import { joinMission } from "./join-mission.ts";
import { jointExercise } from "./joint-exercise.ts";
import { leaveInstitution } from "./leave-institution.ts";
import { mediate } from "./mediate.ts";
import { offerAid } from "./offer-aid.ts";
import { offerFramework } from "./offer-framework.ts";
import { openBase } from "./open-base.ts";
import { pressForWithdrawal } from "./press-for-withdrawal.ts";
import { promoteReform } from "./promote-reform.ts";
import { publicStatement } from "./public-statement.ts";
import { reformState } from "./reform-state.ts";
import { secureBorders } from "./secure-borders.ts";
import { shareIntelligence } from "./share-intelligence.ts";
import { tableMandate } from "./table-mandate.ts";
import { trainForces } from "./train-forces.ts";
import { transferArms } from "./transfer-arms.ts";
import { vote } from "./vote.ts";
import { withdrawForces } from "./withdraw-forces.ts";

/** All actions, in the order in which a form lists them. */
export const ACTIONS: readonly ActionDefinition[] = [
  deepenPartnership,
  offerFramework,
  offerAid,
  promoteReform,
  trainForces,
  openBase,
  withdrawForces,
  deployPeacekeepers,
  inviteForces,
  joinMission,
  evictBase,
  secureBorders,
  pressForWithdrawal,
  tableMandate,
  vote,
  joinInstitution,
  leaveInstitution,
  energyDeal,
  transferArms,
  jointExercise,
  backRegime,
  crackDown,
  reformState,
  balance,
  coerce,
  mediate,
  shareIntelligence,
  investigate,
  publicStatement,
  freeMove,
];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));

/** The action with this id, or undefined. */
export function actionOf(id: ActionId): ActionDefinition | undefined {
  return byId.get(id);
}
