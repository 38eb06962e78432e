import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Players, planTurn } from "../../shared/analysis/bot-turn.ts";
import { closeTurn, nthGame, openGame } from "../../shared/analysis/game.ts";
import { NO_MOVES } from "../../shared/bots/define.ts";
import { agreedOrders } from "../../shared/bots/implied-orders.ts";
import { mindOf } from "../../shared/bots/mind.ts";
import { LONG_VIEW } from "../../shared/bots/outlook.ts";
import { BOTS, botOf } from "../../shared/bots/registry.ts";
import { readScenario } from "../../shared/session/read-scenario.ts";
import type { Session } from "../../shared/session/session.ts";
import { checkProposal } from "../../shared/turn/check-proposal.ts";
import { checkSheet } from "../../shared/turn/check-sheet.ts";
import type { ProposalView } from "../../shared/view/view.ts";
import type { Motion, Term } from "../../shared/world/items.ts";
import { NO_COST, type Order } from "../../shared/world/order.ts";
import { act, offered, viewOf } from "./bot-view.ts";
import { PATRONS } from "./data/region.ts";
import { fixtureInput } from "./fixture.ts";
import { playedGame } from "./random-play.ts";
import {
  ALL_ACTIONS,
  agreed,
  type Game,
  idle,
  newGame,
  openCrisis,
  sightFor,
  wholeGame,
  withItems,
  withNumbers,
} from "./turns.ts";

function answerTo(game: Game, seat: string, proposal: ProposalView) {
  return act("doctrine", viewOf(game, seat, [proposal]), "answer").answers[0]?.answer;
}

describe.each(BOTS.map(({ id }) => id))("%s", (id) => {
  test("files legal sheets and offers legal proposals, whatever the world is like", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(5), fc.nat(11), (seed, turns, at) => {
        const game = playedGame(seed, turns, seed % 2 === 0 ? "full" : "short");
        const seat = game.setting.scenario.seats[at]?.id ?? "";
        const view = viewOf(game, seat);
        for (const slice of ["propose", "answer", "file"] as const) {
          const { orders, offers } = act(id, view, slice);
          expect(checkSheet(view.sight, orders ?? [], seat, NO_COST)).toBeNull();
          for (const { to, terms } of offers) {
            expect(checkProposal(view.sight, seat, to, terms)).toBeNull();
          }
        }
      }),
      { seed: 7, numRuns: 10 },
    );
  });

  test("does the same for the same view and the same chance", () => {
    const game = playedGame(3, 2);
    const again = playedGame(3, 2);
    for (const seat of ["moscow", "nato", "tashkent", "bishkek"]) {
      expect(act(id, viewOf(again, seat))).toEqual(act(id, viewOf(game, seat)));
    }
  });

  test("does the same whatever it may not know", () => {
    const game = playedGame(4, 1);
    const secrets = withNumbers(game, {
      "seat/washington/capital": 1,
      "seat/washington/funds": 999,
      "trust/tashkent/washington": 3,
    });
    expect(act(id, viewOf(secrets, "moscow"))).toEqual(act(id, viewOf(game, "moscow")));
  });

  test("gives no order that the white cell must judge: a class would wait for it", () => {
    const game = newGame({ change: (scenario) => ({ ...scenario, actions: [{ id: "free-move" }] }) });
    const view = viewOf(game, "moscow");
    expect(view.offers.map(({ judged }) => judged)).toEqual([true]);
    for (const slice of ["propose", "file"] as const) expect(act(id, view, slice).orders ?? []).toEqual([]);
  });

  test("has nothing to do for a view without a seat", () => {
    const view = viewOf(newGame(), "moscow");
    const observed = { ...view, sight: { ...view.sight, viewer: { kind: "observer" } as const } };
    expect(act(id, observed)).toEqual(NO_MOVES);
  });
});

test("doctrine.1 finds something worth ordering for every power at the start", () => {
  for (const seat of PATRONS) {
    expect(act("doctrine", viewOf(newGame(), seat), "file").orders?.length, seat).toBeGreaterThan(0);
  }
});

test("doctrine.2 signs what pays and declines what only costs", () => {
  const aid = (from: string, to: string, amount: number): Term => ({
    kind: "aid",
    fields: { from, to, amount },
  });
  const game = newGame();
  expect(answerTo(game, "bishkek", offered("moscow", "bishkek", [aid("moscow", "bishkek", 10)]))).toBe(
    "accept",
  );
  expect(answerTo(game, "bishkek", offered("moscow", "bishkek", [aid("bishkek", "moscow", 5)]))).toBe(
    "decline",
  );
});

