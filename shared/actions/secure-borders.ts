import { alarmDiscount } from "../influence/alarm.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { engagementTarget, stateTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { homeOf, owned, seatChoices, stateOfSeat, textField } from "./region.ts";

/**
 * Border posts and patrols (`rules.md` section 5): less threat, more calm. A patron as partner makes them better and
 * gains security ties; where the threat has risen that partnership costs less.
 */
export const secureBorders = defineAction({
  id: "secure-borders",
  text: {
    name: "Secure the borders",
    hint: "Posts and patrols against armed groups. A partner makes them better, and gains a foothold.",
    rule: [
      "It costs {actions.borders.capital} capital and {actions.borders.funds} M$.",
      "The threat falls by {|actions.borders.threat|} x threat / {threat.scaleAt}, and stability grows by {actions.borders.stability}.",
      "With a partner it falls by {|actions.borders.threatWithPartner|} x threat / {threat.scaleAt}, and the partner's security tie grows by {actions.borders.partnerSecurity}; that costs {threat.alarmDiscount} capital less where the threat stands at least {threat.alarmRise} above its start.",
    ],
    fields: { partner: "Partner" },
    sentences: {
      secured: "{seat} secured the borders of {state}.",
      joined: "{seat} secured the borders of {state} with the help of {partner}.",
    },
  },
  theme: "home",
  disclosure: "open",
  counts: true,
  takers: "states",
  offer(sight, seat) {
    const state = stateOfSeat(sight.scenario, seat);
    const { capital, funds } = sight.scenario.rules.actions.borders;
    if (state === null || owned(sight, seat, "funds") < funds) return null;
    const partners = sight.scenario.seats.filter(
      ({ id, patron, without }) => patron && id !== seat && !without.includes("security"),
    );
    const choices = seatChoices(sight, (id) => partners.some((partner) => partner.id === id));
    const discount = choices.length === 0 ? 0 : alarmDiscount(sight.scenario, sight.numbers, [state]);
    return {
      action: "secure-borders",
      counts: true,
      cost: { capital: capital - discount, funds, forces: 0 },
      needsConsent: false,
      fields: [{ id: "partner", kind: "choice", choices, optional: true }],
    };
  },
  cost(sight, order, seat) {
    const { capital, funds } = sight.scenario.rules.actions.borders;
    return { capital: capital - partnerDiscount(sight, order, seat), funds, forces: 0 };
  },
  check: () => null,
  places: (sight, _order, seat) => homeOf(sight, seat),
  resolve(draft, order) {
    const { rules } = draft.scenario;
    const { borders } = rules.actions;
    const state = stateOfSeat(draft.scenario, draft.seat);
    if (state === null) return;
    const partner = textField(order, "partner");
    const code = partner === "" ? "secured" : "joined";
    const params = { seat: draft.seat, state, ...(partner === "" ? {} : { partner }) };
    const threat = draft.value(stateTarget(state, "threat")) / rules.threat.scaleAt;
    const against = partner === "" ? borders.threat : borders.threatWithPartner;
    draft.gain(stateTarget(state, "threat"), against * threat, code, params);
    draft.gain(stateTarget(state, "stability"), borders.stability, code, params);
    if (partner !== "")
      draft.gain(engagementTarget(partner, state, "security"), borders.partnerSecurity, code, params);
    draft.tell("open", code, params, partner === "" ? [draft.seat, state] : [draft.seat, state, partner]);
  },
});

function partnerDiscount(sight: Sight, order: Order, seat: string): number {
  const state = stateOfSeat(sight.scenario, seat);
  if (state === null || textField(order, "partner") === "") return 0;
  return alarmDiscount(sight.scenario, sight.numbers, [state]);
}
