import type { SeatId } from "../../shared/base/ids.ts";
import type { Command } from "../../shared/session/command.ts";
import type { Term } from "../../shared/world/items.ts";
import type { Order } from "../../shared/world/order.ts";
import { order } from "../rules/turns.ts";
import type { Table } from "../session/table.ts";

/** A proposal, and who of those asked says what to it. */
interface Deal {
  readonly by: SeatId;
  readonly to: SeatId;
  readonly terms: readonly Term[];
  readonly turns?: number;
  readonly secret?: boolean;
  readonly answer?: "accept" | "decline";
}

/** What people do in one turn, in this order: they talk, deal, file their sheets; the white cell prepares the close. */
export interface ScriptedTurn {
  /** From a seat to some, or to all. */
  readonly words?: readonly (readonly [from: SeatId, to: readonly SeatId[] | "public", text: string])[];
  readonly deals?: readonly Deal[];
  readonly sheets: Readonly<Record<SeatId, readonly Order[]>>;
  readonly fired?: readonly string[];
}

const term = (kind: string, fields: Term["fields"]): Term => ({ kind, fields });
const consent = (action: string, seat: string, where: string) => term("consent", { action, seat, where });
const basing = (patron: string, state: string, site: string, size: number, rent: number) =>
  term("basing", { patron, state, site, size, rent });
const aid = (state: string, amount: number) => order("offer-aid", { state, amount });
const step = (state: string, route: string) =>
  order("deepen-partnership", { institution: "pfp", state, route });
const say = (about: string, tone: string) => order("public-statement", { about, tone });

