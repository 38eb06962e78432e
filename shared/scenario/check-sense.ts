import { type Problem, problem } from "./problem.ts";
import { ruleNumbersSchema } from "./rule-numbers.ts";
import { select, valueAt } from "./select.ts";

/** Nothing is its own neighbour, and no institution keeps the gate to its own members. */
export function selfProblems(file: unknown): Problem[] {
  const neighbours = select(file, "states[]").flatMap(({ steps, value }) =>
    select(value, "neighbours[]")
      .filter((neighbour) => neighbour.value === valueAt(value, ["id"]))
      .map((neighbour) =>
        problem([...steps, ...neighbour.steps], "OWN_NEIGHBOUR", "A state is no neighbour of itself."),
      ),
  );
  const gates = select(file, "institutions[]")
    .filter(({ value }) => {
      const gatekeeper = valueAt(value, ["gatekeeper"]);
      return gatekeeper !== undefined && gatekeeper === valueAt(value, ["id"]);
    })
    .map(({ steps }) =>
      problem(
        [...steps, "gatekeeper"],
        "OWN_GATEKEEPER",
        "The gatekeeper is another institution: the one whose members' steps go through its chair.",
      ),
    );
  return [...neighbours, ...gates];
}

/** Lists in which each word stands once, and lists of which each item is about something else. */
const WORDS_ONCE = [
  ...["states[].neighbours", "institutions[].members", "displeasure[].minds", "actions[].seats"],
  ...["injects[].audience", "levers[].kinds", "seats[].without", "terms"],
];
const ITEMS_ONCE: readonly (readonly [list: string, fields: readonly string[]])[] = [
  ["displeasure", ["patron"]],
  ["levers", ["patron", "state"]],
];

/** What stands twice where it can count once only; and no power minds itself. */
export function repeatedProblems(file: unknown): Problem[] {
  const words = WORDS_ONCE.flatMap((at) =>
    select(file, at).flatMap(({ steps, value }) => {
      const items = Array.isArray(value) ? value : [];
      return items.flatMap((item, place) =>
        typeof item === "string" && items.indexOf(item) < place
          ? [problem([...steps, place], "TWICE", `"${item}" stands in this list twice.`)]
          : [],
      );
    }),
  );
  const items = ITEMS_ONCE.flatMap(([list, fields]) => {
    const seen = new Set<string>();
    return select(file, `${list}[]`).flatMap(({ steps, value }) => {
      const about = fields.map((field) => String(valueAt(value, [field]) ?? "all")).join("/");
      if (!seen.has(about)) {
        seen.add(about);
        return [];
      }
      const message = `There is a line for the same ${fields.join(" and ")} above: put both into one.`;
      return [problem(steps, "TWICE", message)];
    });
  });
  const selves = select(file, "displeasure[]").flatMap(({ steps, value }) =>
    select(value, "minds[]")
      .filter((minded) => minded.value === valueAt(value, ["patron"]))
      .map((minded) =>
        problem([...steps, ...minded.steps], "MINDS_ITSELF", "A power does not mind its own steps."),
      ),
  );
  return [...words, ...items, ...selves];
}

/** The weights of the domains sum to 1, those that the file does not give counted as they usually are. */
export function domainProblems(file: unknown): Problem[] {
  const given = select(file, "rules.domainWeights")[0];
  if (given === undefined) return [];
  const weights = ruleNumbersSchema.shape.domainWeights.safeParse(given.value);
  if (!weights.success) return [];
  const sum = Object.values(weights.data).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) < 0.0005) return [];
  const all = Object.entries(weights.data)
    .map(([domain, weight]) => `${domain} ${weight}`)
    .join(", ");
  const message = `The weights of the domains must sum to 1; here they sum to ${Math.round(1000 * sum) / 1000} (${all}).`;
  return [problem(given.steps, "DOMAIN_WEIGHTS", message)];
}
