import HelpDialog from "../help/help-dialog.tsx";
import { Briefing } from "../lobby/briefing.tsx";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { LanguageField } from "../look/language-switch.tsx";
import { ThemeField } from "../look/theme-field.tsx";
import RulebookDialog from "../rulebook/rulebook-dialog.tsx";
import { useReturnWords } from "../state/return-words.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import type { HeaderTool, Opened } from "./header-tools.tsx";
import { InstitutionList } from "./institution-list.tsx";
import styles from "./play.module.css";
import { ReturnPhrase } from "./return-card.tsx";

interface HeaderDialogsProps {
  readonly opened: Opened;
  readonly open: (opened: Opened | null) => void;
  readonly tools: readonly HeaderTool[];
}

/** What the buttons of the header open; on a phone the menu leads to the others. */
export default function HeaderDialogs({ opened, open, tools }: HeaderDialogsProps) {
  const { header, institutions } = useText();
  const { sight } = useView();
  const close = () => open(null);
  return (
    <>
      <Dialog title={header.menu} isOpen={opened === "menu"} onClose={close}>
        <div className={styles.menu}>
          {tools.map(({ id, icon, label }) => (
            <Button key={id} icon={icon} size="large" wide onPress={() => open(id)}>
              {label}
            </Button>
          ))}
          <LanguageField />
          <ThemeField />
        </div>
      </Dialog>
      <Dialog title={header.briefing} isOpen={opened === "briefing"} onClose={close} wide>
        <Briefing />
      </Dialog>
      <WayBackDialog isOpen={opened === "wayBack"} onClose={close} />
      <Dialog title={institutions.title} isOpen={opened === "institutions"} onClose={close} wide>
        <InstitutionList />
      </Dialog>
      <RulebookDialog
        scenario={sight.scenario}
        calendar={sight.calendar}
        isOpen={opened === "rulebook"}
        onClose={close}
      />
      <HelpDialog isOpen={opened === "help"} onClose={close} />
    </>
  );
}

/** The words once more, until the page is left. */
function WayBackDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { wayBack } = useText();
  const { session } = useView();
  const words = useReturnWords(session.id);
  return (
    <Dialog title={wayBack.title} isOpen={isOpen} onClose={onClose}>
      <p>
        <ReturnPhrase phrase={words?.phrase ?? ""} />
      </p>
      <p className="quiet">{wayBack.why}</p>
    </Dialog>
  );
}