test("doctrine.3 signs no more than is left of its acceptances and of its capital", () => {
  const gift = (from: string) =>
    offered(from, "bishkek", [{ kind: "aid", fields: { from, to: "bishkek", amount: 10 } }]);
  const three = [gift("moscow"), gift("washington"), gift("beijing")];
  const accepted = (game: Game) =>
    act("doctrine", viewOf(game, "bishkek", three), "answer").answers.filter(
      ({ answer }) => answer === "accept",
    );
  expect(accepted(newGame())).toHaveLength(2);
  expect(accepted(withNumbers(newGame(), { "seat/bishkek/capital": 1.5 }))).toHaveLength(1);
});

test("doctrine.4 declines a site that it has promised to somebody else", () => {
  const game = newGame();
  const terms = (patron: string): Term[] => [
    { kind: "basing", fields: { patron, state: "kgz", site: "manas-site", size: 1, rent: 20 } },
  ];
  const promise = {
    id: "promise",
    audience: ["bishkek", "washington"],
    parties: ["bishkek", "washington"],
    terms: terms("washington"),
    secret: true,
    fromTurn: 1,
    untilTurn: 6,
    state: "in-force" as const,
  };
  const tables = { ...game.world.tables, agreements: { promise } };
  const promised = { ...game, world: { ...game.world, tables } };
  expect(answerTo(promised, "bishkek", offered("moscow", "bishkek", terms("moscow"), 6))).toBe("decline");
});

test("doctrine.18 accepts one of two offers for a site, and none for a site where somebody else's base stands", () => {
  const base = (patron: string, site: string) =>
    offered(
      patron,
      "bishkek",
      [
        { kind: "basing", fields: { patron, state: "kgz", site, size: 1, rent: 20 } },
        { kind: "aid", fields: { from: patron, to: "bishkek", amount: 30 } },
      ],
      6,
    );
  const accepted = (...proposals: readonly ProposalView[]) =>
    act("doctrine", viewOf(newGame(), "bishkek", proposals), "answer").answers.filter(
      ({ answer }) => answer === "accept",
    );
  const [moscows, beijings] = [base("moscow", "osh-site"), base("beijing", "osh-site")];
  expect(accepted(moscows)).toHaveLength(1);
  expect(accepted(beijings)).toHaveLength(1);
  expect(accepted(moscows, beijings)).toHaveLength(1);
  expect(accepted(base("beijing", "manas-site"))).toEqual([]);
});

test("doctrine.19 takes a host's word alone for a step around the chair, and both their words for one through it", () => {
  const base = wholeGame();
  const { pfp } = base.world.tables.institutions;
  if (pfp === undefined) throw new Error("no ladder");
  const institutions = { ...base.world.tables.institutions, pfp: { ...pfp, framework: true } };
  const agreedBy = (parties: readonly string[]) => {
    const fields = { action: "deepen-partnership", seat: "nato", where: "kgz" };
    const yes = agreed(base, parties, [{ kind: "consent", fields }]);
    const tables = { ...base.world.tables, institutions, agreements: { [yes.id]: yes } };
    const sight = sightFor({ ...base, world: { ...base.world, tables } }, "nato");
    return agreedOrders(mindOf(sight, "nato", LONG_VIEW)).map(({ fields: { route } }) => route);
  };
  expect(agreedBy(["bishkek", "nato"])).toEqual(["around"]);
  expect(agreedBy(["astana", "bishkek", "nato"])).toEqual(["through"]);
});

test("doctrine.5 tables a motion with the mission that needs it, and votes on those of others", () => {
  const base = newGame();
  const game = withItems(base, { crises: [openCrisis(base, "kgz")] });
  const orders = (seat: string, now: Game): readonly Order[] =>
    act("doctrine", viewOf(now, seat), "file").orders ?? [];
  const missions = orders("moscow", game).filter(
    ({ action, fields }) => action === "deploy-peacekeepers" && fields.mandate === "csto",
  );
  const tabled = orders("moscow", game).filter(({ action }) => action === "table-mandate");
  expect(tabled.map(({ fields }) => fields.state)).toEqual(missions.map(({ fields }) => fields.state));
  const motion: Motion = {
    id: "motion-1-moscow-csto-kgz",
    audience: ["astana", "bishkek", "dushanbe", "moscow", "yerevan"],
    institution: "csto",
    state: "kgz",
    crisis: "crisis-kgz",
    size: 3,
    by: "moscow",
    tabledTurn: 1,
    result: "open",
  };
  const tables = { ...game.world.tables, motions: { [motion.id]: motion } };
  const voted = orders("bishkek", { ...game, world: { ...game.world, tables } }).filter(
    ({ action }) => action === "vote",
  );
  expect(voted).toHaveLength(1);
  expect(voted[0]?.fields.motion).toBe(motion.id);
});

