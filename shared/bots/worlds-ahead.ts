import type { SeatId } from "../base/ids.ts";
import type { Ahead } from "../turn/estimate.ts";
import type { TurnSetting } from "../turn/turn.ts";
import type { ImaginedWorld } from "./beliefs.ts";
import { type Imagined, longAfter, longRunOf, nextOf, standingIn, type Way, worthOf } from "./prospect.ts";

/**
 * The worlds that something imagined leads to, each worked out when it is first asked for. What happens, happens in this
 * turn and the next, and nothing after them: the long run is one long turn. The next turn is a part of that, or goes before
 * it by itself.
 */
export class WorldsAhead {
  readonly #setting: TurnSetting;
  readonly #world: ImaginedWorld;
  readonly #imagined: Imagined;
  readonly #way: Way;
  #soon: ImaginedWorld | undefined;
  #next: ImaginedWorld | undefined;
  #later: ImaginedWorld | undefined;
  #laterByStep: ImaginedWorld | undefined;

  /** What they are worth to a seat with the next turn as a part of the long run, which nothing may follow in. */
  readonly worth = keeping((seat) => worthOf(this.#setting, this.ahead(), seat, this.#way));

  /** The same with the next turn worked out by itself. */
  readonly worthByStep = keeping((seat) => worthOf(this.#setting, this.#aheadByStep(), seat, this.#way));

  constructor(setting: TurnSetting, world: ImaginedWorld, imagined: Imagined, way: Way) {
    this.#setting = setting;
    this.#world = world;
    this.#imagined = imagined;
    this.#way = way;
  }

  /** The world after this turn. */
  soon(): ImaginedWorld {
    this.#soon ??= nextOf(this.#setting, this.#world, this.#imagined, this.#way);
    return this.#soon;
  }

  /** The world after the next turn. */
  next(): ImaginedWorld {
    this.#next ??= nextOf(this.#setting, this.soon(), this.#imagined.next ?? {}, this.#way);
    return this.#next;
  }

  /** How many turns the long run has. */
  run(): number {
    return longRunOf(this.#setting.calendar, this.soon(), this.#way);
  }

  ahead(): Ahead {
    const run = this.run();
    this.#later ??= run === 0 ? this.soon() : longAfter(this.#setting, this.soon(), run, this.#way);
    return this.#to(this.#later);
  }

  #aheadByStep(): Ahead {
    this.#laterByStep ??= this.#afterNext();
    return this.#to(this.#laterByStep);
  }

  #afterNext(): ImaginedWorld {
    const run = this.run();
    if (run === 0) return this.soon();
    return run === 1 ? this.next() : longAfter(this.#setting, this.next(), run - 1, this.#way);
  }

  #to(later: ImaginedWorld): Ahead {
    const soon = standingIn(this.#setting, this.soon());
    return { soon, later: later === this.soon() ? soon : standingIn(this.#setting, later) };
  }

  /** Lets go of the worlds; what they are worth stays known. */
  rest(): void {
    this.#soon = undefined;
    this.#next = undefined;
    this.#later = undefined;
    this.#laterByStep = undefined;
  }
}

/** The same figures, each found once. */
export function keeping(make: (seat: SeatId) => number): (seat: SeatId) => number {
  const figures = new Map<SeatId, number>();
  return (seat) => {
    let figure = figures.get(seat);
    if (figure === undefined) {
      figure = make(seat);
      figures.set(seat, figure);
    }
    return figure;
  };
}
