import "../zod-settings.ts";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { CheckedText } from "./use-check.ts";

/** Reads a scenario's text beside the page, so that typing never waits for it. */
addEventListener("message", ({ data: { id, text } }: MessageEvent<{ id: number; text: string }>) => {
  const checked: CheckedText = { id, ...parseScenario(text, CATALOGUE) };
  postMessage(checked);
});
