import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import styles from "./page-shell.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

export interface PageShellProps {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly children: ReactNode;
  /** narrow (480, join), normal (720, text), wide (1120, host). */
  readonly width?: "narrow" | "normal" | "wide";
  /** Beside the switches of language and theme: help. */
  readonly tools?: ReactNode;
  /** The main action, held at the bottom of the window. */
  readonly foot?: ReactNode;
}

/** A simple page that scrolls: join, host, help. */
export function PageShell({ title, sub, children, width = "normal", tools, foot }: PageShellProps) {
  return (
    <div className={classes(styles.shell, styles[width])}>
      <header className={styles.top}>
        <span className={styles.brand}>Whitecell</span>
        <span className={styles.tools}>
          {tools}
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {sub && <p className={styles.sub}>{sub}</p>}
        <div className={styles.content}>{children}</div>
      </main>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
