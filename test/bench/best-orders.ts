import { percentText, table } from "../../server/analysis/report-table.ts";
import { planTurn } from "../../shared/analysis/bot-turn.ts";
import { type BatchSetting, closeTurn, nthGame, openGame } from "../../shared/analysis/game.ts";
import { shareEstimate } from "../../shared/analysis/interval.ts";
import { randomStream } from "../../shared/base/random.ts";
import { candidatesFor } from "../../shared/bots/candidates.ts";
import type { BotView } from "../../shared/bots/define.ts";
import { mindOf } from "../../shared/bots/mind.ts";
import { LONG_VIEW } from "../../shared/bots/outlook.ts";
import { botOf } from "../../shared/bots/registry.ts";
import { shippedScenario, shippedText } from "../scenario/shipped.ts";

/**
 * How often each action is the best single order by the doctrine bot's own measure, over positions of its own games: one
 * position is one seat in the planning of one turn. No action should be it in more than a third of them.
 *
 *     node test/bench/best-orders.ts [SCENARIO] [POSITIONS]
 */
const [id = "csto-2005", wanted = "1000"] = process.argv.slice(2);
const scenario = shippedScenario(id);
const doctrine = botOf("doctrine");
if (doctrine === undefined) throw new Error("there is no doctrine bot");
const setting: BatchSetting = {
  scenario,
  scenarioText: shippedText(id),
  variant: "short",
  bots: Object.fromEntries(scenario.seats.map((seat) => [seat.id, "doctrine"])),
  seed: "best-orders",
};
const bots = new Map(scenario.seats.map((seat) => [seat.id, doctrine]));
const opened = openGame(setting);
const best = new Map<string, number>();
const offered = new Map<string, number>();
let positions = 0;

for (let game = 1; positions < Number(wanted); game += 1) {
  let session = nthGame(opened, setting.seed, game);
  const saw = (seat: string, view: BotView): void => {
    if (positions >= Number(wanted)) return;
    positions += 1;
    for (const { action } of view.offers) offered.set(action, (offered.get(action) ?? 0) + 1);
    const key = `${seat}/${session.turn}`;
    const random = randomStream({ seed: session.seed, line: 1, turn: session.turn, purpose: "best", key });
    const [first] = candidatesFor(mindOf(view.sight, seat, LONG_VIEW), view, random, "first");
    const action = first === undefined || first.gain <= 0 ? "(nothing)" : first.orders.at(-1)?.action;
    best.set(action ?? "(nothing)", (best.get(action ?? "(nothing)") ?? 0) + 1);
  };
  while (session.phase === "planning") {
    const planned = planTurn(session, { bots, saw, refused: () => {} });
    session = closeTurn(planned);
  }
}

const actions = [...scenario.actions.map((one) => one.id), "(nothing)"];
const rows = actions
  .map((action) => ({ action, times: best.get(action) ?? 0, chances: offered.get(action) ?? positions }))
  .sort((one, other) => other.times - one.times)
  .map(({ action, times, chances }) => [
    action,
    String(times),
    percentText(shareEstimate(times, positions)),
    percentText(shareEstimate(times, Math.max(times, chances))),
    "",
  ]);
const heads = [`best of ${positions} positions, ${id}`, "times", "of all", "where offered", ""];
console.log(table(heads, rows).join("\n"));
