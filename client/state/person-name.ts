import type { PersonView } from "../../shared/view/view.ts";
import { useText } from "../text/text.tsx";
import { useView } from "./session-context.tsx";

/**
 * What people are called. The two whom every game has from its making, its console and its wall, were not named by
 * anybody: the server has given them English words, which are told in the reader's.
 */
export function usePersonName(): (person: PersonView) => string {
  const { header, host } = useText();
  const { session } = useView();
  return ({ participant, name }) => {
    if (participant === `${session.id}-desk` && name === "Facilitator") return header.facilitator;
    if (participant === `${session.id}-wall` && name === "Projector") return host.projector;
    return name;
  };
}
