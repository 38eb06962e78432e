import "./zod-settings.ts";
import "./look/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startTheme } from "./look/theme.ts";

startTheme();
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);

// A link with a key that is put over the address of an open page changes only what stands after #, and nothing would
// happen: the page begins anew with that key.
addEventListener("hashchange", () => {
  if (location.hash !== "") location.reload();
});
