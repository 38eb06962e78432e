import type { SeatId } from "../base/ids.ts";
import { brokenBy } from "../turn/broken-by.ts";
import { carriedOn } from "../turn/carried-on.ts";
import { type Estimate, estimator } from "../turn/estimate.ts";
import type { Standing } from "../turn/moved-standing.ts";
import type { TurnSetting } from "../turn/turn.ts";
import type { Sight } from "../world/sight.ts";
import type { ImaginedWorld } from "./beliefs.ts";
import { type Imagined, inputsOf, longTurn, standingIn, type Way, worthOf } from "./prospect.ts";
import { keeping, WorldsAhead } from "./worlds-ahead.ts";

/** How much better the coming turns look to a seat than if nobody did anything: points of score, resources counted in. */
export type Gain = (seat: SeatId) => number;

/** What one thinks at a glance. */
export interface Glance {
  /** By a rule of thumb; null for what hangs on a vote. */
  readonly gain: Gain | null;
  /** Whether it is all that can be said; else it is good for a comparison with its like and no more. */
  readonly sure: boolean;
}

/** What is thought of something imagined. */
interface Thought {
  readonly gain: Gain;
  readonly glance: Glance;
}

/** What a mission is sent, joined, called or asked for by. */
const OF_MISSIONS = ["deploy-peacekeepers", "join-mission", "invite-forces", "table-mandate"];

/**
 * All that a mind has thought of. Where only numbers are moved a rule of thumb says what comes of it, else turns are
 * worked out. Figures alone are kept: the imagined worlds would fill the memory of a school's server.
 */
export class Thoughts {
  readonly #setting: TurnSetting;
  readonly #world: ImaginedWorld;
  readonly #way: Way;
  readonly #sightOf: (seat: SeatId) => Sight;
  /** By the object itself: the same idea is asked about several times over. */
  readonly #thoughts = new Map<Imagined, Thought>();
  /** What was worked out, by what was imagined: an estimate is made anew sooner than it is looked up by that. */
  readonly #workedOut = new Map<string, Gain>();
  readonly #idle: WorldsAhead;
  #lettingGo: (() => void)[] = [];
  #thumb: ReturnType<typeof estimator> | undefined;
  #estimated: Imagined | undefined;
  #lastEstimate: Estimate | null = null;
  #carriedOn: ((world: ImaginedWorld) => Standing | null) | undefined;

  constructor(setting: TurnSetting, world: ImaginedWorld, way: Way, sightOf: (seat: SeatId) => Sight) {
    this.#setting = setting;
    this.#world = world;
    this.#way = way;
    this.#sightOf = sightOf;
    this.#idle = new WorldsAhead(setting, world, {}, way);
  }

  of(imagined: Imagined): Thought {
    let thought = this.#thoughts.get(imagined);
    if (thought === undefined) {
      thought = this.#think(imagined);
      this.#thoughts.set(imagined, thought);
    }
    return thought;
  }

  /** Lets go of the worlds that were imagined; what was made of them stays known. */
  rest(): void {
    for (const letGo of this.#lettingGo) letGo();
    this.#lettingGo = [];
    this.#thoughts.clear();
  }

  #think(imagined: Imagined): Thought {
    if (goesOn(imagined)) return this.#thinkOn(imagined);
    const estimate = this.#estimate(imagined);
    const thumb = estimate === null ? null : this.#gainOf(imagined);
    // Nearly always this is what is asked next, and by then the estimate may be none any more.
    thumb?.(this.#way.self);
    const sure = estimate?.plain === true && !this.#breaksWord(imagined);
    if (thumb !== null && sure) return { gain: thumb, glance: { gain: thumb, sure } };
    return { gain: this.#inWorlds(imagined), glance: { gain: thumb, sure: false } };
  }

  /** The same where the next turn is worked out as well; at most of these nobody glances. */
  #thinkOn(imagined: Imagined): Thought {
    let glance: Glance | undefined;
    const glanced = (): Glance => {
      const estimate = this.#estimate(imagined);
      return { gain: estimate === null ? null : this.#gainOf(imagined), sure: false };
    };
    return {
      gain: this.#inWorlds(imagined),
      get glance() {
        glance ??= glanced();
        return glance;
      },
    };
  }

  /** By the worlds that it leads to, once somebody asks. */
  #inWorlds(imagined: Imagined): Gain {
    let gain: Gain | undefined;
    return (seat) => {
      gain ??= this.#workedOutOf(imagined);
      return gain(seat);
    };
  }

  #workedOutOf(imagined: Imagined): Gain {
    const key = JSON.stringify(imagined);
    let gain = this.#workedOut.get(key);
    if (gain === undefined) {
      gain = this.#workOut(imagined);
      this.#workedOut.set(key, gain);
    }
    return gain;
  }

