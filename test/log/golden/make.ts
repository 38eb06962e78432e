/**
 * Writes the finished game of these rules that every later program must still replay to the same digests (case L2):
 *
 *     npx node test/log/golden/make.ts
 *
 * Once rules are released their file stays as it is for ever: whoever changes what a turn gives raises RULES_VERSION in
 * shared/session/versions.ts and makes the file of the new rules beside the old ones.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { makeLog } from "../../../shared/log/codec.ts";
import { RULES_VERSION } from "../../../shared/session/versions.ts";
import { letBotsPlay } from "../../session/bots-play.ts";
import { Table } from "../../session/table.ts";

const PRACTICE = new URL("../../../scenarios/practice/scenario.yaml", import.meta.url);
const GOLDEN = new URL(`rules-${RULES_VERSION}.jsonl`, import.meta.url);

/** The practice scenario from its first turn to its last: one person, three bots, talk, an agreement and an inject. */
function practiceGame(): Table {
  const table = new Table({
    seed: "golden",
    settings: { minutesPerTurn: null, reviewSeconds: 0 },
    scenario: () => parse(readFileSync(PRACTICE, "utf8")),
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "norgard");
  table.person("teacher", { kind: "control.start" });
  while (table.session.phase === "planning") {
    const { turn } = table.session;
    table.pass(60_000);
    table.person("ada", {
      kind: "message.send",
      channel: ["velmar"],
      text: `Turn ${turn}: money for the road?`,
    });
    const terms = [{ kind: "aid", fields: { from: "norgard", to: "velmar", amount: 5 } }];
    table.person("ada", { kind: "proposal.offer", to: ["velmar"], terms, turns: 2, secret: turn === 1 });
    table.file("ada", [{ action: "offer-aid", fields: { state: "velmar-state", amount: 10 * turn } }]);
    letBotsPlay(table);
    table.person("teacher", { kind: "control.closeTurn", turn });
  }
  return table;
}

writeFileSync(GOLDEN, makeLog(practiceGame().records));
