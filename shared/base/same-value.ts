/**
 * Whether two plain values (what JSON can hold) say the same. Parts that are the same object are not looked into, so
 * that two values which share most of their parts are compared quickly. A member that is `undefined` counts as missing.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return sameList(one, other);
  return sameMembers(one as Record<string, unknown>, other as Record<string, unknown>);
}

function sameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, at) => sameValue(item, other[at]));
}

function sameMembers(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  let count = 0;
  for (const key in one) {
    if (one[key] === undefined) continue;
    if (!Object.hasOwn(other, key) || !sameValue(one[key], other[key])) return false;
    count += 1;
  }
  for (const key in other) if (other[key] !== undefined) count -= 1;
  return count === 0;
}