  #workOut(imagined: Imagined): Gain {
    const idle = this.#idle;
    const worlds = new WorldsAhead(this.#setting, this.#world, imagined, this.#way);
    this.#lettingGo.push(() => worlds.rest());
    if (!goesOn(imagined)) return (seat) => worlds.worth(seat) - idle.worth(seat);
    return keeping((seat) => {
      const later = this.#carried(worlds);
      if (later === null) return worlds.worthByStep(seat) - idle.worthByStep(seat);
      const soon = standingIn(this.#setting, worlds.soon());
      return worthOf(this.#setting, { soon, later }, seat, this.#way) - idle.worth(seat);
    });
  }

  /** Where the worlds end up in the long run by a rule of thumb; null where they must be worked out. */
  #carried(worlds: WorldsAhead): Standing | null {
    if (worlds.run() < 2) return null;
    this.#carriedOn ??= this.#newCarriedOn();
    return this.#carriedOn(worlds.next());
  }

  #newCarriedOn(): (world: ImaginedWorld) => Standing | null {
    const { scenario, calendar } = this.#setting;
    const run = longTurn(calendar, this.#idle.run() - 1);
    const course = { world: this.#idle.next(), later: this.#idle.ahead().later, run };
    return carriedOn(scenario, course, this.#way.rules.crises.rate);
  }

  /** By an estimate, which is made anew if another has been made since. */
  #gainOf(imagined: Imagined): Gain {
    return keeping((seat) => {
      const ahead = this.#estimate(imagined);
      return ahead === null ? 0 : worthOf(this.#setting, ahead, seat, this.#way) - this.#idle.worth(seat);
    });
  }

  /** Holds until the next one is made. */
  #estimate(imagined: Imagined): Estimate | null {
    if (this.#estimated === imagined) return this.#lastEstimate;
    this.#thumb ??= this.#newThumb();
    this.#lastEstimate = this.#thumb(inputsOf(imagined));
    this.#estimated = imagined;
    return this.#lastEstimate;
  }

  #newThumb(): ReturnType<typeof estimator> {
    const { calendar } = this.#setting;
    const { soon, later } = this.#idle.ahead();
    const turns = this.#idle.run();
    const run = turns === 0 ? null : { turns, calendar: longTurn(calendar, turns) };
    const crisesRate = this.#way.rules.crises.rate;
    const idle = { world: this.#world, soon, later, run, sightOf: this.#sightOf, crisesRate };
    return estimator(this.#setting, idle);
  }

  /** What a broken agreement takes from who breaks it is no rule of thumb's. */
  #breaksWord({ sheets = {} }: Imagined): boolean {
    for (const seat in sheets)
      if (brokenBy(this.#sightOf(seat), seat, sheets[seat] ?? []).length > 0) return true;
    return false;
  }
}

/** Whether the turn after this one is worth working out by itself: something follows in it, or a mission stands in a zone. */
function goesOn({ sheets = {}, next }: Imagined): boolean {
  for (const _seat in next?.sheets) return true;
  for (const seat in sheets)
    for (const { action } of sheets[seat] ?? []) if (OF_MISSIONS.includes(action)) return true;
  return false;
}
