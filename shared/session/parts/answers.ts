import type { PartAppliers } from "./part-applier.ts";

/** Answers that were given: counted for each participant, and kept under the request's id where it had one. */
export const answerParts = {
  "request-answered": (session, { participant, request, n, reply }) => {
    const before = session.answers[participant]?.byRequest ?? {};
    const byRequest = request === "" ? before : { ...before, [request]: { n, reply } };
    return { ...session, answers: { ...session.answers, [participant]: { n, byRequest } } };
  },
} satisfies Partial<PartAppliers>;
