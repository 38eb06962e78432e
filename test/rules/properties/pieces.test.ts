import fc from "fast-check";
import { expect, test } from "vitest";
import type { Term } from "../../../shared/world/items.ts";
import type { Order } from "../../../shared/world/order.ts";
import type { Target } from "../../../shared/world/target.ts";
import {
  agreed,
  close,
  everyAction,
  type Game,
  mission,
  newGame,
  openCrisis,
  order,
  withItems,
  withNumbers,
} from "../turns.ts";

/**
 * Who cuts one thing into pieces must not gain by it: a student who finds such a cut plays the form and not the region.
 */
const RUNS = { seed: 20050623, numRuns: 40 };

const TIES: readonly Target[] = [
  "engagement/moscow/kgz/security",
  "engagement/moscow/kgz/economic",
  "engagement/moscow/kgz/political",
  "trust/bishkek/moscow",
];
const ALL: readonly Target[] = [...TIES, "seat/moscow/prestige"];

/** A start at which nothing breaks out, and Moscow has all that it could want to spend. */
function start(variant: "short" | "full" = "full"): Game {
  const game = newGame({
    variant,
    change: (scenario) => {
      const { crises, ...others } = scenario.rules;
      return everyAction({ ...scenario, rules: { ...others, crises: { ...crises, rate: 0 } } });
    },
  });
  return withNumbers(game, RICH);
}
const RICH = { "seat/moscow/capital": 20, "seat/moscow/funds": 800, "seat/moscow/forces": 12 } as const;

/** @throws if the pieces bring more of anything than the whole, beyond what each of their entries is rounded by */
function expectNoMore(pieces: Game, whole: Game, entries: number, targets = ALL): void {
  for (const target of targets) {
    const [value, most] = [pieces, whole].map(({ world }) => world.numbers[target] ?? Number.NaN);
    expect(value, `${target} by pieces`).toBeLessThanOrEqual((most ?? Number.NaN) + entries);
  }
}

/** The zone stays as wild as it was, so that what is compared lasts equally long. */
const WILD = { "state/kgz/stability": 20, "state/kgz/threat": 45 } as const;

function played(
  game: Game,
  turns: number,
  given: (turn: number, now: Game) => Parameters<typeof close>[1],
): Game {
  let now = game;
  for (let turn = 1; turn <= turns; turn += 1)
    now = close(withNumbers(now, { ...RICH, ...WILD }), given(turn, now));
  return now;
}

const variants = fc.constantFrom("short" as const, "full" as const);
const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test("several missions of a seat in one zone bring it no more than one of as many battalions", () => {
  const mandates = fc.constantFrom("host" as const, "csto" as const, "un" as const);
  fc.assert(
    fc.property(variants, sizes, mandates, fc.boolean(), (variant, parts, mandate, arriving) => {
      const game = start(variant);
      const zone = openCrisis(game, "kgz", { untilTurn: 9, stabilityBefore: 90_000 });
      const given = arriving ? { sinceTurn: 1 } : {};
      const posted = (each: readonly number[]) =>
        withItems(game, {
          crises: [zone],
          deployments: each.map((size, at) =>
            mission(game, "moscow", zone, mandate, { id: `m${at}`, size, ...given }),
          ),
        });
      const after = (each: readonly number[]) => played(posted(each), 4, () => ({}));
      expectNoMore(after(parts), after([sum(parts)]), 4 * parts.length);
    }),
    RUNS,
  );
});

