import { useView } from "../state/session-context.tsx";
import { useConsoleWords } from "./words.ts";

/** How whoever is removed can come back: removing is for good, and nothing takes it back. */
export function ComeAgain({ byLink = false }: { readonly byLink?: boolean }) {
  const words = useConsoleWords();
  const { door, phase } = useView().session;
  return <p>{byLink ? words.comeAgainByLink : words.comeAgain[phase === "debrief" ? "ended" : door]}</p>;
}
