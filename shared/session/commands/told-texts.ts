import type { Audience } from "../../base/audience.ts";
import { canonical } from "../../base/canonical.ts";
import type { PartDraft, PartKind } from "../record.ts";
import { isTextId, type TextId, type WordsById } from "../words.ts";

/** What the debrief opens, and the words in it. */
const SHEETS: ReadonlySet<PartKind> = new Set(["turn-sheet", "turn-voided"]);

/**
 * The words of every id in the parts of a closing record, each for those who may read the part that it stands in: an
 * audience never learns from the words of one part that another audience has them too. Erased ones are not told.
 */
export function toldTexts(words: WordsById, parts: readonly PartDraft[]): readonly PartDraft[] {
  if (Object.keys(words).length === 0) return [];
  const told = new Map<string, PartDraft>();
  const tell = (text: TextId, audience: Audience, kind: "text-worded" | "sheet-worded"): void => {
    const known = words[text];
    const key = canonical([text, audience]);
    if (known === undefined || told.has(key) || told.has(canonical([text, "open"]))) return;
    told.set(key, { audience, body: { kind, text, words: known } });
  };
  const open = parts.filter(({ audience }) => audience === "open");
  const sheets = parts.filter(({ body }) => SHEETS.has(body.kind));
  for (const { audience, body } of open) for (const text of idsIn(body)) tell(text, audience, "text-worded");
  for (const { audience, body } of sheets)
    for (const text of idsIn(body)) tell(text, audience, "sheet-worded");
  for (const { audience, body } of parts) for (const text of idsIn(body)) tell(text, audience, "text-worded");
  return [...told.values()];
}

function idsIn(value: unknown): readonly TextId[] {
  if (isTextId(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
