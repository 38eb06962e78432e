import { ACTION_THEMES, type ActionTheme } from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import { MECHANISMS } from "../mechanisms/registry.ts";
import { TERMS } from "../mechanisms/terms/registry.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { GENERAL_RULES } from "../turn/general-rules.ts";
import { mayTake } from "../turn/offers.ts";
import type { NamedNumbers } from "./rule-sentence.ts";

/** One entry of the rulebook. `key` is where its texts begin: `action.offer-aid` has `.name`, `.hint`, `.rule.1` ... */
export interface RuleEntry {
  readonly key: string;
  /** How many rule sentences it has. */
  readonly sentences: number;
}

export interface ActionEntry extends RuleEntry {
  readonly action: ActionId;
  readonly theme: ActionTheme;
  /** The seats that may ever give such an order in this scenario; null for all. */
  readonly seats: readonly SeatId[] | null;
  readonly disclosure: "open" | "parties" | "own";
  /** Whether it counts against the number of orders. */
  readonly counts: boolean;
}

/** The rules of one scenario, as its files and the program's own say them. */
export interface Rulebook {
  readonly general: readonly RuleEntry[];
  /** By theme, in the order of the themes. */
  readonly actions: readonly ActionEntry[];
  readonly terms: readonly RuleEntry[];
  readonly mechanisms: readonly RuleEntry[];
  readonly numbers: NamedNumbers;
}

/**
 * Everything a reader may want to look up about the scenario in play: made from the registries that run and the
 * scenario's own numbers, so that it cannot say anything else than what is played.
 */
export function rulebookOf(scenario: PublicScenario): Rulebook {
  return {
    general: Object.entries(GENERAL_RULES).map(([id, { rule }]) => ({
      key: `rule.${id}`,
      sentences: rule.length,
    })),
    actions: ACTION_THEMES.flatMap((theme) => actionEntries(scenario, theme)),
    terms: TERMS.filter(({ id }) => scenario.terms.includes(id)).map(({ id, text }) => ({
      key: `term.${id}`,
      sentences: text.rule.length,
    })),
    mechanisms: MECHANISMS.filter(({ occurs }) => occurs?.(scenario) ?? true).map(({ id, text }) => ({
      key: `mechanism.${id}`,
      sentences: text.rule.length,
    })),
    numbers: {
      ...scenario.rules,
      baseMonths: scenario.baseMonths,
    },
  };
}

function actionEntries(scenario: PublicScenario, theme: ActionTheme): readonly ActionEntry[] {
  return scenario.actions.flatMap(({ id }): readonly ActionEntry[] => {
    const action = actionOf(id);
    if (action === undefined || action.theme !== theme) return [];
    const { text, disclosure, counts } = action;
    const able = scenario.seats.filter((seat) => mayTake(scenario, action, seat.id));
    return [
      {
        key: `action.${id}`,
        sentences: text.rule.length,
        action: id,
        theme,
        seats: able.length === scenario.seats.length ? null : able.map((seat) => seat.id),
        disclosure,
        counts,
      },
    ];
  });
}
