import { mkdirSync, writeFileSync } from "node:fs";
import { factsOfSources } from "./build-facts.ts";
import { PROGRAM_ROOT } from "./root.ts";

// Run by `prepack`: a package has neither the sources nor the history that these facts come from.
mkdirSync(new URL("dist/", PROGRAM_ROOT), { recursive: true });
writeFileSync(new URL("dist/build-facts.json", PROGRAM_ROOT), `${JSON.stringify(factsOfSources())}\n`);
