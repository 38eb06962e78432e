/**
 * Like `once`, for what hangs on a second thing beside the object, such as the length of a turn: worked out once for each
 * pair. All of an object's answers go when the object goes.
 */
export function oncePer<K extends object, D extends string | number, V>(
  make: (key: K, detail: D) => V,
): (key: K, detail: D) => V {
  const made = new WeakMap<K, Map<D, V>>();
  return (key, detail) => {
    let byDetail = made.get(key);
    if (byDetail === undefined) {
      byDetail = new Map();
      made.set(key, byDetail);
    }
    let value = byDetail.get(detail);
    if (value === undefined) {
      value = make(key, detail);
      byDetail.set(detail, value);
    }
    return value;
  };
}
