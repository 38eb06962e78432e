import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * The client's build. It goes to dist/client, from where the server serves it. Everything is a file of its own: nothing
 * is inlined as a `data:` address, so that the content security policy can stay at 'self'.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: "../dist/client", emptyOutDir: true, assetsInlineLimit: 0, target: "es2022" },
  server: { fs: { allow: [".."] } },
});
