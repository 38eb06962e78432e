import type { Rejection } from "../../shared/base/rejection.ts";
import type { Result } from "../../shared/base/result.ts";
import type { LiveSession } from "./live-session.ts";

/** A text stays for so long after it was made: a class wants its logs within the same minute. In milliseconds. */
const KEPT = 15_000;

type WholeText = Result<string, Rejection>;

interface Made {
  /** The last record that was known when it was asked for. */
  readonly seq: number;
  readonly text: Promise<WholeText>;
}

const known = new WeakMap<LiveSession, Map<string, Made>>();

/**
 * A text that is worked out from a session's whole log, which takes a tenth of a second and more: who asks for the same one
 * before anything else has happened gets it too.
 *
 * @param name of all the texts of a session
 */
export function wholeText(
  live: LiveSession,
  name: string,
  make: () => Promise<WholeText>,
): Promise<WholeText> {
  const texts = known.get(live) ?? new Map<string, Made>();
  known.set(live, texts);
  const { seq } = live.session();
  const before = texts.get(name);
  if (before?.seq === seq) return before.text;
  const made: Made = { seq, text: make() };
  const forget = () => {
    if (texts.get(name) === made) texts.delete(name);
  };
  texts.set(name, made);
  made.text.then(() => void setTimeout(forget, KEPT).unref(), forget);
  return made.text;
}
