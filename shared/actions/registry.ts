import type { ActionId } from "../base/ids.ts";
import type { ActionDefinition } from "./define.ts";
import { offerAid } from "./offer-aid.ts";

/** All actions, in the order in which a form lists them. */
export const ACTIONS: readonly ActionDefinition[] = [offerAid];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));

/** The action with this id, or undefined. */
export function actionOf(id: ActionId): ActionDefinition | undefined {
  return byId.get(id);
}
