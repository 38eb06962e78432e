import type { Finding, FindingOf, KeptSecret } from "../../shared/view/findings/finding.ts";
import type { Term } from "../../shared/world/items.ts";
import { figuresOf, printedDifference } from "../look/figures.ts";
import type { Names } from "../state/names.ts";
import { listerOf } from "../text/lists.ts";
import type { Sentences } from "../text/sentences.ts";
import type { Text } from "../text/text.tsx";

/** What happened, sentence by sentence, and what to ask about it. */
export interface FindingWords {
  readonly told: readonly string[];
  readonly ask: string;
}

export interface FindingTools {
  readonly text: Text;
  readonly names: Names;
  readonly sentences: Sentences;
}

/** A finding in the reader's language. */
export function findingWords(finding: Finding, tools: FindingTools): FindingWords {
  const { text, names, sentences } = tools;
  const { findings: words } = text.end;
  const { change } = figuresOf(text.language);
  const list = listerOf(text.language);
  const seats = (ids: readonly string[]) => list(ids.map(names.seat));
  const termsOf = (terms: readonly Term[]) => terms.map(sentences.term).join(" ");
  const { turn } = { turn: 0, ...finding };
  switch (finding.kind) {
    case "swing":
      return swingWords(finding, tools);
    case "divide": {
      const { cause, gained, lost } = finding;
      const worth = words.divideWorth(
        ...([names.seat(gained.seat), change(gained.amount / 1000)] as const),
        ...([names.seat(lost.seat), change(lost.amount / 1000)] as const),
      );
      return { told: [words.divide(turn, sentences.cause(cause)), worth], ask: words.divideAsk };
    }
    case "broken": {
      const { how, by, parties, terms } = finding;
      const others = parties.filter((party) => !by.includes(party));
      const say = how === "broken" ? words.broken : words.left;
      const told = say(seats(by), seats(others.length > 0 ? others : parties), turn, termsOf(terms));
      return { told: [told], ask: words.brokenAsk };
    }
    case "motion": {
      const { institution, state, yes, no, passed } = finding;
      const told = words.motion(
        names.institution(institution),
        names.state(state),
        turn,
        seats(yes),
        seats(no),
      );
      return { told: [told, words.motionEnd(passed)], ask: words.motionAsk };
    }
    case "hidden": {
      const { from, first, second } = finding;
      const say = (kept: KeptSecret, other: string) =>
        words.hidden(names.seat(kept.by), names.seat(other), kept.turn, secretWords(kept, tools));
      const back = second === null ? [] : [say(second, first.by)];
      return { told: [say(first, from), ...back], ask: words.hiddenAsk };
    }
    case "lead": {
      const { state, before, after } = finding;
      const told = words.lead(names.state(state), names.seat(before), names.seat(after), turn);
      return { told: [told], ask: words.leadAsk };
    }
    case "declined": {
      const { by, to, terms } = finding;
      const told = words.declined(names.seat(by), seats(to), turn, termsOf(terms));
      return { told: [told], ask: words.declinedAsk };
    }
  }
}

function swingWords(
  { turn, seat, before, after, cause }: FindingOf<"swing">,
  { text, names, sentences }: FindingTools,
): FindingWords {
  const { findings: words } = text.end;
  const { figure, change } = figuresOf(text.language);
  const points = printedDifference(before / 1000, after / 1000);
  const what = words.swing(names.seat(seat), points > 0, figure(Math.abs(points)), turn);
  const why =
    cause === null ? [] : [words.swingCause(change(cause.amount / 1000), sentences.cause(cause.cause))];
  return { told: [what, ...why], ask: words.swingAsk };
}

function secretWords({ secret }: KeptSecret, { text, names, sentences }: FindingTools): string {
  if (secret.kind === "fact") return sentences.fact(secret.fact);
  const parties = listerOf(text.language)(secret.parties.map(names.seat));
  return text.end.findings.hiddenAgreement(parties, secret.terms.map(sentences.term).join(" "));
}
