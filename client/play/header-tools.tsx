import { useState } from "react";
import type { IconName } from "../look/icon.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LanguageSwitch } from "../look/language-switch.tsx";
import { later } from "../look/later.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { useWidth } from "../look/use-width.ts";
import { useReturnWords } from "../state/return-words.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";

const HeaderDialogs = later(() => import("./header-dialogs.tsx"));

export type Opened = "menu" | "briefing" | "institutions" | "rulebook" | "help" | "wayBack";

export interface HeaderTool {
  readonly id: Exclude<Opened, "menu">;
  readonly icon: IconName;
  readonly label: string;
}

interface HeaderToolsProps {
  /** Shows the last turn's results; missing where they are to be had otherwise, or do not exist. */
  readonly onResults?: (() => void) | undefined;
}

/** Briefing, institutions, rulebook, help, theme: as small buttons, or on a phone behind one. */
export function HeaderTools({ onResults }: HeaderToolsProps) {
  const { header, play, wayBack, rulebook, institutions } = useText();
  const { session, sight } = useView();
  const words = useReturnWords(session.id);
  const width = useWidth();
  const [opened, open] = useState<Opened | null>(null);
  const briefing: HeaderTool = { id: "briefing", icon: "note", label: header.briefing };
  const councils: HeaderTool = { id: "institutions", icon: "people", label: institutions.title };
  const rules: HeaderTool = { id: "rulebook", icon: "book", label: rulebook.open };
  const help: HeaderTool = { id: "help", icon: "help", label: header.help };
  const back: HeaderTool = { id: "wayBack", icon: "key", label: wayBack.title };
  const tools = [
    ...(session.phase === "lobby" ? [] : [briefing]),
    ...(words === null || words.shown ? [] : [back]),
    ...(sight.scenario.institutions.length === 0 ? [] : [councils]),
    rules,
    help,
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
          <LanguageSwitch short />
          <ThemeSwitch />
        </>
      )}
      {opened !== null && <HeaderDialogs opened={opened} open={open} tools={tools} />}
    </>
  );
}
