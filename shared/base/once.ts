/**
 * A function that works its answer out once for each object and then gives the same one again. Only for what is never
 * changed in place (scenarios, worlds and their tables): the answer goes when the object goes. The last answer stays at
 * hand until another is asked for, since most ask about the same object many times over.
 */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  // Two variables and no pair: a pair would be made anew whenever two objects are asked about in turn.
  let lastKey: K | undefined;
  let last: V | undefined;
  return (key) => {
    if (key === lastKey) return last as V;
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    lastKey = key;
    last = value;
    return value;
  };
}
