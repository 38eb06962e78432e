import { everyPageIsSound } from "./every-page.ts";

everyPageIsSound([
  { width: 1440, height: 900, scheme: "dark" },
  { width: 390, height: 844, scheme: "light" },
]);
