import type { BotDefinition } from "../../shared/bots/define.ts";
import { random } from "../../shared/bots/random.ts";
import { botOf } from "../../shared/bots/registry.ts";
import type { Session } from "../../shared/session/session.ts";
import { settingsSchema } from "../../shared/session/settings.ts";
import { shippedText } from "../scenario/shipped.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { MINUTE, Table } from "../session/table.ts";
import { playScript, SCRIPT } from "./script.ts";

/** A turn of a game: the session when planning began, when it ended, and when the results were out; what was refused. */
export interface PlayedTurn {
  readonly begun: Session;
  readonly planned: Session;
  readonly closed: Session;
  readonly refused: readonly string[];
}

/** A game that is told turn by turn in the file of its name. */
export interface Playthrough {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about: string;
  readonly seed: string;
  /** Plays the planning of a turn; tells what was refused. */
  readonly plan: (table: Table) => readonly string[];
}

const usual = botOf(settingsSchema.parse({}).bots) as BotDefinition;
const POWERS = ["moscow", "washington", "nato", "beijing"];

function bots(table: Table, policyOf: (seat: string) => BotDefinition): readonly string[] {
  letBotsPlay(table, "playthrough", policyOf);
  return [];
}

export const PLAYTHROUGHS: readonly Playthrough[] = [
  {
    name: "usual",
    about: `All seats are played by ${usual.id}, the policy that a session has unless told otherwise.`,
    seed: "playthrough 1",
    plan: (table) => bots(table, () => usual),
  },
  {
    name: "powers-and-chance",
    about: `The powers are played by ${usual.id}, the states by chance.`,
    seed: "playthrough 2",
    plan: (table) => bots(table, (seat) => (POWERS.includes(seat) ? usual : random)),
  },
  {
    name: "script",
    about:
      "People at all seats play a script: secrets, threats, gates, bases and missions meet in a few turns.",
    seed: "playthrough 3",
    plan: (table) => playScript(table, SCRIPT),
  },
];

/** Plays a game of csto-2005 in its short variant from the first turn to the last. */
export function turnsOf({ seed, name, plan }: Playthrough): readonly PlayedTurn[] {
  const table = new Table({
    text: shippedText("csto-2005"),
    session: name,
    title: name,
    seed,
    settings: { minutesPerTurn: null, reviewSeconds: 0 },
  });
  table.join("white-cell", null, "facilitator");
  if (name === "script") for (const { id } of table.session.scenario.seats) table.join(`delegate-${id}`, id);
  table.person("white-cell", { kind: "control.start" });
  const turns: PlayedTurn[] = [];
  while (table.session.phase === "planning") {
    const begun = table.session;
    const { turn } = begun;
    table.pass(MINUTE);
    const refused = plan(table);
    const planned = table.session;
    table.person("white-cell", { kind: "control.closeTurn", turn });
    turns.push({ begun, planned, closed: table.session, refused });
  }
  return turns;
}
