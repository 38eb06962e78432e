import "./zod-settings.ts";
import "./look/global.css";
import { startTheme } from "./look/theme.ts";

startTheme();
