import type { Calendar } from "../../shared/scenario/calendar.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import { Dialog } from "../look/dialog.tsx";
import { useText } from "../text/text.tsx";
import { Rulebook } from "./rulebook.tsx";

export interface RulebookDialogProps {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The rules of the scenario in play, over whatever is on the screen. */
export default function RulebookDialog({ scenario, calendar, isOpen, onClose }: RulebookDialogProps) {
  const { rulebook } = useText();
  return (
    <Dialog title={rulebook.title} isOpen={isOpen} onClose={onClose} wide>
      <Rulebook scenario={scenario} calendar={calendar} />
    </Dialog>
  );
}
