/**
 * Whether two plain values (what JSON can hold) say the same. Parts that are the same object are not looked into, so
 * that two values which share most of their parts are compared quickly. A member that is `undefined` counts as missing.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && sameList(one, other);
  if (Array.isArray(other)) return false;
  return sameMembers(one as Record<string, unknown>, other as Record<string, unknown>);
}

/** Whether two lists hold the same objects in the same order. */
export function sameItems(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    const item = one[at];
    if (item !== other[at] && !sameValue(item, other[at])) return false;
  }
  return true;
}

/** Views are compared with every change of a class: nothing is asked of a member that is plainly the same. */
function sameMembers(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  let count = 0;
  for (const key in one) {
    const member = one[key];
    if (member === undefined) continue;
    const there = other[key];
    if (member !== there && !(Object.hasOwn(other, key) && sameValue(member, there))) return false;
    count += 1;
  }
  for (const key in other) if (other[key] !== undefined) count -= 1;
  return count === 0;
}
