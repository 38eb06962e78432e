import { describe, expect, test } from "vitest";
import { drawnOrder } from "../../shared/bots/keyed-choice.ts";
import { botOf } from "../../shared/bots/registry.ts";
import type { Scenario, ScenarioSeat } from "../../shared/scenario/format.ts";
import type { Motion, Term } from "../../shared/world/items.ts";
import { act, offered, viewOf } from "./bot-view.ts";
import { chance } from "./random-play.ts";
import { type Game, mission, openCrisis, wholeGame, withItems, withNumbers } from "./turns.ts";

/** A game in which only these actions are in play, with one seat changed. */
function gameOf(actions: readonly string[], seat: string, change: Partial<ScenarioSeat>): Game {
  return wholeGame((scenario: Scenario) => ({
    ...scenario,
    actions: actions.map((id) => ({ id })),
    seats: scenario.seats.map((one) => (one.id === seat ? { ...one, ...change } : one)),
  }));
}

function withTables(game: Game, tables: Partial<Game["world"]["tables"]>): Game {
  return { ...game, world: { ...game.world, tables: { ...game.world.tables, ...tables } } };
}

const filed = (bot: string, game: Game, seat: string) =>
  (act(bot, viewOf(game, seat), "file").orders ?? []).map(({ action }) => action);

const character = (keepsWord: number, secrecy = 0): Pick<ScenarioSeat, "character"> => ({
  character: { keepsWord, secrecy },
});

describe("a bot's word", () => {
  const pledge: Term = {
    kind: "restraint",
    fields: { seat: "bishkek", action: "crack-down", state: "kgz" },
  };
  /** Rulers in need of a crackdown, which they have pledged not to order. */
  function tempted(keepsWord: number, regime: number): Game {
    const shaken = withNumbers(gameOf(["crack-down"], "bishkek", character(keepsWord)), {
      "state/kgz/regime": regime,
      "state/kgz/openness": 60,
    });
    const parties = ["bishkek", "washington"];
    const promise = { id: "pledge", audience: parties, parties, terms: [pledge], secret: false };
    return withTables(shaken, {
      agreements: { pledge: { ...promise, fromTurn: 1, untilTurn: 6, state: "in-force" } },
    });
  }

  test("character.1 without any it breaks a pledge as soon as that pays", () => {
    expect(filed("doctrine", tempted(0, 70), "bishkek")).toEqual(["crack-down"]);
  });

  test("character.2 one who always keeps it breaks a pledge at no price", () => {
    expect(filed("doctrine", tempted(1, 5), "bishkek")).toEqual([]);
  });

  test("character.3 in between it holds for a small gain", () => {
    expect(filed("doctrine", tempted(0.9, 70), "bishkek")).toEqual([]);
  });

  test("character.4 the share of secret offers is its own", () => {
    for (const [secrecy, secret] of [
      [1, true],
      [0, false],
    ] as const) {
      const game = gameOf(["train-forces", "transfer-arms"], "washington", character(1, secrecy));
      const { offers } = act("doctrine", viewOf(game, "washington"));
      expect(offers.length).toBeGreaterThan(0);
      expect(offers.every((offer) => offer.secret === secret)).toBe(true);
    }
  });
});