test("doctrine.6 sees what a framework opens the way to: the chair that gains by it says yes", () => {
  const game = idle(newGame(), 1);
  expect(game.world.tables.institutions.csto?.chair).toBe("moscow");
  const term: Term = {
    kind: "consent",
    fields: { action: "offer-framework", seat: "nato", where: "pfp" },
  };
  expect(answerTo(game, "moscow", offered("nato", "moscow", [term]))).toBe("accept");
});

test("doctrine.9 does not ask again for what it was refused", () => {
  const game = newGame();
  for (const seat of ["washington", "nato", "tashkent"]) {
    const view = viewOf(game, seat);
    const { offers } = act("doctrine", view);
    expect(offers.length, seat).toBeGreaterThan(0);
    const declined = offers.map(
      ({ to, terms }, at): ProposalView => ({
        ...offered(seat, to[0] ?? "", terms),
        id: `declined-${at}`,
        state: "declined",
        yours: false,
      }),
    );
    const again = act("doctrine", { ...view, proposals: declined });
    const asked = again.offers.map(wishes);
    for (const offer of offers) expect(asked).not.toContain(wishes(offer));
  }
});

/** What a proposal asks for and of whom, without the rent. */
function wishes({ to, terms }: Pick<ProposalView, "to" | "terms">): string {
  const [first] = terms;
  return JSON.stringify([to, first?.kind, { ...first?.fields, rent: 0 }]);
}

interface Played {
  readonly session: Session;
  readonly refused: readonly string[];
  /** The kinds of terms that came into force, and the actions that stood on sheets which counted. */
  readonly terms: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
}

/** A whole game of bots through the very commands of live play. */
function play(bot: string, game: number): Played {
  const text = JSON.stringify(fixtureInput(ALL_ACTIONS));
  const scenario = readScenario(text);
  const bots = Object.fromEntries(scenario.seats.map(({ id }) => [id, bot]));
  const setting = { scenario, scenarioText: text, variant: "short", bots, seed: "bots" } as const;
  const refused: string[] = [];
  const policy = botOf(bot);
  if (policy === undefined) throw new Error(`no bot ${bot}`);
  const players: Players = {
    bots: new Map(scenario.seats.map(({ id }) => [id, policy])),
    saw: () => {},
    refused: (_seat, { kind }, code) => refused.push(`${kind} ${code}`),
  };
  let session = nthGame(openGame(setting), "bots", game);
  while (session.phase === "planning") session = closeTurn(planTurn(session, players));
  const inputs = session.turns.map((turn) => turn.inputs);
  return {
    session,
    refused,
    terms: new Set(
      inputs.flatMap(({ agreements }) => agreements.flatMap(({ terms }) => terms.map((term) => term.kind))),
    ),
    actions: new Set(
      inputs.flatMap(({ sheets }) =>
        Object.values(sheets).flatMap((orders) => orders.map((order) => order.action)),
      ),
    ),
  };
}

let planned: Played;
beforeAll(() => {
  planned = play("doctrine", 1);
}, 120_000);

test("doctrine.7 agreements come about between bots, and the orders that hang on them are given", () => {
  const { session, refused, terms, actions } = planned;
  expect(session.phase).toBe("debrief");
  expect(refused.filter((line) => line.startsWith("orders.save"))).toEqual([]);
  expect(terms).toContain("aid");
  expect(terms).toContain("consent");
  expect(actions).toContain("train-forces");
  const void_ = session.turns.flatMap(({ outcome }) =>
    outcome.facts.filter(({ code }) => code === "voidConsent"),
  );
  const given = session.turns.flatMap(({ inputs }) =>
    Object.values(inputs.sheets).flatMap((orders) =>
      orders.filter(({ action }) => action === "train-forces"),
    ),
  );
  expect(given.length).toBeGreaterThan(void_.length);
});

test("doctrine.8 does better for its seats than no orders at all", () => {
  const total = ({ session }: Played): number =>
    session.scenario.seats.reduce(
      (sum, { id }) => sum + (session.turns.at(-1)?.outcome.scores[id]?.score ?? 0),
      0,
    );
  expect(total(planned)).toBeGreaterThan(total(play("hold", 1)));
});

test("random.1 plays a whole game in which no sheet is refused", () => {
  const { session, refused, actions } = play("random", 3);
  expect(session.phase).toBe("debrief");
  expect(
    refused.filter((line) => line.startsWith("orders.save") || line.startsWith("proposal.offer")),
  ).toEqual([]);
  expect(actions.size).toBeGreaterThan(8);
});
