import { createContext, useContext } from "react";

/** With which key this console was opened: what it asks for over HTTP is asked with it. */
export interface Desk {
  readonly session: string;
  readonly participantKey: string;
  /** Goes on with another key: the one from before is void. */
  readonly takeKey: (key: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a part of the console needs a console around it");
  return desk;
}
