import type { Session } from "../session.ts";
import type { NewText } from "../words.ts";
import type { PartAppliers } from "./part-applier.ts";

/** What people wrote that has an id. At the close it is told again to those who may read what came of it. */
export const wordParts = {
  "text-worded": withText,
  "sheet-worded": withText,
} satisfies Partial<PartAppliers>;

function withText(session: Session, { text, words }: NewText): Session {
  return session.words[text] === words ? session : { ...session, words: { ...session.words, [text]: words } };
}
