import { useState } from "react";
import { RegionMap } from "../map/region-map.tsx";
import { StateTable } from "../map/state-table.tsx";
import { INVENTED, PATRONS, STATES } from "./data/region.ts";
import { Pair, Section } from "./section.tsx";

export function MapPart() {
  const [selected, select] = useState<string | null>(null);
  return (
    <Section title="A made-up region, and the map as a table">
      <Pair>
        <div style={{ height: 420 }}>
          <RegionMap states={INVENTED} patrons={PATRONS.slice(0, 2)} selected={selected} onSelect={select} />
        </div>
        <StateTable states={STATES} patrons={PATRONS} onSelect={select} />
      </Pair>
    </Section>
  );
}
