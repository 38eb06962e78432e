/**
 * Values by name, as a Map holds them, for values that come and go all the time. V8's Map leaves its table behind now and
 * then, and each table that was left refers to the next: one that has become old keeps all later ones, and whatever stood
 * in them when they were left, until the whole memory is looked through. An object's table refers to none.
 */
export class ShortLived<Value> {
  readonly #held: Record<string, Value> = Object.create(null);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(name: string): boolean {
    return name in this.#held;
  }

  get(name: string): Value | undefined {
    return this.#held[name];
  }

  set(name: string, value: Value): void {
    if (!this.has(name)) this.#size += 1;
    this.#held[name] = value;
  }

  delete(name: string): void {
    if (this.has(name)) this.#size -= 1;
    delete this.#held[name];
  }

  values(): Value[] {
    return Object.values(this.#held);
  }
}