describe("what a bot looks for", () => {
  /** A crackdown brings threat down now, and more of it back over three turns. */
  const fearful = gameOf(["crack-down"], "tashkent", {
    objectives: [{ metric: "threat", from: 100, to: 0, weight: 100, private: false }],
  });

  test("greedy.1 takes the gain of this turn, whatever follows", () => {
    expect(filed("greedy", fearful, "tashkent")).toEqual(["crack-down"]);
  });

  test("doctrine.10 does without a gain that comes back as a loss", () => {
    expect(filed("doctrine", fearful, "tashkent")).toEqual([]);
  });

  test("doctrine.11 accepts a consent that pays, and declines one that costs more than it brings", () => {
    const game = wholeGame();
    const answer = (terms: readonly Term[]) =>
      act("doctrine", viewOf(game, "bishkek", [offered("washington", "bishkek", terms)]), "answer").answers[0]
        ?.answer;
    const consent: Term = {
      kind: "consent",
      fields: { action: "train-forces", seat: "washington", where: "kgz" },
    };
    const gift: Term = { kind: "aid", fields: { from: "washington", to: "bishkek", amount: 20 } };
    const base: Term = {
      kind: "basing",
      fields: { patron: "washington", state: "kgz", site: "osh-site", size: 1, rent: 0 },
    };
    expect(answer([consent, gift])).toBe("accept");
    expect(answer([base])).toBe("decline");
  });

  test("doctrine.12 mediates between rivals, whose trust it cannot see", () => {
    const game = gameOf(["mediate"], "astana", {
      objectives: [{ metric: "prestige", from: 40, to: 60, weight: 100, private: false }],
    });
    const pairs = (one: Game) =>
      (act("doctrine", viewOf(one, "astana"), "file").orders ?? []).map(({ fields }) => [
        fields.one,
        fields.other,
      ]);
    // Each deal takes trust from the rivals: two that everybody remembers are thought to be enough.
    const deals = ["kgz", "tjk"].map((state) => ({
      id: `washington.transfer-arms.${state}`,
      audience: "open" as const,
      seat: "washington",
      action: "transfer-arms",
      state,
      turn: 0,
    }));
    expect(pairs(game)).toEqual([]);
    const recent = Object.fromEntries(deals.map((deal) => [deal.id, deal]));
    const armed = { ...game, world: { ...game.world, tables: { ...game.world.tables, recent } } };
    expect(pairs(armed)).toContainEqual(["moscow", "washington"]);
  });

  test("doctrine.13 fights a threat for the crises that it brings on average, and for nothing where none break out", () => {
    const calm = { metric: "stability", state: "kgz", from: 0, to: 100, weight: 100, private: false };
    const ordered = (rate: number) => {
      const game = wholeGame((scenario) => ({
        ...scenario,
        actions: [{ id: "secure-borders" }],
        crises: scenario.crises.map((kind) => ({ ...kind, stability: -80 })),
        rules: {
          ...scenario.rules,
          crises: { ...scenario.rules.crises, rate },
          actions: {
            ...scenario.rules.actions,
            borders: { ...scenario.rules.actions.borders, stability: 0 },
          },
        },
        seats: scenario.seats.map((one) => (one.id === "bishkek" ? { ...one, objectives: [calm] } : one)),
      }));
      const grave = withNumbers(game, { "state/kgz/threat": 60, "state/kgz/stability": 50 });
      return filed("doctrine", grave, "bishkek");
    };
    expect(ordered(0.5)).toEqual(["secure-borders"]);
    expect(ordered(0)).toEqual([]);
  });

  test("doctrine.14 is not swayed by a mission that is none of its business", () => {
    const base = gameOf(["vote", "table-mandate", "deploy-peacekeepers"], "yerevan", {
      objectives: [{ metric: "funds", from: 0, to: 100, weight: 100, private: false }],
    });
    const motion: Motion = {
      id: "motion-1-moscow-csto-tjk",
      audience: ["astana", "bishkek", "dushanbe", "moscow", "yerevan"],
      institution: "csto",
      state: "tjk",
      crisis: "crisis-tjk",
      size: 2,
      by: "moscow",
      tabledTurn: 1,
      result: "open",
    };
    const zone = withItems(base, { crises: [openCrisis(base, "tjk")] });
    const game = withTables(zone, { motions: { [motion.id]: motion } });
    expect(filed("doctrine", game, "yerevan")).toEqual([]);
  });
});

