const FIRST_DELAY = 300;
/** Whoever's network is back shall see the class within two seconds: with the time that it takes to sit down. */
const LONGEST_DELAY = 1_600;

/**
 * How long a page waits before it tries again to come back, in milliseconds. Half fixed, half chance: a class that lost its
 * server must not come back in one instant.
 * @param attempts how many have failed
 * @param chance from 0 to 1
 */
export function retryDelay(attempts: number, chance: number): number {
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempts) * (0.5 + chance / 2);
}