test("to come in pieces, to go and to come back build no more ties than to come at once and stay", () => {
  const plan = fc.array(fc.constantFrom("come", "go", "swap", "stay"), { minLength: 4, maxLength: 7 });
  fc.assert(
    fc.property(variants, fc.integer({ min: 1, max: 2 }), plan, (variant, size, steps) => {
      const game = start(variant);
      const zone = openCrisis(game, "kgz", { untilTurn: 30, stabilityBefore: 90_000 });
      const fields = { seat: "moscow", state: "kgz", mandate: "host", size: 12 };
      const word = agreed(game, ["bishkek", "moscow"], [{ kind: "peacekeepers", fields }], { untilTurn: 12 });
      const turns = Math.min(steps.length, game.setting.calendar.turns);
      const first = 1 + steps.findIndex((step) => step === "come" || step === "swap");
      const comes = (battalions: number) =>
        order("deploy-peacekeepers", { state: "kgz", mandate: "host", size: battalions });
      const after = (ordersOf: (turn: number, now: Game) => readonly Order[]) =>
        played(withItems(game, { crises: [zone] }), turns, (turn, now) => ({
          sheets: { moscow: ordersOf(turn, now) },
          agreements: turn === 1 ? [word] : [],
        }));
      const pieces = after((turn, now) => {
        const step = steps[turn - 1];
        const there = Object.values(now.world.tables.deployments).filter(({ crisis }) => crisis === zone.id);
        const goes = there.map(({ id }) => order("withdraw-forces", { deployment: id }));
        if (step === "stay") return [];
        if (step === "go") return goes;
        return step === "come" ? [comes(size)] : [...goes, comes(size)];
      });
      // What a mission costs its owner's name ends when it goes: ties and trust alone are compared.
      const whole = after((turn) => (turn === first ? [comes(6)] : []));
      expectNoMore(pieces, whole, 2 * turns, TIES);
    }),
    RUNS,
  );
});

test("several terms of a kind, in one agreement or several, open or secret, build no more than one of as much", () => {
  const kinds = fc.constantFrom("aid", "arms", "energy", "transit");
  const amounts = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 4 });
  const cuts = fc.constantFrom("terms", "agreements", "secrets");
  fc.assert(
    fc.property(
      variants,
      kinds,
      amounts,
      cuts,
      fc.integer({ min: 1, max: 3 }),
      (variant, kind, parts, cut, turns) => {
        const game = start(variant);
        const term = (amount: number): Term => {
          if (kind === "aid") return { kind, fields: { from: "moscow", to: "bishkek", amount } };
          return { kind, fields: { patron: "moscow", state: "kgz", amount } };
        };
        const given = { untilTurn: turns };
        const sides = ["bishkek", "moscow"];
        const audience = cut === "secrets" ? sides : "open";
        const signed =
          cut === "terms"
            ? [agreed(game, sides, parts.map(term), given)]
            : parts.map((amount, at) =>
                agreed(game, sides, [term(amount)], { ...given, audience: at === 0 ? "open" : audience }),
              );
        const whole = [agreed(game, sides, [term(sum(parts))], given)];
        const after = (agreements: typeof whole) =>
          played(game, turns, (turn) => ({ agreements: turn === 1 ? agreements : [] }));
        expectNoMore(after(signed), after(whole), turns * parts.length);
      },
    ),
    RUNS,
  );
});

test("a host's word lets in no more battalions because several come by it, or at several closes", () => {
  const guest = fc.constantFrom("pfp", "nato");
  const sent = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(
      guest,
      fc.integer({ min: 1, max: 4 }),
      fc.array(sent, { minLength: 2, maxLength: 2 }),
      (whom, word, plan) => {
        const game = withNumbers(start(), {
          "seat/nato/forces": 9,
          "seat/washington/forces": 9,
          "seat/nato/capital": 20,
          "seat/washington/capital": 20,
        });
        const zone = openCrisis(game, "uzb", { untilTurn: 9, stabilityBefore: 90_000 });
        const mandate = whom === "pfp" ? "nato" : "host";
        const sends = (size: number) =>
          size === 0 ? [] : [order("deploy-peacekeepers", { state: "uzb", mandate, size })];
        const tables = order("table-mandate", { institution: "pfp", state: "uzb", size: 12 });
        const after = played(withItems(game, { crises: [zone] }), plan.length, (turn) => {
          const [nato = 0, washington = 0] = plan[turn - 1] ?? [];
          const first = turn === 1;
          return {
            sheets: {
              tashkent: first ? [order("invite-forces", { guest: whom, size: word })] : [],
              nato: [...(first ? [tables] : []), ...sends(nato)],
              washington: sends(washington),
            },
          };
        });
        const there = Object.values(after.world.tables.deployments).filter(
          ({ crisis }) => crisis === zone.id,
        );
        expect(sum(there.map(({ size }) => size))).toBeLessThanOrEqual(word);
      },
    ),
    RUNS,
  );
});
