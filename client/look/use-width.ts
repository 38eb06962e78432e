import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** phone: up to 700 px, one view at a time; middle: two columns; wide: from 1200 px on, all columns. */
export type Width = "phone" | "middle" | "wide";

/** Which of the three layouts the window has room for. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, () =>
    window.innerWidth <= 700 ? "phone" : window.innerWidth < 1200 ? "middle" : "wide",
  );
}

/** Whether rows are dear: on phones, and in windows as low as a phone that lies on its side. */
export function useIsFlat(): boolean {
  return useSyncExternalStore(subscribe, () => window.innerWidth <= 700 || window.innerHeight <= 500);
}
