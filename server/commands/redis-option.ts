import type { Redis } from "ioredis";
import { badInput, wrongUsage } from "./define.ts";

/** @throws CommandFault for what is no address of a Redis server. */
export function redisAddress(given: string): string {
  if (!URL.canParse(given) || !/^rediss?:$/.test(new URL(given).protocol))
    throw wrongUsage(`--redis-url must be an address such as redis://127.0.0.1:6379, not "${given}".`);
  return given;
}

/**
 * A connection to the Redis server of that address.
 *
 * @param fault told what is wrong with it from then on, once for each time that it goes away
 * @throws CommandFault if it does not answer
 */
export async function openRedis(url: string, fault: (sentence: string) => void) {
  const { connectRedis } = await import("../analysis/redis-games.ts");
  let away = false;
  let opened: Redis | null = null;
  const told = (): void => {
    if (away || opened === null) return;
    away = true;
    fault("Redis does not answer; the games wait for it.");
  };
  opened = await connectRedis(url, told);
  // An address may have a password in it: it is named without.
  if (opened === null) throw badInput("NO_REDIS", `Redis does not answer at ${new URL(url).host}.`);
  opened.on("ready", () => {
    away = false;
  });
  return { redis: opened, told };
}
