import type { Page } from "playwright-core";
import type { Scenario } from "../../shared/scenario/format.ts";

/** Latin letters that are no English: names of techniques and keys, and the other languages' names for themselves. */
const NO_ENGLISH =
  /\b(Whitecell|QR|PDF|EN|RU|English|WebSocket|YAML|Tab|Shift|Enter|Escape|Ctrl( [A-Z])?|Alt|F8|localhost)\b/g;
/** So many words of a text by the author are told by their whole; fewer might be a button's. */
const FEW = 4;

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

const inOneLine = (text: string) => text.replace(/[*#`]/g, "").replace(/\s+/g, " ").trim();

/**
 * What a page shows or says to listeners in Latin letters that is neither the author's (`scenario`, and every briefing) nor among `names`.
 * Of the author's long texts any part may stand there, of the short ones the whole.
 */
export async function leftInEnglish(
  page: Page,
  scenario: Scenario,
  names: readonly string[],
): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement;
      if (holder?.closest("script, style, [class*=markdown]") === null)
        said.push(walker.currentNode.textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        said.push(element.getAttribute(name) ?? "");
    }
    return [...said, document.title];
  });
  const written = stringsOf(scenario).map(inOneLine);
  const long = written.filter((text) => text.split(" ").length > FEW).join("\n");
  const short = [...names, ...written]
    .flatMap((text) => [text, text.replace(/\.$/, "")])
    .filter((text) => /[A-Za-z]{2}/.test(text))
    .sort((one, other) => other.length - one.length);
  const left = new Set<string>();
  for (const text of shown.map(inOneLine)) {
    if (text.split(" ").length >= FEW && long.includes(text)) continue;
    const rest = short.reduce((words, known) => words.replaceAll(known, ""), text).replace(NO_ENGLISH, "");
    if (/[A-Za-z]{2,}/.test(rest)) left.add(text);
  }
  return [...left];
}
