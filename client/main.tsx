import "./zod-settings.ts";
import "./look/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startTheme } from "./look/theme.ts";

startTheme();
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
