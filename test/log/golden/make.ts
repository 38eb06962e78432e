/**
 * Writes the finished game of these rules and this format that every later program must still replay to the same digests
 * (case L2):
 *
 *     npx node test/log/golden/make.ts
 *
 * Once rules are released their file stays as it is for ever: whoever changes what a turn gives raises RULES_VERSION in
 * shared/session/versions.ts and makes the file of the new rules beside the old ones; the same with the format of records.
 * A file of an older format cannot be made anew: if the rules that wrote it change before they are released, raise
 * RULES_VERSION all the same.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { makeLog } from "../../../shared/log/codec.ts";
import { LOG_FORMAT, RULES_VERSION } from "../../../shared/session/versions.ts";
import { letBotsPlay } from "../../session/bots-play.ts";
import { type Answer, Table } from "../../session/table.ts";

const PRACTICE = new URL("../../../scenarios/practice/scenario.yaml", import.meta.url);
const GOLDEN = new URL(`rules-${RULES_VERSION}-format-${LOG_FORMAT}.jsonl`, import.meta.url);

const MOVE = {
  action: "free-move",
  fields: {
    claim: "The drovers of the pass pay no more toll.",
    argument: "They know every path around the customs house.",
    wanted: "Less threat in Velmar",
  },
};

/**
 * The practice scenario from its first turn to its last: one person, three bots, talk, an agreement, and all that a
 * facilitator may do to a turn: a free move is judged, an event is written, an outcome is changed.
 */
function practiceGame(): Table {
  const table = new Table({
    seed: "golden",
    settings: { minutesPerTurn: null, reviewSeconds: 0, adjudication: "held" },
    scenario: () => {
      const practice = parse(readFileSync(PRACTICE, "utf8"));
      return { ...practice, actions: [...practice.actions, { id: "free-move" }] };
    },
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "norgard");
  table.person("teacher", { kind: "control.start" });
  while (table.session.phase === "planning") playTurn(table);
  return table;
}

function playTurn(table: Table): void {
  const { turn } = table.session;
  table.pass(60_000);
  table.person("ada", {
    kind: "message.send",
    channel: ["velmar"],
    text: `Turn ${turn}: money for the road?`,
  });
  const terms = [3, 2].map((amount) => ({ kind: "aid", fields: { from: "norgard", to: "velmar", amount } }));
  const offer = { kind: "proposal.offer", to: ["velmar"], terms, turns: 2, secret: turn === 1 } as const;
  const offered = done(table.person("ada", offer));
  done(table.bot("velmar", { kind: "proposal.accept", proposal: String(offered.proposal) }));
  const aid = { action: "offer-aid", fields: { state: "velmar-state", amount: 10 * turn } };
  done(table.file("ada", turn === 1 ? [aid, MOVE] : [aid]));
  letBotsPlay(table);
  if (turn < 3) writeEvent(table, turn);
  done(table.person("teacher", { kind: "control.closeTurn", turn }));
  if (turn === 1) judgeMove(table);
  if (turn < 3) changeOutcome(table, turn);
  done(table.person("teacher", { kind: "control.publish", turn }));
}

function writeEvent(table: Table, turn: number): void {
  done(
    table.person("teacher", {
      kind: "control.inject",
      text: `The bridge is down, for the ${turn}. time.`,
      audience: turn === 1 ? "open" : ["norgard"],
      effects: [{ target: "state/velmar-state/threat", delta: 2 }],
    }),
  );
}

function judgeMove(table: Table): void {
  const [move] = table.view("teacher").whiteCell?.judged ?? [];
  const effects = [{ target: "state/velmar-state/threat", delta: -3 }];
  const verdict = { turn: 1, seat: "norgard", order: move?.digest ?? "", chance: 100, effects };
  done(table.person("teacher", { kind: "control.judge", ...verdict }));
}

function changeOutcome(table: Table, turn: number): void {
  done(
    table.person("teacher", {
      kind: "control.override",
      turn,
      changes: [
        { target: "state/velmar-state/stability", delta: -1 },
        { target: "seat/norgard/funds", delta: 2 },
      ],
      reason: `The road was washed away, for the ${turn}. time.`,
    }),
  );
}

function done(answer: Answer) {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.reply;
}

writeFileSync(GOLDEN, makeLog(practiceGame().records));
