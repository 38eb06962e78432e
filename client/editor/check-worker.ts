import "../zod-settings.ts";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { CheckedText } from "./use-check.ts";

/** Reads a scenario's text beside the page, so that typing never waits for it. */
addEventListener("message", ({ data }: MessageEvent<{ id: number; text: string }>) => {
  const checked: CheckedText = check(data.id, data.text);
  postMessage(checked);
});

function check(id: number, text: string): CheckedText {
  const parsed = parseScenario(text, CATALOGUE);
  return parsed.ok
    ? { id, faults: [], advice: parsed.value.advice, scenario: parsed.value.scenario }
    : { id, faults: parsed.error, advice: [], scenario: null };
}
