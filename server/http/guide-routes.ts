import { readFile } from "node:fs/promises";
import { Router } from "express";
import { rejection } from "../../shared/base/rejection.ts";
import { ok } from "../../shared/base/result.ts";
import { PROGRAM_ROOT } from "../root.ts";
import { refuse, route } from "./answer.ts";

/** The guide for authors of scenarios, who have no files of the program at hand: open, since it holds no scenario's text. */
export function guideRoutes(): Router {
  const router = Router();
  router.get(
    "/guide",
    route(async () => {
      const text = await guideText().catch(() => null);
      if (text === null) return refuse(rejection("NOT_FOUND", { what: "file", id: "scenarios/README.md" }));
      return ok({ text, type: "text/markdown" });
    }),
  );
  return router;
}

/** The guide, and below it all numbers of the rules, which it tells authors to copy from. */
async function guideText(): Promise<string> {
  const [guide, rules] = await Promise.all(
    ["scenarios/README.md", "scenarios/rules.yaml"].map((name) =>
      readFile(new URL(name, PROGRAM_ROOT), "utf8"),
    ),
  );
  return `${guide}\n## rules.yaml: all numbers of the rules\n\n\`\`\`yaml\n${rules}\`\`\`\n`;
}
