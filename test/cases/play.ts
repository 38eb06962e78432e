import { checkSheet } from "../../shared/turn/check-sheet.ts";
import type { Verdict } from "../../shared/turn/turn.ts";
import { judgedOrders } from "../../shared/turn/verdicts.ts";
import type { NumberChange } from "../../shared/world/ledger.ts";
import { tabledMotions } from "../../shared/world/motions.ts";
import { NO_COST } from "../../shared/world/order.ts";
import type { Target } from "../../shared/world/target.ts";
import { type Closed, close, type Game, sightFor, withNumbers } from "../rules/turns.ts";
import type { Case, CaseFile, Numbers, Turn } from "./case.ts";
import { linesOf } from "./lines.ts";
import { agreementFrom, gameAt } from "./position.ts";

/**
 * What comes of a case, as it is expected: lines, under the number of their turn if more than one is shown. `arranged`
 * may give its turns in another form.
 */
export function played(
  one: Case,
  file: Pick<CaseFile, "shows">,
  arranged: (turn: Turn) => Turn = (turn) => turn,
): string {
  const { turns, position = {}, shows = file.shows, unfiled } = one;
  const before = position.before ?? [];
  const named = naming();
  let game = gameAt(position);
  const shown: string[] = [];
  for (const [at, turn] of [...before, ...turns].entries()) {
    const closed = closeTurn(game, arranged(turn), named, unfiled === undefined);
    game = closed;
    if (at < before.length) continue;
    if (turns.length > 1) shown.push(`turn ${closed.outcome.turn}:`);
    const lines = linesOf(closed, shows);
    shown.push(...(lines.length === 0 ? ["nothing"] : lines));
  }
  return shown.join("\n");
}

/** The lines that a case expects, without the white space of its file. */
export function expectedOf({ expected }: Case): string {
  return expected
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function naming(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `a${count}`;
  };
}

function closeTurn(start: Game, turn: Turn, named: () => string, filed: boolean): Closed {
  const game = withNumbers(start, turn.set ?? {});
  const number = game.world.closedTurns + 1;
  const agreements = (turn.agreements ?? []).map((pact) => agreementFrom(pact, named(), number));
  const sheets = turn.sheets ?? {};
  if (filed) fileAll(game, turn, agreements);
  return close(game, {
    sheets,
    agreements,
    acceptances: turn.accepted ?? {},
    fired: turn.fired ?? [],
    motions: turn.answered ?? {},
    left: (turn.left ?? []).map(([agreement, seat]) => ({ agreement, seat })),
    verdicts: verdictsOf(turn),
    overrides: changesOf(turn.overrides ?? {}).map((change) => ({
      ...change,
      reason: "the case",
      by: "facilitator",
    })),
  });
}

/** The rulings on all orders of the seats that need one. */
function verdictsOf({ sheets = {}, rulings = {} }: Turn): readonly Verdict[] {
  return judgedOrders(sheets, []).flatMap(({ seat, digest }) => {
    const ruling = rulings[seat];
    if (ruling === undefined) return [];
    const effects = changesOf(ruling.effects);
    return [{ seat, order: digest, chance: ruling.chance, effects, by: "facilitator" }];
  });
}

function changesOf(numbers: Numbers): readonly NumberChange[] {
  return Object.entries(numbers).map(([target, delta = 0]) => ({ target: target as Target, delta }));
}

/** Files every sheet as a session would, which shows the motions and agreements of the phase. @throws if one is refused. */
function fileAll(game: Game, { sheets = {} }: Turn, agreements: readonly { readonly id: string }[]): void {
  const { tables, closedTurns } = game.world;
  const motions = tabledMotions(tables, closedTurns + 1, sheets);
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  const planned: Game = {
    ...game,
    world: {
      ...game.world,
      tables: {
        ...tables,
        motions: { ...tables.motions, ...byId(motions) },
        agreements: { ...tables.agreements, ...(byId(agreements) as typeof tables.agreements) },
      },
    },
  };
  for (const [seat, sheet] of Object.entries(sheets)) {
    const fault = checkSheet(sightFor(planned, seat), sheet, seat, NO_COST);
    if (fault !== null) throw new Error(`the sheet of ${seat} is refused: ${JSON.stringify(fault)}`);
  }
}