describe("a government in a crisis", () => {
  const ACTIONS = ["table-mandate", "vote", "deploy-peacekeepers", "invite-forces", "join-mission"];
  const shaken = (change: Partial<ScenarioSeat> = {}, seat = "yerevan") => {
    const base = withNumbers(gameOf(ACTIONS, seat, change), {
      "state/kgz/threat": 60,
      "state/kgz/stability": 30,
      "trust/bishkek/moscow": 70,
    });
    return withItems(base, { crises: [openCrisis(base, "kgz")] });
  };
  const ordersOf = (game: Game, seat: string) => act("doctrine", viewOf(game, seat), "file").orders ?? [];
  /** The motion that Bishkek has tabled in this turn. */
  const asked = (game: Game) => {
    const motion: Motion = {
      id: "motion-1-bishkek-csto-kgz",
      audience: ["astana", "bishkek", "dushanbe", "moscow", "yerevan"],
      institution: "csto",
      state: "kgz",
      crisis: "crisis-kgz",
      size: 3,
      by: "bishkek",
      tabledTurn: 1,
      result: "open",
    };
    return withTables(game, { motions: { [motion.id]: motion } });
  };

  test("doctrine.15 asks its alliance for the mission that another would send", () => {
    const tabled = ordersOf(shaken(), "bishkek").filter(({ action }) => action === "table-mandate");
    expect(tabled.map(({ fields }) => [fields.institution, fields.state])).toEqual([["csto", "kgz"]]);
  });

  test("doctrine.15b invites no power that keeps no troops abroad", () => {
    const invited = ["moscow", "washington", "nato", "csto"];
    const seen = new Set<unknown>();
    for (const seat of ["bishkek", "tashkent"]) {
      const base = shaken();
      const game = withItems(base, { crises: [openCrisis(base, "kgz"), openCrisis(base, "uzb")] });
      for (const { action, fields } of ordersOf(game, seat))
        if (action === "invite-forces") seen.add(fields.guest);
    }
    expect(seen.size).toBeGreaterThan(0);
    for (const guest of seen) expect(invited).toContain(guest);
  });

  test("doctrine.15c does not invite a power of which it has found out that it has nobody to send", () => {
    const invite = (forces: number) => {
      const means = { capital: 5, funds: 50, forces };
      const found = ["moscow", "washington", "nato"].map((about) => ({
        id: about,
        audience: ["bishkek"],
        seat: "bishkek",
        action: "found-out",
        state: about,
        turn: 0,
        means,
      }));
      const recent = Object.fromEntries(found.map((one) => [one.id, one]));
      return filed("doctrine", withTables(shaken(), { recent }), "bishkek");
    };
    expect(invite(3)).toContain("invite-forces");
    expect(invite(0)).not.toContain("invite-forces");
  });

  describe("elsewhere", () => {
    /** A member of the alliance that cares for calm in another's state alone. */
    const caring = (state: string) => ({
      objectives: [{ metric: "stability", state, from: 0, to: 100, weight: 100, private: false }],
    });
    const tabledBy = (game: Game) =>
      ordersOf(game, "yerevan")
        .filter(({ action }) => action === "table-mandate")
        .map(({ fields }) => fields.state);

    test("doctrine.20 a member asks for a mission to another, and for none where one stands", () => {
      const game = shaken(caring("kgz"));
      expect(tabledBy(game)).toEqual(["kgz"]);
      const zone = openCrisis(game, "kgz");
      expect(tabledBy(withItems(game, { deployments: [mission(game, "moscow", zone, "host")] }))).toEqual([]);
    });

    test("doctrine.21 it asks for none to a state that would have to give its word first", () => {
      const base = withNumbers(shaken(caring("uzb")), { "state/uzb/threat": 60, "state/uzb/stability": 30 });
      expect(tabledBy(withItems(base, { crises: [openCrisis(base, "uzb")] }))).toEqual([]);
    });
  });

  test("doctrine.16 who commands the alliance's troops answers the motion with the mission", () => {
    const sent = ordersOf(asked(shaken()), "moscow");
    expect(sent.map(({ action }) => action)).toContain("deploy-peacekeepers");
    expect(sent.find(({ action }) => action === "deploy-peacekeepers")?.fields).toMatchObject({
      state: "kgz",
      mandate: "csto",
    });
    expect(sent.map(({ action }) => action)).not.toContain("table-mandate");
  });

  test("doctrine.17 a member that cares for its name votes yes and sends a flag of its own", () => {
    const objectives = [{ metric: "prestige", from: 30, to: 60, weight: 100, private: false }];
    const given = ordersOf(asked(shaken({ objectives })), "yerevan");
    expect(given.map(({ action, fields }) => [action, fields.choice ?? fields.size])).toContainEqual([
      "join-mission",
      1,
    ]);
  });

  test("doctrine.17b one that counts its money alone keeps its soldiers at home", () => {
    const objectives = [{ metric: "funds", from: 0, to: 100, weight: 100, private: false }];
    const given = ordersOf(asked(shaken({ objectives })), "yerevan");
    expect(given.map(({ action }) => action)).not.toContain("join-mission");
  });
});

test("registry.1 a policy is found by the name that it had before", () => {
  expect(botOf("planner")).toBe(botOf("doctrine"));
  expect(botOf("constructor")).toBeUndefined();
});

test("choice.1 of what is nearly as good anything may come first, of what is worse nothing may", () => {
  const firsts = new Set<number>();
  for (let seed = 0; seed < 200; seed += 1) {
    const drawn = drawnOrder([4, 10, 9, 6], (worth) => worth, chance(seed, "choice"));
    expect([...drawn].sort((one, other) => one - other)).toEqual([4, 6, 9, 10]);
    firsts.add(drawn[0] ?? 0);
  }
  expect([...firsts].sort((one, other) => one - other)).toEqual([6, 9, 10]);
});
