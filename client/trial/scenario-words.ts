import { useMemo } from "react";
import type { Objective, Scenario } from "../../shared/scenario/format.ts";
import { type Figures, useFigures } from "../look/figures.ts";
import type { Sign } from "../look/roundel.tsx";
import { type Names, namesOf } from "../state/names.ts";
import { type Lister, listerOf } from "../text/lists.ts";
import { objectiveWords } from "../text/objective-words.ts";
import { type Sentences, sentencesOf } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";

/** How a scenario that nobody plays is spoken of: its names, signs, sentences and objectives. */
export interface ScenarioWords {
  readonly names: Names;
  readonly sentences: Sentences;
  readonly figures: Figures;
  readonly sign: (seat: string) => Sign;
  readonly objective: (objective: Objective) => string;
  /** 0.432 -> "43.2 %". */
  readonly percent: (share: number) => string;
  /** Names in one line: "Moscow, NATO and Tashkent". */
  readonly list: Lister;
}

export function useScenarioWords(scenario: Scenario): ScenarioWords {
  const text = useText();
  const figures = useFigures();
  return useMemo(() => {
    const names = namesOf(scenario);
    return {
      ...{ names, figures },
      sentences: sentencesOf(text, scenario),
      sign: (seat) => ({ letter: names.letter(seat), slot: names.palette(seat) }),
      objective: objectiveWords(text, names),
      list: listerOf(text.language),
      percent: (share) => `${figures.figure(100 * share)}\u00a0%`,
    };
  }, [text, figures, scenario]);
}
