import HelpDialog from "../help/help-dialog.tsx";
import { Briefing } from "../lobby/briefing.tsx";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Segments } from "../look/segments.tsx";
import { chooseTheme, THEME_CHOICES, useTheme } from "../look/theme.ts";
import { useLookWords } from "../look/words.ts";
import { useText } from "../text/text.tsx";
import type { HeaderTool, Opened } from "./header-tools.tsx";
import styles from "./play.module.css";

interface HeaderDialogsProps {
  readonly opened: Opened;
  readonly open: (opened: Opened | null) => void;
  readonly tools: readonly HeaderTool[];
}

/** What the buttons of the header open; on a phone the menu leads to the others. */
export default function HeaderDialogs({ opened, open, tools }: HeaderDialogsProps) {
  const { header } = useText();
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
          <ThemeChoiceField />
        </div>
      </Dialog>
      <Dialog title={header.briefing} isOpen={opened === "briefing"} onClose={close} wide>
        <Briefing />
      </Dialog>
      <HelpDialog isOpen={opened === "help"} onClose={close} />
    </>
  );
}

function ThemeChoiceField() {
  const words = useLookWords();
  const names = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark };
  return (
    <Segments
      label={words.theme}
      value={useTheme()}
      onChange={chooseTheme}
      choices={THEME_CHOICES.map((id) => ({ id, label: names[id] }))}
    />
  );
}
