import type { ReactNode } from "react";
import { SectionHead } from "../look/section-head.tsx";

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      style={{ display: "grid", gap: 16, padding: "20px 16px", gridTemplateColumns: "minmax(0, 1fr)" }}
    >
      <SectionHead title={title} />
      {children}
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div style={{ display: "flex", flexWrap: "wrap", gap: 12, alignItems: "center" }}>{children}</div>;
}

export function Pair({ children }: { children: ReactNode }) {
  return (
    <div
      style={{
        display: "grid",
        gap: 24,
        gridTemplateColumns: "repeat(auto-fit, minmax(min(340px, 100%), 1fr))",
      }}
    >
      {children}
    </div>
  );
}
