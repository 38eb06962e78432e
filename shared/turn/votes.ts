import { putInOrder } from "../base/few-in-order.ts";
import type { SeatId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { type DraftSetting, enterChange, enterFact, type Writings } from "../world/draft-writer.ts";
import type { Motion, Tables } from "../world/items.ts";
import { tabledMotions, VOTE } from "../world/motions.ts";
import type { Order } from "../world/order.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import type { TurnInputs } from "./turn.ts";

/** Who must decide, and what was said: seats by their word. The tabler's word is yes unless its own vote differs. */
type Voices = ReadonlyMap<SeatId, string>;

type VoteSetting = Pick<DraftSetting, "scenario" | "world" | "turn">;

/**
 * Counts the votes on open motions, those tabled in this turn included (`rules.md` section 3.2): no vote is an
 * abstention. Consensus: no member says no. Majority: more yes than no. Leader: the leader's word; without one the
 * motion stays open. White cell: the facilitator's answer; open until there is one.
 *
 * @returns all motions of the world and of this turn as they are after the count, in the order of ids
 */
export function countVotes(setting: VoteSetting, inputs: TurnInputs, writings: Writings): readonly Motion[] {
  const { scenario, world, turn } = setting;
  const tabled = tabledMotions(world.tables, turn, inputs.sheets);
  const motions = putInOrder([...itemsIn(world.tables, "motions"), ...tabled], (one, other) =>
    one.id < other.id ? -1 : 1,
  );
  return motions.map((motion) => {
    if (motion.result !== "open") return motion;
    const decided = { ...motion, result: resultOf(scenario, setting, inputs, motion) };
    if (decided.result !== "open" || motion.tabledTurn === turn)
      enterChange(writings, "turn", "motions", motion.id, decided, motion.audience);
    if (decided.result !== "open") tellResult(decided, writings);
    return decided;
  });
}

function resultOf(
  scenario: PublicScenario,
  { world }: VoteSetting,
  inputs: TurnInputs,
  motion: Motion,
): Motion["result"] {
  const given = scenario.institutions.find(({ id }) => id === motion.institution);
  const members = world.tables.institutions[motion.institution]?.members ?? [];
  const voices = voicesOf(motion, members, inputs.sheets);
  const said = (word: string): number => [...voices.values()].filter((voice) => voice === word).length;
  switch (given?.decision) {
    case "consensus":
      return said("no") > 0 ? "failed" : "passed";
    case "majority":
      return said("yes") > said("no") ? "passed" : "failed";
    case "leader":
      return leaderResult(voices.get(given.leader ?? ""));
    case "white-cell":
      return answered(inputs, motion.id);
    case undefined:
      return "failed";
  }
}

function answered({ motions = {} }: TurnInputs, motion: string): Motion["result"] {
  if (!Object.hasOwn(motions, motion)) return "open";
  return motions[motion] === "grant" ? "passed" : "failed";
}

function leaderResult(voice: string | undefined): Motion["result"] {
  if (voice === "yes") return "passed";
  return voice === "no" ? "failed" : "open";
}

function voicesOf(motion: Motion, members: readonly SeatId[], sheets: TurnInputs["sheets"]): Voices {
  const voices = new Map<SeatId, string>();
  for (const member of members) {
    const vote = (sheets[member] ?? []).find((order) => isVoteOn(order, motion.id));
    if (vote !== undefined) voices.set(member, String(vote.fields.choice));
    else if (member === motion.by) voices.set(member, "yes");
  }
  return voices;
}

/** Who said yes and who said no to a motion when it was counted, in the order of the members. */
export function votesOf(
  motion: Motion,
  { institutions }: Pick<Tables, "institutions">,
  sheets: TurnInputs["sheets"],
): { readonly yes: readonly SeatId[]; readonly no: readonly SeatId[] } {
  const voices = voicesOf(motion, institutions[motion.institution]?.members ?? [], sheets);
  const who = (word: string) => [...voices].filter(([, voice]) => voice === word).map(([seat]) => seat);
  return { yes: who("yes"), no: who("no") };
}

function isVoteOn({ action, fields }: Order, motion: string): boolean {
  return action === VOTE && fields.motion === motion;
}

function tellResult(motion: Motion, writings: Writings): void {
  enterFact(writings, {
    source: "turn",
    code: motion.result === "passed" ? "motionPassed" : "motionFailed",
    params: { institution: motion.institution, state: motion.state },
    audience: motion.audience,
    about: [motion.state, motion.by],
  });
}
