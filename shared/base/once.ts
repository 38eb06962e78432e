/**
 * A function that works its answer out once for each object and then gives the same one again. Only for what is never
 * changed in place (scenarios, worlds and their tables): the answer goes when the object goes.
 */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
