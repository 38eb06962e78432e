import { isRecord } from "./is-record.ts";
import type { Steps } from "./place.ts";

/** A value that was found in a file, with the way to it. */
export interface Found {
  readonly steps: Steps;
  readonly value: unknown;
}

/**
 * All values at a place of a file, such as `seats[].objectives[].metric`: `[]` stands for every item of a list, `{}` for
 * every value of a group, `{key}` for every key of a group. What is missing or of another kind is passed over, so that
 * a faulty file can be looked at as well as a good one.
 */
export function select(root: unknown, pattern: string): Found[] {
  let found: Found[] = [{ steps: [], value: root }];
  for (const part of pattern.match(/\[\]|\{key\}|\{\}|[^.[\]{}]+/g) ?? []) {
    found = found.flatMap((each) => inside(each, part));
  }
  return found;
}

function inside({ steps, value }: Found, part: string): Found[] {
  if (part === "[]") {
    return Array.isArray(value) ? value.map((item, at) => ({ steps: [...steps, at], value: item })) : [];
  }
  if (!isRecord(value)) return [];
  const keys = Object.keys(value);
  if (part === "{key}") return keys.map((key) => ({ steps: [...steps, key], value: key }));
  if (part === "{}") return keys.map((key) => ({ steps: [...steps, key], value: value[key] }));
  return Object.hasOwn(value, part) && value[part] !== undefined
    ? [{ steps: [...steps, part], value: value[part] }]
    : [];
}

/** The texts at a place of a file. */
export function textsAt(root: unknown, pattern: string): string[] {
  return select(root, pattern).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** The value at the end of some steps, or undefined. */
export function valueAt(root: unknown, steps: Steps): unknown {
  let here = root;
  for (const step of steps) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
