import type { PersonView } from "../../shared/view/view.ts";
import { useView } from "../state/session-context.tsx";
import { useConsoleWords } from "./words.ts";

/** How whoever is removed can come back: removing is for good, and nothing takes it back. */
export function ComeAgain({ person = null }: { readonly person?: PersonView | null }) {
  const words = useConsoleWords();
  const { door, phase, id } = useView().session;
  if (person !== null && (person.guest || person.participant === `${id}-wall`))
    return <p>{words.comeAgainByLink}</p>;
  if (phase === "debrief") return <p>{words.comeAgain.ended}</p>;
  const watches = person?.role === "observer" && door !== "closed";
  return <p>{words.comeAgain[watches ? "watching" : door]}</p>;
}
