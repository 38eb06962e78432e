import { seatsAudience } from "../base/audience.ts";
import { canonical, digestOfText } from "../base/canonical.ts";
import type { Opening } from "./command.ts";
import { readScenario } from "./read-scenario.ts";
import type { PartDraft, RecordDraft } from "./record.ts";
import { LOG_FORMAT, PROTOCOL, RULES_VERSION } from "./versions.ts";

/**
 * The first record of a session: open versions and settings, each seat's own briefing and private objectives, and,
 * sealed to the white cell, the scenario's text, the seed whose digest is thereby committed to, and the research label.
 * @throws Error if the scenario's text does not give the scenario: the caller parses that very text.
 */
export function openSession(opening: Opening): RecordDraft {
  const { scenario, scenarioText, seed, settings } = opening;
  if (canonical(readScenario(scenarioText)) !== canonical(scenario))
    throw new Error(`the text of scenario ${scenario.id} does not say what the scenario says`);
  const briefings = scenario.seats.map(
    ({ id, briefing, objectives }): PartDraft => ({
      audience: seatsAudience(id),
      body: {
        kind: "seat-briefed",
        seat: id,
        briefing,
        objectives: objectives.filter((objective) => objective.private),
      },
    }),
  );
  return {
    parts: [
      headerPart(opening),
      ...briefings,
      {
        audience: "whiteCell",
        body: { kind: "session-sealed", scenarioText, seed, treatment: settings.treatment },
      },
    ],
  };
}

function headerPart({
  session,
  title,
  scenario,
  scenarioText,
  settings: { treatment: _sealed, ...settings },
  seed,
  guessable,
  program,
  commit = null,
  rulesDigest = null,
  bots = {},
  parent,
}: Opening): PartDraft {
  return {
    audience: "open",
    body: {
      kind: "session-opened",
      format: LOG_FORMAT,
      rules: RULES_VERSION,
      protocol: PROTOCOL,
      program,
      commit,
      rulesDigest,
      bots,
      session,
      title,
      scenario: scenario.id,
      scenarioDigest: digestOfText(scenarioText),
      settings,
      seedAlgorithm: "alea",
      seedDigest: digestOfText(seed),
      guessable,
      parent: parent ?? null,
    },
  };
}
