import { useState } from "react";
import { HelpDialog } from "../help/help-dialog.tsx";
import { Briefing } from "../lobby/briefing.tsx";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import type { IconName } from "../look/icon.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { Segments } from "../look/segments.tsx";
import { chooseTheme, THEME_CHOICES, useTheme } from "../look/theme.ts";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { useWidth } from "../look/use-width.ts";
import { useLookWords } from "../look/words.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

type Opened = "menu" | "briefing" | "help" | null;

interface HeaderToolsProps {
  /** Shows the last turn's results; missing where they are to be had otherwise, or do not exist. */
  readonly onResults?: (() => void) | undefined;
}

/** Briefing, help, theme: as small buttons, or on a phone behind one. */
export function HeaderTools({ onResults }: HeaderToolsProps) {
  const { header, play } = useText();
  const { session } = useView();
  const width = useWidth();
  const [opened, open] = useState<Opened>(null);
  const close = () => open(null);
  const tools: readonly {
    readonly id: "briefing" | "help";
    readonly icon: IconName;
    readonly label: string;
  }[] = [
    ...(session.phase === "lobby"
      ? []
      : [{ id: "briefing" as const, icon: "note" as const, label: header.briefing }]),
    { id: "help", icon: "help", label: header.help },
  ];
  return (
    <>
      {width === "phone" ? (
        <IconButton icon="menu" label={header.menu} onPress={() => open("menu")} />
      ) : (
        <>
          {onResults && <IconButton icon="results" label={play.results} onPress={onResults} />}
          {tools.map(({ id, icon, label }) => (
            <IconButton key={id} icon={icon} label={label} onPress={() => open(id)} />
          ))}
          <ThemeSwitch />
        </>
      )}
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
