import type { ReactNode, Ref } from "react";
import styles from "./section-head.module.css";

/** The title of a column or section, with a quiet word or a button at the right. */
export function SectionHead({
  title,
  aside,
  level = 2,
  headRef,
}: {
  title: ReactNode;
  aside?: ReactNode;
  level?: 1 | 2 | 3;
  /** To put the keyboard there. */
  headRef?: Ref<HTMLHeadingElement>;
}) {
  const Title = `h${level}` as const;
  return (
    <div className={styles.head}>
      <Title ref={headRef} tabIndex={headRef ? -1 : undefined}>
        {title}
      </Title>
      {aside && <span className={styles.aside}>{aside}</span>}
    </div>
  );
}
