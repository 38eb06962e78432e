import { expect, test } from "vitest";
import { influenceBoard } from "../../shared/influence/board.ts";
import type { Session } from "../../shared/session/session.ts";
import { resolveTurn } from "../../shared/turn/resolve-turn.ts";
import type { World } from "../../shared/world/world.ts";
import { applyOutcome } from "../../shared/world/world.ts";
import { numberOf } from "../rules/turns.ts";
import { playHistory } from "./play-history.ts";

/**
 * Orders near to what was really done, played from the start position, must give what really came, in direction
 * (`rules.md` section 9): whatever crises break out on the way. Turns of two months.
 */
const SEEDS = Array.from({ length: 40 }, (_, at) => `history-${at}`);

/** When Uzbekistan comes back to the alliance, and the last turn. */
const [ACCESSION, LAST] = [7, 12];

const played = SEEDS.map((seed) => {
  const { refused, sessions } = playHistory(seed);
  return { seed, refused, sessions };
});

/** The session as it stood after a turn; 0: before the first. */
function after(sessions: readonly Session[], turn: number): Session {
  const session = sessions[turn];
  if (session === undefined) throw new Error(`no turn ${turn}`);
  return session;
}

const boardOf = ({ scenario, world }: Pick<Session, "scenario" | "world">) =>
  influenceBoard(scenario, world.numbers);

const uzbekSecurity = (session: Session, seat: string) =>
  boardOf(session).influence.uzb?.[seat]?.domains.security ?? Number.NaN;

/** What a seed gives, with the seed beside it, so that a failure says which one. */
const each = <T>(of: (sessions: readonly Session[]) => T) =>
  played.map(({ seed, sessions }) => [seed, of(sessions)]);
const always = <T>(value: T) => SEEDS.map((seed) => [seed, value]);

/** The end of the same game without the accession: the same orders else, the same dice. */
function withoutAccession(sessions: readonly Session[]): { readonly world: World; readonly score: number } {
  const { scenario, calendar, seed, line, turns } = after(sessions, LAST);
  let { world } = after(sessions, ACCESSION - 1);
  let score = Number.NaN;
  for (const { inputs, turn } of turns.slice(ACCESSION - 1)) {
    const sheets = turn === ACCESSION ? { ...inputs.sheets, tashkent: [] } : inputs.sheets;
    const outcome = resolveTurn({ scenario, calendar, seed, line }, world, { ...inputs, sheets });
    world = applyOutcome(world, outcome);
    score = outcome.scores.tashkent?.score ?? Number.NaN;
  }
  return { world, score };
}

test("nothing on the historical line is refused or unaffordable, and nothing is void", () => {
  expect(played.map(({ seed, refused }) => [seed, refused])).toEqual(SEEDS.map((seed) => [seed, []]));
  const voids = each((sessions) =>
    after(sessions, LAST)
      .turns.flatMap(({ outcome }) => outcome.facts)
      .filter(({ source, code }) => source === "turn" && code.startsWith("void")),
  );
  expect(voids).toEqual(SEEDS.map((seed) => [seed, []]));
});

test("crises break out on the way: not every seed has the same ones", () => {
  const crises = each((sessions) =>
    after(sessions, LAST)
      .turns.flatMap(({ outcome }) => outcome.changes)
      .filter(({ table, item }) => table === "crises" && item !== null)
      .map(({ id }) => id)
      .join(),
  );
  expect(new Set(crises.map(([, ids]) => ids)).size).toBeGreaterThan(20);
});

test("by turn 4 Washington has lost half its security influence in Uzbekistan and Moscow has gained", () => {
  const half = each((sessions) => {
    const [start, later] = [after(sessions, 0), after(sessions, 4)];
    return uzbekSecurity(later, "washington") <= uzbekSecurity(start, "washington") / 2;
  });
  expect(half).toEqual(always(true));
  const gained = each(
    (sessions) => uzbekSecurity(after(sessions, 4), "moscow") > uzbekSecurity(after(sessions, 0), "moscow"),
  );
  expect(gained).toEqual(always(true));
});

test("by turn 7 Uzbekistan is in the alliance", () => {
  const member = (turn: number) =>
    each((sessions) => after(sessions, turn).world.tables.institutions.csto?.members.includes("tashkent"));
  expect(member(ACCESSION - 1)).toEqual(always(false));
  expect(member(ACCESSION)).toEqual(always(true));
});

test("Uzbekistan gains by its accession: firmer rulers, a calmer state, a higher score than without it", () => {
  const gains = each((sessions) => {
    const joined = after(sessions, LAST);
    const alone = withoutAccession(sessions);
    const higher = (target: "state/uzb/regime" | "state/uzb/stability") =>
      numberOf(joined, target) > numberOf(alone, target);
    const score = joined.turns.at(-1)?.outcome.scores.tashkent?.score ?? Number.NaN;
    return [higher("state/uzb/regime"), higher("state/uzb/stability"), score > alone.score];
  });
  expect(gains).toEqual(always([true, true, true]));
});

test("the base at Manas stays, at a far higher rent", () => {
  const rents = each((sessions) =>
    [0, LAST].map((turn) => after(sessions, turn).world.tables.deployments["manas-base"]?.rent),
  );
  expect(rents).toEqual(always([300, 2900]));
});

test("Kazakhstan has a plan of its own with NATO and the highest autonomy of the alliance's Central Asian members", () => {
  const found = each((sessions) => {
    const session = after(sessions, LAST);
    const { autonomy } = boardOf(session);
    const others = ["uzb", "kgz", "tjk"].map((state) => autonomy[state] ?? 100);
    return [session.world.tables.institutions.pfp?.levels.kaz, (autonomy.kaz ?? 0) > Math.max(...others)];
  });
  expect(found).toEqual(always([3, true]));
});

test("Moscow leads Washington by more than at the start", () => {
  const lead = (session: Session) => {
    const { regional } = boardOf(session);
    return (regional.moscow ?? 0) - (regional.washington ?? 0);
  };
  expect(each((sessions) => lead(after(sessions, LAST)) > lead(after(sessions, 0)))).toEqual(always(true));
});