/** Six turns of four months, from June 2005. */
export const SCRIPT: readonly ScriptedTurn[] = [
  {
    words: [
      ["moscow", ["tashkent"], "We stand by you after Andijan. K2 has no friends left."],
      ["washington", "public", "We are here as long as our hosts want us to be."],
      ["bishkek", ["washington"], "Manas may stay, but not for this rent."],
    ],
    deals: [
      {
        by: "moscow",
        to: "tashkent",
        terms: [term("aid", { from: "moscow", to: "tashkent", amount: 5 })],
        turns: 4,
        secret: true,
      },
      { by: "bishkek", to: "washington", terms: [basing("washington", "kgz", "manas", 2, 6)], turns: 6 },
      { by: "nato", to: "yerevan", terms: [consent("deepen-partnership", "nato", "arm")] },
      {
        by: "washington",
        to: "tashkent",
        terms: [consent("train-forces", "washington", "uzb")],
        answer: "decline",
      },
    ],
    sheets: {
      moscow: [
        aid("uzb", 20),
        order("press-for-withdrawal", { deployment: "manas-base" }),
        say("tashkent", "praise"),
      ],
      washington: [
        order("promote-reform", { state: "geo" }),
        aid("kgz", 20),
        order("share-intelligence", { with: "baku" }),
      ],
      nato: [step("arm", "around")],
      tashkent: [order("evict-base", { deployment: "k2-base", notice: 1 }), order("crack-down")],
      bishkek: [order("secure-borders", { partner: "moscow" })],
      astana: [order("reform-state")],
      beijing: [order("investigate", { about: "tashkent" }), aid("kaz", 15)],
    },
  },
  {
    words: [
      ["nato", ["moscow"], "Let us talk, alliance to alliance."],
      ["moscow", ["nato"], "Then through the front door, and each time anew."],
    ],
    deals: [
      { by: "washington", to: "baku", terms: [consent("transfer-arms", "washington", "aze")] },
      { by: "moscow", to: "astana", terms: [consent("energy-deal", "moscow", "kaz")] },
    ],
    sheets: {
      nato: [order("offer-framework", { institution: "pfp" })],
      moscow: [
        order("offer-framework", { institution: "pfp" }),
        order("energy-deal", { state: "kaz" }),
        order("share-intelligence", { with: "tashkent" }),
        aid("kgz", 20),
      ],
      washington: [order("transfer-arms", { state: "aze" }), say("tashkent", "blame")],
      beijing: [order("mediate", { one: "moscow", other: "tbilisi" })],
      tbilisi: [order("reform-state")],
      dushanbe: [order("secure-borders", {})],
    },
    fired: ["batken-raid"],
  },
  {
    words: [["moscow", ["bishkek"], "Our gas is cheap for friends only."]],
    deals: [
      { by: "tashkent", to: "moscow", terms: [consent("join-institution", "tashkent", "csto")] },
      { by: "nato", to: "astana", terms: [consent("deepen-partnership", "nato", "kaz")] },
      { by: "nato", to: "moscow", terms: [consent("deepen-partnership", "nato", "kaz")] },
    ],
    sheets: {
      nato: [step("kaz", "through")],
      tashkent: [order("join-institution", { institution: "csto" })],
      moscow: [
        order("table-mandate", { institution: "csto", state: "kgz", size: 2 }),
        order("deploy-peacekeepers", { state: "kgz", mandate: "csto", size: 2 }),
        order("coerce", { state: "kgz", lever: "trade", demand: "evict.manas-base" }),
      ],
      dushanbe: [order("vote", { motion: "motion-3-moscow-csto-kgz", choice: "yes" })],
      washington: [
        order("joint-exercise", { with: "aze", also: "geo" }),
        order("back-regime", { state: "aze" }),
      ],
      beijing: [aid("kgz", 30)],
      ashgabat: [order("crack-down")],
    },
  },
  {
    deals: [
      {
        by: "astana",
        to: "moscow",
        terms: [term("restraint", { seat: "moscow", action: "coerce", state: "kaz" })],
        turns: 3,
      },
      { by: "washington", to: "baku", terms: [basing("washington", "aze", "nasosnaya", 1, 3)], turns: 3 },
      { by: "beijing", to: "dushanbe", terms: [consent("train-forces", "beijing", "tjk")], secret: true },
    ],
    sheets: {
      bishkek: [order("balance", { from: "moscow", toward: "beijing", domain: "economic" })],
      washington: [order("open-base", { state: "aze", site: "nasosnaya", size: 1, rent: 3 })],
      beijing: [order("train-forces", { state: "tjk" })],
      moscow: [order("withdraw-forces", { deployment: "georgia-bases" }), aid("arm", 10)],
      nato: [order("promote-reform", { state: "kgz" })],
    },
  },
  {
    words: [["bishkek", "public", "We owe nobody a base."]],
    sheets: {
      bishkek: [order("evict-base", { deployment: "manas-base", notice: 2 })],
      moscow: [order("joint-exercise", { with: "csto" }), order("investigate", { about: "washington" })],
      washington: [aid("geo", 30), order("investigate", { about: "dushanbe" })],
      yerevan: [order("leave-institution", { institution: "csto" })],
      astana: [order("mediate", { one: "baku", other: "yerevan" })],
    },
  },
  {
    sheets: {
      washington: [order("withdraw-forces", { deployment: "manas-base" })],
      moscow: [aid("uzb", 30), aid("kgz", 30), say("astana", "praise")],
      nato: [order("promote-reform", { state: "arm" })],
      tashkent: [order("secure-borders", { partner: "beijing" })],
    },
  },
];

/** Plays the planning of the turn; tells what was refused, since a script cannot know what its seats have left. */
export function playScript(table: Table, script: readonly ScriptedTurn[]): readonly string[] {
  const scripted = script[table.session.turn - 1];
  if (scripted === undefined) throw new Error(`the script has no turn ${table.session.turn}`);
  const { words = [], deals = [], sheets, fired = [] } = scripted;
  const refused: string[] = [];
  const give = (participant: string, command: Command) => {
    const answer = table.person(participant, command);
    if (!answer.ok)
      refused.push(`${participant}: ${command.kind} ${answer.code} ${answer.path ?? ""}`.trimEnd());
    return answer;
  };
  for (const [from, to, text] of words)
    give(`delegate-${from}`, { kind: "message.send", channel: to === "public" ? to : [...to], text });
  for (const { by, to, terms, turns = 1, secret = false, answer = "accept" } of deals) {
    const made = give(`delegate-${by}`, { kind: "proposal.offer", to: [to], terms, turns, secret });
    if (made.ok)
      give(`delegate-${to}`, { kind: `proposal.${answer}`, proposal: String(made.reply.proposal) });
  }
  for (const [seat, orders] of Object.entries(sheets)) {
    const { turn } = table.session;
    const revision = table.session.seats[seat]?.revision ?? 0;
    give(`delegate-${seat}`, { kind: "orders.save", turn, revision, orders });
  }
  for (const inject of fired) give("white-cell", { kind: "control.inject", inject });
  return refused;
}
