import type { Agreement } from "./items.ts";

/** How the ids of agreements begin that an invitation of forces made: those of a proposal are the session's. */
export const INVITATION = "invitation";

/** Whether it is a government's own word to let forces in, and not what several have signed. */
export function isInvitation({ id }: Pick<Agreement, "id">): boolean {
  return id.startsWith(`${INVITATION}-`);
}
