import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { classroomChunks } from "./chunks.config.ts";

/**
 * The client's build. It goes to dist/client, from where the server serves it, also under a path (`base` is relative).
 * Everything is a file of its own: nothing is inlined as a `data:` address, so that the content security policy can
 * stay at 'self'. The gallery of parts (gallery.html) is served by `vite dev` and built only with `--mode gallery`.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: {
    outDir: mode === "gallery" ? "../dist/gallery" : "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The editor's page is the largest, with CodeMirror and a parser of YAML; it is fetched by who edits a scenario.
    chunkSizeWarningLimit: 600,
    target: "es2022",
    rolldownOptions: {
      // On a slow machine it would be told which plugin took how long: whoever installs the program can do nothing with that.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: "base", tags: ["$initial"], priority: 2 },
            { name: classroomChunks(), priority: 1 },
          ],
        },
      },
      ...(mode === "gallery" ? { input: `${import.meta.dirname}/gallery.html` } : {}),
    },
  },
  server: { fs: { allow: [".."] } },
}));
