import { type Catalogue, type CatalogueMetric, METRIC_PARAMS } from "./catalogue-type.ts";
import { patronIds } from "./check-parts.ts";
import { type Problem, problem } from "./problem.ts";
import { type Found, select, textsAt, valueAt } from "./select.ts";

/** Whether objectives and conditions say what their metrics need, and objectives can be reached and add up. */
export function objectiveProblems(file: unknown, catalogue: Catalogue): Problem[] {
  const metrics = new Map(catalogue.metrics.map((metric) => [metric.id, metric]));
  const objectives = select(file, "seats[].objectives[]");
  const conditions = select(file, "injects[].when.condition[]");
  return [
    ...[...objectives, ...conditions].flatMap((found) => paramProblems(found, metrics)),
    ...conditions.flatMap((found) => ownerProblems(found, metrics)),
    ...powerProblems(file, metrics),
    ...objectives.flatMap(rangeProblems),
    ...conditions.flatMap(limitProblems),
    ...select(file, "seats[]").flatMap(weightProblems),
    ...domainWeightProblems(file),
  ];
}

function paramProblems({ steps, value }: Found, metrics: ReadonlyMap<string, CatalogueMetric>): Problem[] {
  const metric = metrics.get(String(valueAt(value, ["metric"])));
  if (metric === undefined) return [];
  return METRIC_PARAMS.flatMap((param) => {
    const given = valueAt(value, [param]) !== undefined;
    if (!given && metric.needs.includes(param)) {
      return [
        problem(
          [...steps, "metric"],
          "METRIC_NEEDS",
          `The metric "${metric.id}" needs the field "${param}".`,
        ),
      ];
    }
    if (given && !metric.takes.includes(param)) {
      const message = `The metric "${metric.id}" does not look at a ${param}: take the field away.`;
      return [problem([...steps, param], "METRIC_IGNORES", message)];
    }
    return [];
  });
}

/** An objective is its seat's; a condition is nobody's, and must name whose number it looks at. */
function ownerProblems({ steps, value }: Found, metrics: ReadonlyMap<string, CatalogueMetric>): Problem[] {
  const metric = metrics.get(String(valueAt(value, ["metric"])));
  if (metric?.whose === undefined || valueAt(value, ["seat"]) !== undefined) return [];
  const message = `A condition belongs to no seat: say with "seat" whose ${metric.id} is meant.`;
  return [problem([...steps, "metric"], "METRIC_NEEDS", message)];
}

/** Influence and bases are of powers: for any other seat such a number is always 0. */
function powerProblems(file: unknown, metrics: ReadonlyMap<string, CatalogueMetric>): Problem[] {
  const powers = patronIds(file);
  const others = textsAt(file, "seats[].id").filter((id) => !powers.includes(id));
  const look = ({ steps, value }: Found, own?: string): Problem[] => {
    const metric = metrics.get(String(valueAt(value, ["metric"])));
    const named = valueAt(value, ["seat"]);
    const seat = named ?? own;
    if (metric?.whose !== "power" || typeof seat !== "string" || !others.includes(seat)) return [];
    const message = `"${seat}" is no power (a seat with \`patron: true\`): its ${metric.id} is always 0.`;
    return [problem([...steps, named === undefined ? "metric" : "seat"], "METRIC_OF_POWERS", message)];
  };
  return [
    ...select(file, "seats[]").flatMap((seat) =>
      select(seat.value, "objectives[]").flatMap(({ steps, value }) =>
        look({ steps: [...seat.steps, ...steps], value }, textsAt(seat.value, "id")[0]),
      ),
    ),
    ...select(file, "injects[].when.condition[]").flatMap((found) => look(found)),
  ];
}

function rangeProblems({ steps, value }: Found): Problem[] {
  const from = valueAt(value, ["from"]);
  if (from === undefined || from !== valueAt(value, ["to"])) return [];
  return [
    problem([...steps, "to"], "NO_RANGE", '"from" (0 % reached) and "to" (100 % reached) must differ.'),
  ];
}

function limitProblems({ steps, value }: Found): Problem[] {
  const limits = ["above", "below"].filter((limit) => valueAt(value, [limit]) !== undefined);
  if (limits.length > 0) return [];
  return [problem(steps, "NO_LIMIT", 'A condition needs "above", "below" or both.')];
}

function weightProblems({ steps, value }: Found): Problem[] {
  const weights = select(value, "objectives[].weight").map((weight) => weight.value);
  if (weights.length === 0 || !weights.every((weight) => typeof weight === "number")) return [];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 100) < 1e-6) return [];
  const message = `The weights of the objectives must sum to 100; here they sum to ${Math.round(sum * 1000) / 1000}.`;
  return [problem([...steps, "objectives"], "WEIGHTS", message)];
}

const DOMAIN_WEIGHTS = ["security", "economic", "political"];

/** Only weights that are all given can be summed here; one that is left out takes the program's own. */
function domainWeightProblems(file: unknown): Problem[] {
  const given = valueAt(file, ["rules", "domainWeights"]);
  const weights = DOMAIN_WEIGHTS.map((domain) => valueAt(given, [domain]));
  if (given === undefined || !weights.every((weight) => typeof weight === "number")) return [];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) < 1e-6) return [];
  const message = `The weights of the domains must sum to 1; here they sum to ${Math.round(sum * 1000) / 1000}.`;
  return [problem(["rules", "domainWeights"], "WEIGHTS", message)];
}
