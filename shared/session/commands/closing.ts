import { type Audience, seatsAudience } from "../../base/audience.ts";
import { canonical } from "../../base/canonical.ts";
import type { SeatId } from "../../base/ids.ts";
import type { LeftAgreement } from "../../mechanisms/define.ts";
import { resolveTurn } from "../../turn/resolve-turn.ts";
import type { TurnInputs, TurnResult } from "../../turn/turn.ts";
import { orderDigest } from "../../turn/verdicts.ts";
import { worldDigest } from "../../world/digest.ts";
import type { Agreement } from "../../world/items.ts";
import type { Fact, LedgerEntry, TableChange } from "../../world/ledger.ts";
import { applyOutcome } from "../../world/world.ts";
import { isPractice, turnSetting } from "../line.ts";
import { agreementOf, boundProposals, grantableMotions } from "../planning-world.ts";
import type { CloseReason, PartDraft, SheetOrigin } from "../record.ts";
import { signersOf } from "../reservations.ts";
import type { SeatState, Session } from "../session.ts";
import { RULES_VERSION } from "../versions.ts";
import { type CommandContext, openPart } from "./context.ts";
import { afterReviewParts } from "./phases.ts";
import { toldTexts } from "./told-texts.ts";

/**
 * The close of a turn: what it was worked out from, what came of it, and the phase that follows.
 * @param away seats of whose people nobody was connected when planning ended
 */
export function closingParts(
  { session, now, logged }: Pick<CommandContext, "session" | "now" | "logged">,
  reason: CloseReason,
  away: readonly SeatId[],
): readonly PartDraft[] {
  const { line, world, turn } = session;
  const inputs = turnInputs(session);
  const result = resolveTurn(turnSetting(session), world, inputs);
  const digest = logged ? worldDigest(applyOutcome(world, result)) : "";
  const { sheets: _sheets, agreements, left = [], ...guided } = inputs;
  const sheets = sheetParts(session, away);
  const outcome = outcomeParts(result);
  const texts = toldTexts(session.words, [...sheets, ...outcome]);
  const count = texts.length === 0 ? {} : { texts: texts.length };
  return [
    openPart({ kind: "turn-closed", turn, line, reason, digest, ...rulesOf(session) }),
    ...sheets,
    ...agreementParts(turn, agreements),
    { audience: "whiteCell", body: { kind: "turn-guided", turn, ...guided, left, ...count } },
    ...outcome,
    ...texts,
    ...phaseParts(session, now),
  ];
}

/** Named only where the first record names others, so that a log of one version says it once. */
function rulesOf({ rules }: Session): { readonly rules?: string } {
  return rules === RULES_VERSION ? {} : { rules: RULES_VERSION };
}

/** What a practice turn came to is always looked at: so many seconds at least. */
const PRACTICE_REVIEW = 60;

/** Review with its deadline; without a review the next phase at once. */
function phaseParts(session: Session, now: number): readonly PartDraft[] {
  const { reviewSeconds } = session.settings;
  const seconds = isPractice(session) && reviewSeconds === 0 ? PRACTICE_REVIEW : reviewSeconds;
  if (seconds === 0) return afterReviewParts(session, now);
  const length = seconds === null ? null : seconds * 1000;
  const deadline = length === null ? null : now + length;
  return [openPart({ kind: "phase-entered", phase: "review", turn: session.turn, deadline, length })];
}

/**
 * What the turn is worked out from: filed sheets, agreements that became binding, and what the white cell did. What is
 * seldom there is left out where it is not.
 */
export function turnInputs(session: Session): TurnInputs {
  const { scenario, seats, proposals, turn, fired, leaving, written } = session;
  const bound = boundProposals(proposals, turn);
  const acceptances: Record<SeatId, number> = {};
  for (const seat of bound.flatMap((proposal) => signersOf(session, proposal)))
    acceptances[seat] = (acceptances[seat] ?? 0) + 1;
  const sheets = Object.fromEntries(scenario.seats.map(({ id }) => [id, seats[id]?.filed?.orders ?? []]));
  const verdicts = session.verdicts.filter(({ seat, order }) =>
    sheets[seat]?.some((one) => orderDigest(one) === order),
  );
  const motions = Object.fromEntries(
    grantableMotions(session).flatMap(({ id }) => {
      const answer = session.motionAnswers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
  return {
    sheets,
    agreements: bound.map((proposal) => agreementOf(proposal, turn)),
    acceptances,
    fired,
    overrides: session.overrides.flatMap(({ changes, reason, by }) =>
      changes.map((change) => ({ ...change, reason, by })),
    ),
    ...(written.length === 0 ? {} : { written }),
    ...(verdicts.length === 0 ? {} : { verdicts }),
    ...(Object.keys(motions).length === 0 ? {} : { motions }),
    left: [...leaving].sort((one, other) => (leavingKey(one) < leavingKey(other) ? -1 : 1)),
  };
}

function leavingKey({ agreement, seat }: LeftAgreement): string {
  return `${agreement}/${seat}`;
}

function sheetParts({ scenario, seats, turn }: Session, away: readonly SeatId[]): readonly PartDraft[] {
  return scenario.seats.map(({ id }) => {
    const seat = seats[id];
    const orders = seat?.filed?.orders ?? [];
    return {
      audience: seatsAudience(id),
      body: {
        kind: "turn-sheet",
        turn,
        seat: id,
        orders,
        origin: seat === undefined ? "untouched" : originOf(seat, away.includes(id)),
      },
    };
  });
}

/**
 * How a sheet came to be: a bot's, filed, drafted but never filed (it does not count), or nothing at all.
 * @param away of its people nobody is connected
 */
export function originOf({ filed, draft }: SeatState, away: boolean): SheetOrigin {
  if (filed !== null) return filed.by === null ? "bot" : "filed";
  if (draft.by !== null) return "draft-only";
  return away ? "absent" : "untouched";
}

function agreementParts(turn: number, agreements: readonly Agreement[]): readonly PartDraft[] {
  return grouped(agreements).map(({ audience, items }) => ({
    audience,
    body: { kind: "turn-agreements", turn, agreements: items },
  }));
}

/** Each entry, change and fact in the one part of its audience. */
function outcomeParts({ turn, entries, changes, facts, scores }: TurnResult): readonly PartDraft[] {
  const voided = grouped(facts.filter((fact) => fact.voided === true)).map(
    ({ audience, items }): PartDraft => ({ audience, body: { kind: "turn-voided", turn, facts: items } }),
  );
  const told = facts.filter((fact) => fact.voided !== true);
  const outcomes = grouped<LedgerEntry | TableChange | Fact>([...entries, ...changes, ...told]).map(
    ({ audience, items }): PartDraft => ({
      audience,
      body: {
        kind: "turn-outcome",
        turn,
        entries: items.filter((item) => "delta" in item),
        changes: items.filter((item) => "table" in item),
        facts: items.filter((item) => "code" in item),
      },
    }),
  );
  const scored = Object.entries(scores).map(
    ([seat, score]): PartDraft => ({
      audience: seatsAudience(seat),
      body: { kind: "turn-scored", turn, seat, score },
    }),
  );
  return [...outcomes, ...voided, ...scored];
}

function grouped<T extends { readonly audience: Audience }>(
  items: readonly T[],
): readonly { readonly audience: Audience; readonly items: readonly T[] }[] {
  const groups = new Map<string, { audience: Audience; items: T[] }>();
  for (const item of items) {
    const key = canonical(item.audience);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { audience: item.audience, items: [item] });
    else group.items.push(item);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
