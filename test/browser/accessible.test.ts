import { everyPageIsSound } from "./every-page.ts";

// The other two ways are looked at in the long run: what an edge cuts off hangs on the width, what is too pale on the scheme.
everyPageIsSound([
  { width: 1440, height: 900, scheme: "light" },
  { width: 390, height: 844, scheme: "dark" },
]);
