import { fromPoints } from "../../shared/base/points.ts";
import { termOf } from "../../shared/mechanisms/terms/registry.ts";
import type { ProposalView } from "../../shared/view/view.ts";
import { noWritings, TurnDraft } from "../../shared/world/draft-writer.ts";
import { imagineWorld } from "../../shared/world/imagine.ts";
import type { Agreement } from "../../shared/world/items.ts";
import { layoutOf, rowOf } from "../../shared/world/layout.ts";
import type { Sight } from "../../shared/world/sight.ts";

/**
 * What a proposal would move on a seat's own account each turn, in M$: by the terms' own transfers, as far as the payer
 * can pay. Rent of bases goes with their upkeep and is not in it.
 */
export function fundsPerTurn(sight: Sight, seat: string, proposal: ProposalView): number {
  const { scenario, calendar, turn } = sight;
  const world = imagineWorld(sight);
  const agreement: Agreement = {
    ...{ id: proposal.id, audience: "open", terms: proposal.terms, secret: proposal.secret },
    parties: [proposal.by, ...proposal.to],
    ...{ fromTurn: turn, untilTurn: turn + proposal.turns - 1, state: "in-force" },
  };
  const writings = noWritings(scenario);
  const row = rowOf(layoutOf(scenario), world.numbers);
  const setting = { scenario, calendar, seed: "", line: 0, turn, world, row };
  for (const term of proposal.terms) {
    const writer = {
      ...{ key: "preview", source: `term.${term.kind}`, audience: "open" as const, fatigue: 1 },
      causeOf: () => ({ kind: "bound" }) as const,
    };
    const draft = Object.assign(new TurnDraft(setting, writer, writings), {
      purse: () => Number.MAX_SAFE_INTEGER,
      // Only ties hang on what else is paid; here funds alone are read.
      earlier: () => 0,
      standing: [],
    });
    termOf(term.kind)?.transfer?.(draft, agreement, term);
  }
  const own = (writings.entries ?? [])
    .flatMap((entries) => entries ?? [])
    .filter(({ target }) => target === `seat/${seat}/funds`);
  return fromPoints(own.reduce((sum, { delta }) => sum + delta, 0));
}
