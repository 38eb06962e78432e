import { scenarioJsonSchema } from "../../shared/scenario/json-schema.ts";
import { defineCommand } from "./define.ts";

/** Writes the JSON Schema of the scenario format, for editors that check and complete while one types. */
export const command = defineCommand({
  words: [],
  options: {},
  help: [
    "Writes the JSON Schema of scenario files. An editor that knows it offers keys and marks faults while you type: write",
    "the schema into a file, and begin the scenario with the line `# yaml-language-server: $schema=FILE`. What `validate`",
    "finds beyond the form, such as an id that nothing has, no schema can say.",
  ].join("\n"),
  run: async ({ terminal }) => {
    terminal.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return 0;
  },
});
