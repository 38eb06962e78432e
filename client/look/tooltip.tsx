import type { ComponentProps, ReactNode } from "react";
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from "react-aria-components";
import styles from "./tooltip.module.css";

/** A few words when the pointer or the focus rests on a control. Nothing that matters may stand only here. */
export function Tooltip({
  text,
  children,
}: {
  text: ReactNode;
  children: ComponentProps<typeof Focusable>["children"];
}) {
  return (
    <TooltipTrigger delay={400}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className={styles.tooltip} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
