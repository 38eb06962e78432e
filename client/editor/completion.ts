import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  startCompletion,
} from "@codemirror/autocomplete";
import { EditorState, type Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Offer } from "./help/help-at.ts";
import type { HelpDesk } from "./help-desk.ts";

interface OfferedWord extends Completion {
  readonly description: string | null;
}

const WORD = /^[\w-]*$/;

/**
 * Words that fit at the cursor, while one is typed and on Ctrl Space: names of fields, choices and ids.
 *
 * @param needed what stands behind a field that must not be missing, in the reader's language
 */
export function completion(desk: HelpDesk, needed: string): Extension {
  const source = (context: CompletionContext) => offersFor(desk, context, needed);
  return [
    EditorState.languageData.of(() => [{ autocomplete: source }]),
    // Without a pause before Enter takes a word: a list opens only while one is half written.
    autocompletion({
      icons: false,
      interactionDelay: 0,
      maxRenderedOptions: 60,
      addToOptions: [{ render: meaningWithin, position: 90 }],
    }),
  ];
}

async function offersFor(
  desk: HelpDesk,
  context: CompletionContext,
  needed: string,
): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  const help = await desk.ask(state.doc.toString(), pos);
  if (context.aborted || help?.offers == null) return null;
  const { from, to, offers } = help.offers;
  const isWhole = (word: string) => offers.some(({ label, insert }) => label === word && insert === word);
  const typed = state.sliceDoc(from, pos);
  // Enter belongs to the line while no word is begun, and once it is whole.
  if (!explicit && (typed === "" || isWhole(typed))) return null;
  return {
    from,
    to,
    options: offers.map((offer, at) => optionOf(offer, { needed, at })),
    validFor: (text) => WORD.test(text) && !isWhole(text),
  };
}

/** Alike in how they fit, words stand in the order of the format or of the text. */
function optionOf(
  offer: Offer,
  { needed, at }: { readonly needed: string; readonly at: number },
): OfferedWord {
  const { label, name, description } = offer;
  const detail = offer.needed ? needed : name;
  return {
    label,
    ...(detail === null ? {} : { detail }),
    ...(description === null ? {} : { info: () => describe(description) }),
    description,
    sortText: String(at).padStart(4, "0"),
    apply: (view, picked, from, to) => take(view, { offer, picked, from, to }),
  };
}

/** On a phone, where nothing has room beside the list, the chosen word says within it what it means. */
function meaningWithin({ description }: Completion & Partial<OfferedWord>): Node | null {
  if (description == null) return null;
  const meaning = describe(description);
  meaning.className = "cm-meaning";
  return meaning;
}

/** Descriptions are written in English, as the names of fields are. */
function describe(description: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.lang = "en";
  paragraph.textContent = description;
  return paragraph;
}

interface Taken {
  readonly offer: Offer;
  readonly picked: Completion;
  readonly from: number;
  readonly to: number;
}

function take(view: EditorView, { offer, picked, from, to }: Taken): void {
  view.dispatch({
    changes: { from, to, insert: offer.insert },
    selection: { anchor: from + offer.caret },
    scrollIntoView: true,
    userEvent: "input.complete",
    annotations: pickedCompletion.of(picked),
  });
  if (offer.goesOn) startCompletion(view);
}
