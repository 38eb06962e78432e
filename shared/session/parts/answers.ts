import type { Answers } from "../session.ts";
import type { PartAppliers } from "./part-applier.ts";

/** Answers that are kept of each participant: a client repeats what was not answered, not what it asked long ago. */
export const KEPT_ANSWERS = 1000;

/** Answers that were given: counted for each participant, and kept under the request's id where it had one. */
export const answerParts = {
  "request-answered": (session, { participant, request, n, reply }) => {
    const before = session.answers[participant]?.given ?? [];
    const given = request === "" ? before : [...recent(before), { request, n, reply }];
    return { ...session, answers: { ...session.answers, [participant]: { n, given } } };
  },
} satisfies Partial<PartAppliers>;

/** Without the older half, once there are too many. */
function recent(answers: Answers["given"]): Answers["given"] {
  return answers.length < KEPT_ANSWERS ? answers : answers.slice(-KEPT_ANSWERS / 2);
}
