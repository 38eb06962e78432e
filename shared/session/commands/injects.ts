import { canonical } from "../../base/canonical.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import type { ScenarioInject } from "../../scenario/format.ts";
import { sharedId } from "../channel.ts";
import type { Command } from "../command.ts";
import type { Session } from "../session.ts";
import { textId, textParts } from "../words.ts";
import { checkedChanges } from "./changes.ts";
import { authorOf, type CommandContext, type Deciders, decided } from "./context.ts";
import { NOTE_LIMIT, textFault } from "./text-fault.ts";

/** The longest headline of an inject, in characters. */
const HEADLINE_LIMIT = 120;

type InjectCommand = Extract<Command, { kind: "control.inject" }>;

/** Events by the facilitator's hand: those of the scenario, and its own words. */
export const injectDeciders = {
  "control.inject": (context, command) =>
    command.inject === undefined ? written(context, command) : fired(context, command.inject),
} satisfies Partial<Deciders>;

function fired(context: CommandContext, inject: string) {
  const { scenario, world, fired: queued } = context.session;
  if (!scenario.injects.some(({ id }) => id === inject))
    return fail(rejection("NOT_FOUND", { what: "inject", id: inject }));
  const happened = Object.values(world.tables.injects).some((one) => one.inject === inject);
  if (happened || queued.includes(inject))
    return fail(rejection("NOT_ALLOWED", { detail: `inject ${inject} was fired already` }));
  const by = authorOf(context) ?? "";
  return decided([{ audience: "whiteCell", body: { kind: "inject-fired", inject, by } }]);
}

/** It becomes an inject like those of the scenario, and happens with the next close. */
function written(context: CommandContext, command: InjectCommand) {
  const { session } = context;
  const { title, text = "", effects = [] } = command;
  const audience = readersOf(command);
  const fault =
    textFault(text, NOTE_LIMIT, "text") ??
    (title === undefined ? null : textFault(title, HEADLINE_LIMIT, "title")) ??
    readersFault(session, audience);
  if (fault !== null) return fail(fault);
  const checked = checkedChanges(session, effects, "effects");
  if (!checked.ok) return checked;
  const id = idFor(session, audience);
  const place = [session.line, session.turn, id] as const;
  const headline = { text: textId(...place, "title"), words: title?.trim() ?? headlineOf(text) };
  const body = { text: textId(...place, "text"), words: text.trim() };
  const inject: ScenarioInject = {
    id,
    title: headline.text,
    text: body.text,
    audience,
    when: "facilitator",
    effects: [...checked.value],
    source: "facilitator",
  };
  const by = authorOf(context) ?? "";
  return decided(
    [
      { audience: "whiteCell", body: { kind: "inject-written", inject, by, texts: 2 } },
      ...textParts([headline, body], "whiteCell"),
    ],
    { inject: id },
  );
}

function readersOf({ audience = "open" }: InjectCommand): ScenarioInject["audience"] {
  return audience === "open" ? "open" : [...new Set(audience)].sort();
}

function readersFault({ seats }: Session, audience: ScenarioInject["audience"]): Rejection | null {
  if (audience === "open") return null;
  if (audience.length === 0) return rejection("FIELD_MISSING", { field: "audience" }, "audience");
  const unknown = audience.find((seat) => !Object.hasOwn(seats, seat));
  return unknown === undefined ? null : rejection("SEAT_UNKNOWN", { seat: unknown }, "audience");
}

/** Its readers learn the id: it counts what they have read, and nothing else. */
function idFor({ world, written: queued }: Session, audience: ScenarioInject["audience"]): string {
  const circle = canonical(audience);
  const read = Object.values(world.tables.injects).filter((one) => canonical(one.audience) === circle);
  const waiting = queued.filter((one) => canonical(one.audience) === circle);
  return sharedId("news", circle, read.length + waiting.length + 1);
}

/** The first sentence, cut at a word if it is long. */
function headlineOf(text: string): string {
  const [line = ""] = text.trim().split(/(?<=[.!?])\s|\n/);
  if (line.length <= HEADLINE_LIMIT) return line;
  const cut = line.slice(0, HEADLINE_LIMIT - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), HEADLINE_LIMIT / 2))} …`;
}
