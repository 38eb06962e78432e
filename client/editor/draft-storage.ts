import { lasting, ofThisTab, readStored, storedNames, writeStored } from "../connection/keys.ts";
import { newRequestId } from "../connection/request-id.ts";

/** A text that was written and not saved, with the time of the last letter. */
export interface KeptDraft {
  readonly text: string;
  /** Milliseconds of this computer's clock. */
  readonly at: number;
  /** The saved version that it goes on from. */
  readonly from: number;
}

const THIS_PAGE = newRequestId();

/**
 * The unsaved texts of one scenario in this browser, so that neither a closed tab nor a dead battery loses them. Each page
 * keeps its own: of two tabs at one scenario none overwrites what was typed in the other, nor drops it by saving.
 */
export class KeptDrafts {
  readonly #beginning: string;
  /** Under this name a tab knows, after a reload, which page it showed before. */
  readonly #tab: string;
  readonly #page: string;

  constructor(scenario: string, page: string = THIS_PAGE) {
    this.#beginning = `whitecell.text.${scenario}.`;
    this.#tab = `whitecell.editor.${scenario}`;
    this.#page = page;
  }

  /** What this page goes on with: what this tab kept before a reload, or else the newest that other pages left. */
  open(): KeptDraft | null {
    const last = readStored(ofThisTab(), this.#tab);
    writeStored(ofThisTab(), this.#tab, this.#page);
    const left = storedNames(lasting(), this.#beginning)
      .map((name) => name.slice(this.#beginning.length))
      .flatMap((page) => {
        const draft = this.#read(page);
        return draft === null ? [] : [{ page, draft }];
      })
      .sort((one, other) => other.draft.at - one.draft.at);
    const taken =
      [this.#page, last].map((page) => left.find((one) => one.page === page)).find(Boolean) ?? left[0];
    if (taken === undefined) return null;
    if (taken.page !== this.#page && this.keep(taken.draft)) this.#write(taken.page, null);
    return taken.draft;
  }

  /** @returns false if the browser did not take it: then it is gone with the page */
  keep(draft: KeptDraft | null): boolean {
    return this.#write(this.#page, draft);
  }

  #write(page: string, draft: KeptDraft | null): boolean {
    return writeStored(lasting(), this.#beginning + page, draft === null ? null : JSON.stringify(draft));
  }

  #read(page: string): KeptDraft | null {
    try {
      const kept = readStored(lasting(), this.#beginning + page) ?? "{}";
      const { text, at, from } = JSON.parse(kept) as Partial<KeptDraft>;
      return typeof text === "string" && typeof at === "number" && typeof from === "number"
        ? { text, at, from }
        : null;
    } catch {
      return null;
    }
  }
}
