import { z } from "zod";
import { count, divisor, number, said } from "./number-kinds.ts";

/** Costs and effects of what governments, or all seats, may order (`rules.md` section 5): capital in points, funds in M$. */

export const pressing = z.strictObject(
  said(
    { capital: number(2), ownerCapital: number(-0.5), turns: count(3) },
    {
      capital: "Political capital that it costs a member to call for the withdrawal of an outsider's base.",
      ownerCapital: "Points by which the base owner's political capital moves in each of these turns.",
      turns:
        "For how many turns the owner is under pressure, and the host can give it notice at little cost.",
    },
  ),
);

export const borders = z.strictObject(
  said(
    {
      capital: number(2),
      funds: number(5),
      threat: number(-4),
      threatWithPartner: number(-5),
      partnerSecurity: number(2),
      stability: number(2),
    },
    {
      capital: "Political capital that securing its borders costs a state.",
      funds: "M$ that securing its borders costs a state.",
      threat:
        "Points by which the threat moves by border watch alone, given for a threat of `threat.scaleAt`.",
      threatWithPartner:
        "Points by which the threat moves by border watch with a partner, given for a threat of `threat.scaleAt`.",
      partnerSecurity: "Points of security engagement that a partner in border watch gains.",
      stability: "Points of stability that border watch brings the state.",
    },
  ),
);

export const crackdown = z.strictObject(
  said(
    {
      capital: number(2),
      regime: number(6),
      fullAtOpenness: divisor(40),
      threat: number(-4),
      echo: number(8),
      echoTurns: count(3),
      openness: number(-6),
      prestige: number(-2),
      political: z.record(z.string(), z.number()).default({ washington: -3, nato: -2 }),
    },
    {
      capital: "Political capital that a crackdown costs the government.",
      regime: "Points of hold that a crackdown brings the rulers at most.",
      fullAtOpenness: "The openness from which on a crackdown brings all of that; below it brings its part.",
      threat:
        "Points by which the threat moves at once by a crackdown, given for a threat of `threat.scaleAt`.",
      echo: "Points of threat that come back after a crackdown, spread over `echoTurns`.",
      echoTurns: "Over how many later turns the threat comes back after a crackdown.",
      openness: "Points by which the state's openness moves by a crackdown.",
      prestige: "Points by which the government's prestige moves by a crackdown.",
      political:
        "For each power named, by its id, the points by which a crackdown moves its political engagement; washington -3 and nato -2 if left out.",
    },
  ),
);

export const ownReform = z.strictObject(
  said(
    {
      capital: number(2),
      openness: number(5),
      regime: number(-3),
      stability: number(0.7),
      turns: count(3),
      aidFactor: number(1.5),
    },
    {
      capital: "Political capital that a government's own reform costs.",
      openness: "Points of openness that a state gains by its own reform.",
      regime: "Points by which the rulers' hold moves by their own reform.",
      stability: "Points of stability that reform brings in each of `turns` turns.",
      turns: "For how many turns a reform brings stability and makes aid count more.",
      aidFactor: "By how much the effect of aid is multiplied while a state reforms itself.",
    },
  ),
);

export const balancing = z.strictObject(
  said(
    {
      capital: number(2),
      takes: number(3),
      gives: number(2),
      reliance: number(0.5),
      relianceMost: number(6),
    },
    {
      capital: "Political capital that turning from one power to another costs a state.",
      takes: "Points of engagement that the power from which a state turns loses in the chosen domain.",
      gives: "Points of engagement that the power to which a state turns gains in the chosen domain.",
      reliance: "Points of self-reliance that the state gains in the chosen domain by turning.",
      relianceMost: "Points above its start value to which turning can raise self-reliance.",
    },
  ),
);

export const mediation = z.strictObject(
  said(
    {
      capital: number(2),
      trustBelow: number(40),
      turnsBetween: count(3),
      trust: number(8),
      prestige: number(1),
      political: number(1.5),
      stability: number(0.5),
    },
    {
      capital: "Political capital that good offices between two seats cost the mediator.",
      trustBelow:
        "The trust, 0 to 100, below which one of the two must stand toward the other for mediation to have a point.",
      turnsBetween: "How many turns have to pass until the same two can be brought together again.",
      trust: "Points by which each of the two trusts the other more; several mediators share.",
      prestige: "Points of prestige that the mediator gains; several share.",
      political:
        "Points of political engagement that a mediating power gains in the state of either; several share.",
      stability: "Points of stability that mediation brings the state of either; several mediators share.",
    },
  ),
);

export const intelligence = z.strictObject(
  said(
    { capital: number(1), threat: number(-2), trust: number(5) },
    {
      capital: "Political capital that sharing intelligence costs.",
      threat:
        "Points by which the threat in the receiver's state moves, given for a threat of `threat.scaleAt`.",
      trust: "Points by which the receiver's trust grows by shared intelligence.",
    },
  ),
);
