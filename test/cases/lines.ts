import type { Audience } from "../../shared/base/audience.ts";
import type { Cause, Fact, LedgerEntry, TableChange } from "../../shared/world/ledger.ts";
import type { Target } from "../../shared/world/target.ts";
import type { Closed } from "../rules/turns.ts";
import type { Look } from "./case.ts";

/** A line of what came of a turn, and what it can be looked for by. */
interface Line {
  readonly text: string;
  readonly source: string;
}

/** What a turn brought, as far as it is looked at: entries, facts, changes of tables, numbers after the close. */
export function linesOf(closed: Closed, looks: readonly Look[]): readonly string[] {
  const { outcome, before, world } = closed;
  const lines = [
    ...outcome.entries.map(entryLine),
    ...outcome.facts.map(factLine),
    ...outcome.changes.flatMap((change) => changeLines(change, before.tables)),
  ];
  const shown = lines.filter(({ text, source }) =>
    looks.some((look) => {
      const [what = "", part = ""] = look.split("@");
      return isMeant(source, what) && text.includes(part);
    }),
  );
  const turn = lines.filter(({ source }) => source === "turn");
  const numbers = looks
    .filter((look) => look.startsWith("="))
    .map((look) => look.slice(1) as Target)
    .map((target) => `${target} is ${amount(world.numbers[target] ?? Number.NaN)}`);
  return [...new Set([...shown, ...turn])].map(({ text }) => text).concat(numbers);
}

/** A look that ends in `/` means a whole table; every other one means exactly what it names. */
function isMeant(source: string, look: string): boolean {
  return look.endsWith("/") ? source.startsWith(look) : source === look;
}

function entryLine({ target, delta, cause, audience }: LedgerEntry): Line {
  const sign = delta > 0 ? "+" : "";
  return {
    text: `${target} ${sign}${amount(delta)} ${causeText(cause)} (${whom(audience)})`,
    source: sourceOf(cause),
  };
}

function sourceOf(cause: Cause): string {
  switch (cause.kind) {
    case "order":
      return cause.action;
    case "mechanism":
      return cause.mechanism;
    case "agreement":
      return cause.code.split(".")[0] ?? "";
    default:
      return cause.kind;
  }
}

function causeText(cause: Cause): string {
  switch (cause.kind) {
    case "order":
      return `${cause.action} of ${cause.seat}: ${cause.code}`;
    case "mechanism":
      return `${cause.mechanism}: ${cause.code}${wordsText(cause.params)}`;
    case "agreement":
      return `agreement ${cause.agreement}: ${cause.code}`;
    case "inject":
      return `inject ${cause.inject}`;
    case "override":
      return `override: ${cause.reason}`;
    case "bound":
      return "bound";
  }
}

function factLine({ source, code, params, audience }: Fact): Line {
  const name = source.replace(/^(action|mechanism|term)\./, "");
  return { text: `fact ${name}: ${code}${wordsText(params)} (${whom(audience)})`, source: name };
}

function changeLines({ table, id, item, audience }: TableChange, tables: Closed["before"]["tables"]): Line[] {
  const source = `${table}/${id}`;
  const line = (text: string): Line => ({ text: `${source} ${text} (${whom(audience)})`, source });
  const before: Readonly<Record<string, unknown>> | undefined = { ...tables[table] }[id] as never;
  if (item === null) return [line("is gone")];
  const members = Object.entries(item).filter(([key]) => key !== "id" && key !== "audience");
  if (before === undefined) {
    const told = members.filter(([, value]) => value !== null && value !== false && value !== 0);
    return [line(`is new:${wordsText(Object.fromEntries(told))}`)];
  }
  return members.flatMap(([key, value]) => differences(key, before[key], value)).map(line);
}

/** How a member of an item changed: key by key within an object, by what came and went in a list. */
function differences(key: string, before: unknown, after: unknown): readonly string[] {
  if (compact(before) === compact(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const came = after.filter((one) => !before.includes(one)).map((one) => `+${compact(one)}`);
    const went = before.filter((one) => !after.includes(one)).map((one) => `-${compact(one)}`);
    return [`${key}: ${[...came, ...went].join(" ")}`];
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((inner) => differences(`${key}.${inner}`, before[inner], after[inner]));
  }
  return [`${key}: ${compact(before)} -> ${compact(after)}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function whom(audience: Audience): string {
  return typeof audience === "string" ? audience : audience.join(", ");
}

function wordsText(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words).length === 0 ? "" : ` ${compact(words)}`;
}

/** A value in few signs, its keys in canonical order: `{seat moscow, size 2}`. */
function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value ?? "none");
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${key} ${compact((value as Record<string, unknown>)[key])}`).join(", ")}}`;
}

/** Thousandths as points, without noise: `-0.923`, `12`. */
function amount(thousandths: number): string {
  return String(thousandths / 1000);
}
