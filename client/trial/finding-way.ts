import type { AuthorFinding } from "../../shared/analysis/author-findings.ts";
import type { WayStep } from "../../shared/scenario/find-place.ts";
import { type Target, targetParts } from "../../shared/world/target.ts";

/** Where a scenario's text says what was found: to be looked at, and changed. */
export function findingWay(finding: AuthorFinding): readonly WayStep[] {
  switch (finding.kind) {
    case "seat-unable":
    case "seat-idle":
    case "seat-wins":
      return ["seats", { id: finding.seat }];
    case "objective-never":
      return ["seats", { id: finding.seat }, "objectives", finding.at];
    case "inject-never":
      return ["injects", { id: finding.inject }, "when"];
    case "action-never":
      return ["actions", { id: finding.action }];
    case "number-stuck":
      return targetWay(finding.target);
  }
}

/** Where a number of the world has its start. */
function targetWay(target: Target): readonly WayStep[] {
  const parts = targetParts(target);
  switch (parts.kind) {
    case "state":
      return ["states", { id: parts.state }, parts.quantity];
    case "reliance":
      return ["states", { id: parts.state }, "selfReliance", parts.domain];
    case "engagement":
    case "floor":
      return ["states", { id: parts.state }, "engagement", parts.seat, parts.domain];
    case "seat":
      return ["seats", { id: parts.seat }, parts.quantity];
    case "trust":
      return ["trust", { from: parts.seat, toward: parts.toward }];
  }
}
