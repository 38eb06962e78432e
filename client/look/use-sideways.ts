import { type RefObject, useEffect, useRef, useState } from "react";

/** Behind which edges of a box that scrolls sideways there is more. */
export type More = "none" | "start" | "end" | "both";

/** A box to scroll sideways, and where there is more of what it holds; told anew when it is scrolled or becomes narrower. */
export function useSideways<E extends HTMLElement>(): [RefObject<E | null>, More] {
  const ref = useRef<E>(null);
  const [more, setMore] = useState<More>("none");
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const look = () => setMore(moreOf(box));
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);
  return [ref, more];
}

/** Browsers round what is scrolled: a part of a pixel is nothing. */
function moreOf({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): More {
  const start = Math.abs(scrollLeft) >= 1;
  const end = Math.abs(scrollLeft) + clientWidth <= scrollWidth - 1;
  if (start && end) return "both";
  return start ? "start" : end ? "end" : "none";
}
