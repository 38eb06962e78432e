import { nearestWord } from "./nearest-word.ts";
import type { Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import type { LineOf } from "./references.ts";
import { type Found, select, textsAt, valueAt } from "./select.ts";

/** The ids of the seats that are patrons; also those that say so in a wrong word, which is a fault by itself. */
export function patronIds(file: unknown): string[] {
  return select(file, "seats[]").flatMap(({ value }) =>
    select(value, "patron").some((patron) => patron.value !== false) ? textsAt(value, "id") : [],
  );
}

/** Every state has one seat; a patron is not engaged in a domain that it is without; trust is in others, once. */
export function seatProblems(file: unknown, lineOf: LineOf): Problem[] {
  return [...stateSeats(file, lineOf), ...engagementWithout(file), ...trustProblems(file, lineOf)];
}

/** So many names are compared with all others: a region has far fewer, and a file of nonsense is read as quickly. */
const MOST_SPELT = 100;

function stateSeats(file: unknown, lineOf: LineOf): Problem[] {
  const states = textsAt(file, "states[].id");
  const seats = new Map<string, Found>();
  const problems: Problem[] = [];
  for (const seat of select(file, "seats[]")) {
    const state = valueAt(seat.value, ["state"]);
    if (state === undefined) continue;
    const before = seats.get(String(state));
    if (before === undefined) seats.set(String(state), seat);
    // A seat that was copied whole is told once, by its id.
    else if (!haveOneId(before, seat)) {
      const steps = [...seat.steps, "state"];
      const lines = `in line ${lineOf([...before.steps, "state"])} and in line ${lineOf(steps)}`;
      problems.push(problem(steps, "STATE_SEATED_TWICE", `The state "${state}" has two seats: ${lines}.`));
    }
  }
  const isSeated = valueAt(file, ["seats"]) !== undefined;
  // A seat that misspells its state is told of that alone.
  const known = new Set(states);
  const misspelt = new Set(
    [...seats.keys()]
      .slice(0, MOST_SPELT)
      .map((state) => (known.has(state) ? null : nearestWord(state, states))),
  );
  for (const { steps, value } of isSeated ? select(file, "states[].id") : []) {
    if (typeof value !== "string" || seats.has(value)) continue;
    if (misspelt.has(value)) continue;
    const message = `The state "${value}" has no seat: one seat must have \`state: ${value}\`.`;
    problems.push(problem(steps, "STATE_WITHOUT_SEAT", message));
  }
  return problems;
}

function haveOneId(one: Found, other: Found): boolean {
  const id = valueAt(one.value, ["id"]);
  return id !== undefined && id === valueAt(other.value, ["id"]);
}

function engagementWithout(file: unknown): Problem[] {
  return select(file, "seats[]").flatMap(({ value: seat }) => {
    const [id] = textsAt(seat, "id");
    if (id === undefined) return [];
    return textsAt(seat, "without[]").flatMap((domain) =>
      select(file, `states[].engagement.${id}.${domain}`).flatMap(({ steps, value }) => {
        if (value === 0) return [];
        const message = `"${id}" has no ${domain} engagement anywhere (see its field "without"), so this must be 0.`;
        return [problem(steps, "ENGAGEMENT_WITHOUT", message)];
      }),
    );
  });
}

function trustProblems(file: unknown, lineOf: LineOf): Problem[] {
  const first = new Map<string, Steps>();
  return select(file, "trust[]").flatMap(({ steps, value }) => {
    const [from] = textsAt(value, "from");
    const [toward] = textsAt(value, "toward");
    if (from === undefined || toward === undefined) return [];
    if (from === toward)
      return [problem(steps, "TRUST_IN_SELF", "Trust is in another seat, not in oneself.")];
    const before = first.get(`${from}/${toward}`);
    if (before === undefined) {
      first.set(`${from}/${toward}`, steps);
      return [];
    }
    const lines = `in line ${lineOf(before)} and in line ${lineOf(steps)}`;
    return [
      problem(steps, "DUPLICATE_TRUST", `The trust of "${from}" in "${toward}" is given twice: ${lines}.`),
    ];
  });
}

/** A deployment stands at a site of its own state, and a site has one patron. */
export function siteProblems(file: unknown, lineOf: LineOf): Problem[] {
  const stateOf = new Map(
    select(file, "sites[]").map(({ value }) => [valueAt(value, ["id"]), valueAt(value, ["state"])]),
  );
  const patronAt = new Map<unknown, Found>();
  return select(file, "deployments[]").flatMap((found) => {
    const site = valueAt(found.value, ["site"]);
    const state = valueAt(found.value, ["state"]);
    const at = [...found.steps, "site"];
    const problems: Problem[] = [];
    const lies = stateOf.get(site);
    if (lies !== undefined && state !== undefined && lies !== state) {
      problems.push(
        problem(at, "SITE_ELSEWHERE", `The site "${site}" lies in "${lies}", not in "${state}".`),
      );
    }
    const before = patronAt.get(site);
    if (site !== undefined && before === undefined) patronAt.set(site, found);
    if (before !== undefined && valueAt(before.value, ["seat"]) !== valueAt(found.value, ["seat"])) {
      const lines = `in line ${lineOf(before.steps)} and in line ${lineOf(found.steps)}`;
      problems.push(problem(at, "SITE_TAKEN", `The site "${site}" has two patrons: ${lines}.`));
    }
    return problems;
  });
}

/** A leader who decides is a member, a ladder has somebody who leads up it, no state stands above its top, and terms of office follow one another. */
export function institutionProblems(file: unknown): Problem[] {
  return select(file, "institutions[]").flatMap(({ steps, value }) => [
    ...leaderProblems(steps, value),
    ...ladderProblems(steps, value),
    ...termProblems(steps, value, "chairs"),
    ...termProblems(steps, value, "commanders"),
  ]);
}

/** Only members are counted: where the leader decides, the word of a leader outside would leave its institution's motions open for ever. */
function leaderProblems(steps: Steps, institution: unknown): Problem[] {
  if (valueAt(institution, ["decision"]) !== "leader") return [];
  const leader = valueAt(institution, ["leader"]);
  if (leader === undefined)
    return [
      problem([...steps, "decision"], "NO_LEADER", 'Where the leader decides, a field "leader" names it.'),
    ];
  if (select(institution, "members[]").some(({ value }) => value === leader)) return [];
  const message = `The leader of "${String(valueAt(institution, ["id"]))}" must be one of its members.`;
  return [problem([...steps, "leader"], "LEADER_NOT_MEMBER", message)];
}

function ladderProblems(steps: Steps, institution: unknown): Problem[] {
  const top = select(institution, "ladder[]").length;
  const problems = select(institution, "levels{}").flatMap(({ steps: inside, value }) => {
    if (typeof value !== "number" || value <= top) return [];
    const message = `The level ${value} is above the top of the ladder, which has ${top} ${top === 1 ? "level" : "levels"}.`;
    return [problem([...steps, ...inside], "LEVEL_TOO_HIGH", message)];
  });
  if (top > 0 && valueAt(institution, ["leader"]) === undefined) {
    problems.push(
      problem(
        [...steps, "ladder"],
        "LADDER_WITHOUT_LEADER",
        'A ladder needs a "leader" who offers its steps.',
      ),
    );
  }
  return problems;
}

function termProblems(steps: Steps, institution: unknown, office: string): Problem[] {
  let last = "";
  return select(institution, `${office}[].until`).flatMap(({ steps: inside, value }) => {
    const until = String(value);
    const follows = until > last;
    last = until;
    if (follows) return [];
    const message =
      "Terms of office stand in the order of time: this one ends before, or with, the one above it.";
    return [problem([...steps, ...inside], "TERMS_OUT_OF_ORDER", message)];
  });
}
