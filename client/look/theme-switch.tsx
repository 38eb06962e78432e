import type { IconName } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import { chooseTheme, THEME_CHOICES, type ThemeChoice, useTheme } from "./theme.ts";
import { useLookWords } from "./words.ts";

const ICONS: Readonly<Record<ThemeChoice, IconName>> = { system: "device", light: "sun", dark: "moon" };

/** One button that goes through the three choices: as the device, light, dark. */
export function ThemeSwitch() {
  const choice = useTheme();
  const words = useLookWords();
  const names = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark };
  const next = THEME_CHOICES[(THEME_CHOICES.indexOf(choice) + 1) % THEME_CHOICES.length] ?? "system";
  return (
    <IconButton
      icon={ICONS[choice]}
      label={`${words.theme}: ${names[choice]}`}
      onPress={() => chooseTheme(next)}
    />
  );
}
