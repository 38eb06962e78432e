import { RedisDriver } from "@colyseus/redis-driver";
import { RedisPresence } from "@colyseus/redis-presence";

/** Told of what could not be written to Redis. */
export type RedisFault = (error: unknown) => void;

/**
 * The list of rooms in Redis, written without waiting for it. Who has a session stands in its lease and not in this list,
 * and a process finds its own rooms in its own memory: while Redis is away everybody who comes back must still get in.
 */
export class LenientDriver extends RedisDriver {
  readonly #failed: RedisFault;

  constructor(url: string, failed: RedisFault) {
    super(url);
    this.#failed = failed;
  }

  override async update(...given: Parameters<RedisDriver["update"]>): Promise<boolean> {
    // The listing itself is changed at once, before anything is sent.
    super.update(...given).catch(this.#failed);
    return true;
  }

  override async persist(...given: Parameters<RedisDriver["persist"]>): Promise<boolean> {
    super.persist(...given).catch(this.#failed);
    return true;
  }

  override async remove(room: string): Promise<boolean> {
    super.remove(room).catch(this.#failed);
    return true;
  }
}

/** The channels in Redis, without waiting for it: what is listened to is listened to again when it comes back. */
export class LenientPresence extends RedisPresence {
  readonly #failed: RedisFault;

  constructor(url: string, failed: RedisFault) {
    super(url);
    this.#failed = failed;
  }

  override async subscribe(...given: Parameters<RedisPresence["subscribe"]>): Promise<this> {
    super.subscribe(...given).catch(this.#failed);
    return this;
  }

  override async unsubscribe(...given: Parameters<RedisPresence["unsubscribe"]>): Promise<this> {
    super.unsubscribe(...given).catch(this.#failed);
    return this;
  }

  override async publish(topic: string, data?: unknown): Promise<void> {
    super.publish(topic, data).catch(this.#failed);
  }

  override async hset(...given: Parameters<RedisPresence["hset"]>): Promise<boolean> {
    super.hset(...given).catch(this.#failed);
    return true;
  }
}
