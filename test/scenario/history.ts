import type { SeatId } from "../../shared/base/ids.ts";
import type { Term } from "../../shared/world/items.ts";
import type { Order } from "../../shared/world/order.ts";
import { order } from "../rules/turns.ts";

/** A proposal of one seat that all who are asked accept in the same turn. */
export interface Deal {
  readonly by: SeatId;
  readonly to: readonly SeatId[];
  readonly terms: readonly Term[];
  readonly turns: number;
}

/** What was done in two months, and what a chronicler says about it. */
export interface HistoricTurn {
  /** Said by the white cell to everybody before the orders; with where it is known from. */
  readonly chronicle: string;
  readonly deals?: readonly Deal[];
  readonly orders?: Readonly<Record<SeatId, readonly Order[]>>;
  /** Injects that the white cell fires. */
  readonly fired?: readonly string[];
}

const aid = (state: string, amount: number) => order("offer-aid", { state, amount });
const train = (state: string) => order("train-forces", { state });
const exercise = (state: string) => order("joint-exercise", { with: state });
const energy = (state: string) => order("energy-deal", { state });
const borders = (partner: string) => order("secure-borders", { partner });
const praise = (about: string) => order("public-statement", { about, tone: "praise" });
const blame = (about: string) => order("public-statement", { about, tone: "blame" });
const step = (state: string) => order("deepen-partnership", { institution: "pfp", state, route: "around" });

/** The consent of a seat to one order of another's. */
function consent(by: SeatId, action: string, seat: SeatId, where: string): Deal {
  return { by, to: [seat], terms: [{ kind: "consent", fields: { action, seat, where } }], turns: 1 };
}

/**
 * What really happened between June 2005 and June 2007, in orders near to it, by turn of two months. What stands in the
 * scenario's news by date (summits, elections, quarrels) happens by itself.
 */
export const HISTORY: Readonly<Record<number, HistoricTurn>> = {
  1: {
    chronicle:
      "Summer 2005. The Shanghai organization asks for a date (5 July). Rumsfeld is assured in Bishkek and Dushanbe that the bases there may stay (26 July). Washington wants an inquiry into Andijan; on 29 July Tashkent gives it 180 days to leave K2. American trainers work in Georgia. (Reuters, 6 July 2005; CRS, 7 October 2005.)",
    deals: [consent("tbilisi", "train-forces", "washington", "geo")],
    orders: {
      beijing: [order("press-for-withdrawal", { deployment: "k2-base" })],
      moscow: [aid("uzb", 20), praise("tashkent")],
      washington: [blame("tashkent"), aid("kgz", 15), train("geo")],
      tashkent: [order("evict-base", { deployment: "k2-base", notice: 2 })],
    },
  },
  2: {
    chronicle:
      "Autumn 2005. The last Russian border guards leave the Tajik-Afghan border (1 September); American money fills the gap. Two hundred Russian soldiers exercise with as many Uzbek ones near Farish, for the first time (23 September). (Interfax, 8 September 2005; BBC, 23 September 2005.)",
    orders: {
      moscow: [exercise("uzb")],
      washington: [aid("kgz", 15)],
      dushanbe: [borders("washington")],
    },
  },
  3: {
    chronicle:
      "November and December 2005. Moscow and Tashkent sign an alliance (14 November); the last transport leaves K2 (21 November). Armenia agrees a plan of its own with NATO (16 December). (RIA Novosti, 14 November 2005; AP, 21 November 2005; NATO.)",
    deals: [
      consent("tashkent", "train-forces", "moscow", "uzb"),
      consent("yerevan", "deepen-partnership", "nato", "arm"),
    ],
    orders: {
      moscow: [train("uzb"), aid("uzb", 20), praise("tashkent")],
      nato: [step("arm")],
    },
  },
  4: {
    chronicle:
      "Winter 2006. Bishkek wants up to 200 million dollars a year for Manas (26 January). Kazakhstan agrees a plan of its own with NATO (31 January). (RFE/RL, 26 January 2006; NATO.)",
    deals: [consent("astana", "deepen-partnership", "nato", "kaz")],
    orders: { nato: [step("kaz")], moscow: [aid("kaz", 15)] },
  },
  5: {
    chronicle:
      "Spring 2006. Washington promises Armenia 235.7 million dollars over five years (March). In Beijing the presidents of China and Turkmenistan sign for a gas pipeline (3 April). (US State Department; RFE/RL, 3 April 2006.)",
    deals: [consent("ashgabat", "energy-deal", "beijing", "tkm")],
    orders: { washington: [aid("arm", 40)], beijing: [energy("tkm")] },
  },
  6: {
    chronicle:
      "Early summer 2006. The Russian base at Kant is enlarged (May). The CSTO's secretary general complains that NATO has left its offer without an answer (June); NATO goes on with each partner by itself. (RIA Novosti, 12 May 2006; PanARMENIAN.Net, June 2006.)",
    deals: [consent("bishkek", "train-forces", "moscow", "kgz")],
    orders: { moscow: [train("kgz"), aid("kgz", 10)] },
    fired: ["unanswered"],
  },
  7: {
    chronicle:
      "Summer 2006. Uzbekistan comes back to the CSTO: announced at Minsk on 23 June, signed at Sochi on 16 August. Manas stays for 17.4 million dollars a year inside a larger package (July). Rumsfeld is in Dushanbe again. (ITAR-TASS, 23 June 2006; press of July 2006.)",
    deals: [
      consent("moscow", "join-institution", "tashkent", "csto"),
      {
        by: "washington",
        to: ["bishkek"],
        terms: [
          {
            kind: "basing",
            fields: { patron: "washington", state: "kgz", site: "manas", size: 2, rent: 2.9 },
          },
        ],
        turns: 6,
      },
    ],
    orders: {
      tashkent: [order("join-institution", { institution: "csto" })],
      washington: [aid("kgz", 40)],
      dushanbe: [borders("washington")],
      moscow: [aid("uzb", 20)],
    },
  },
  8: {
    chronicle:
      "Autumn 2006. Uzbek special forces exercise with Russian ones near Krasnodar (September). Tbilisi and Moscow quarrel about four officers, trains and visas. (RFE/RL, 19 September 2006.)",
    orders: { moscow: [exercise("uzb"), blame("tbilisi")], tbilisi: [blame("moscow")] },
  },
  9: {
    chronicle:
      "Winter 2006. American trainers go on in Georgia. Karimov signs the law about the CSTO (13 December). The president of Turkmenistan dies (21 December). (Civil Georgia; BBC, 21 December 2006.)",
    deals: [consent("tbilisi", "train-forces", "washington", "geo")],
    orders: { moscow: [aid("tjk", 15), aid("uzb", 15)], washington: [train("geo")] },
  },
  10: {
    chronicle: "Early in 2007. Everybody looks at Ashgabat, where a new president is elected in February.",
  },
  11: {
    chronicle: "Spring 2007. Money and instructors go on flowing to allies, old and new.",
    deals: [consent("tashkent", "train-forces", "moscow", "uzb")],
    orders: { moscow: [aid("kgz", 15), train("uzb")] },
  },
  12: {
    chronicle:
      "May 2007. The presidents of Russia, Kazakhstan and Turkmenistan agree on a gas pipeline along the Caspian (12 May). (Al Jazeera, 12 May 2007.)",
    deals: [
      consent("ashgabat", "energy-deal", "moscow", "tkm"),
      consent("astana", "energy-deal", "moscow", "kaz"),
    ],
    orders: { moscow: [energy("tkm"), energy("kaz")] },
  },
};
