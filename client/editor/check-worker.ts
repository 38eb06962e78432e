import "../zod-settings.ts";
import { CATALOGUE } from "../../shared/catalogue.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { helpAt } from "./help/help-at.ts";
import type { AskedHelp, GivenHelp } from "./help-desk.ts";
import type { CheckedText } from "./use-check.ts";

type Asked = AskedHelp | { readonly id: number; readonly text: string };

/** Reads a scenario's text beside the page, so that typing never waits for it: the whole, or what fits at a place of it. */
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const { id, text } = data;
  if ("offset" in data) {
    const given: GivenHelp = { id, help: helpAt(text, data.offset, CATALOGUE) };
    postMessage(given);
    return;
  }
  const checked: CheckedText = { id, ...parseScenario(text, CATALOGUE) };
  postMessage(checked);
});
