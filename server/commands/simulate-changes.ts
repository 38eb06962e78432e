import { actionOf } from "../../shared/actions/registry.ts";
import type { OrderPattern } from "../../shared/analysis/shaped-bot.ts";
import { BOTS } from "../../shared/bots/registry.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import type { Change } from "../analysis/comparison.ts";
import { wrongUsage } from "./define.ts";
import { oneOf } from "./parse-words.ts";

/** The options of `simulate` that name a way of play to compare with. */
export interface GivenChanges {
  readonly versus?: string;
  readonly without?: string;
  readonly always?: string;
}

/**
 * Reads what the batch is to be compared with, in the order: other policies, orders never given, orders always given.
 * @throws CommandFault for a seat, policy or action that the scenario or the program does not have
 */
export function readChanges(
  scenario: Scenario,
  { versus, without, always }: GivenChanges,
): readonly Change[] {
  return [
    ...wordsOf(versus).flatMap((word) => versusChanges(scenario, word)),
    ...wordsOf(without).map((word) => orderChange(scenario, "without", word)),
    ...wordsOf(always).map((word) => orderChange(scenario, "always", word)),
  ];
}

function wordsOf(given: string | undefined): readonly string[] {
  return given === undefined ? [] : given.split(",").map((word) => word.trim());
}

/** `seat=policy`, or a policy that takes one seat after the other. */
function versusChanges({ seats }: Scenario, word: string): readonly Change[] {
  const [first = "", second] = word.split("=");
  const ids = seats.map(({ id }) => id);
  const policy = oneOf(
    "versus",
    second ?? first,
    BOTS.map(({ id }) => id),
  );
  const chosen = second === undefined ? ids : [oneOf("versus", first, ids)];
  return chosen.map((seat) => ({ kind: "versus", seat, policy }));
}

/** `seat=action` or `seat=action/field=value`. */
function orderChange({ seats, actions }: Scenario, kind: "without" | "always", word: string): Change {
  const [order = "", fieldText] = word.split("/");
  const [seatText = "", actionText] = order.split("=");
  if (actionText === undefined) throw wrongUsage(`--${kind} needs SEAT=ACTION, not "${word}".`);
  const seat = oneOf(
    kind,
    seatText,
    seats.map(({ id }) => id),
  );
  const action = oneOf(
    kind,
    actionText,
    actions.map(({ id }) => id),
  );
  return { kind, seat, pattern: { action, ...fieldOf(kind, action, fieldText) } };
}

function fieldOf(kind: string, action: string, text: string | undefined): Pick<OrderPattern, "field"> {
  if (text === undefined) return {};
  const [field = "", value] = text.split("=");
  if (value === undefined) throw wrongUsage(`--${kind} needs FIELD=VALUE behind the action, not "${text}".`);
  // Labels of single choices are named field.value; those of fields hold no full stop.
  const fields = Object.keys(actionOf(action)?.text.fields ?? {}).filter((name) => !name.includes("."));
  const id = oneOf(kind, field, fields);
  return { field: { id, value } };
}
