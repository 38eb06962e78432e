import { useState } from "react";
import type { Calendar } from "../../shared/scenario/calendar.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import { Button } from "../look/button.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { later } from "../look/later.tsx";
import { useText } from "../text/text.tsx";

const RulebookDialog = later(() => import("./rulebook-dialog.tsx"));

interface RulebookButtonProps {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
  /** Only its sign, where there is little room. */
  readonly small?: boolean;
}

/** Opens the rulebook of a scenario. */
export function RulebookButton({ scenario, calendar, small = false }: RulebookButtonProps) {
  const { rulebook } = useText();
  const [isOpen, open] = useState(false);
  return (
    <>
      {small ? (
        <IconButton icon="book" label={rulebook.open} onPress={() => open(true)} />
      ) : (
        <Button icon="book" onPress={() => open(true)}>
          {rulebook.open}
        </Button>
      )}
      {isOpen && (
        <RulebookDialog scenario={scenario} calendar={calendar} isOpen onClose={() => open(false)} />
      )}
    </>
  );
}
