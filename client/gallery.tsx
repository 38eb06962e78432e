import "./zod-settings.ts";
import "./look/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ChartsPart } from "./gallery/charts-part.tsx";
import { ControlsPart } from "./gallery/controls-part.tsx";
import { MapPart } from "./gallery/map-part.tsx";
import { PlayPart } from "./gallery/play-part.tsx";
import { PageShell } from "./look/page-shell.tsx";
import { startTheme } from "./look/theme.ts";

/** Every part of the look with likely content, to be looked at; never in the product. `?part=play` shows the play screen. */
function Gallery() {
  if (new URLSearchParams(location.search).get("part") === "play") return <PlayPart />;
  return (
    <PageShell title="Gallery" sub="Every part of the look." width="wide">
      <ControlsPart />
      <ChartsPart />
      <MapPart />
    </PageShell>
  );
}

startTheme();
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
