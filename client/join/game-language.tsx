import type { ReactNode } from "react";
import type { JoinInfo } from "../../shared/protocol/http.ts";
import { TextProvider, useText } from "../text/text.tsx";

interface GameLanguageProps {
  /** Null as long as it is not known which game is meant. */
  readonly game: JoinInfo | null;
  readonly children: ReactNode;
}

/** The way into a game is in the language that the game will be in. */
export function GameLanguage({ game, children }: GameLanguageProps) {
  const { language } = useText();
  return <TextProvider language={game?.language ?? language}>{children}</TextProvider>;
}
