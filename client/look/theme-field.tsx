import { Segments } from "./segments.tsx";
import { chooseTheme, THEME_CHOICES, useTheme } from "./theme.ts";
import { useLookWords } from "./words.ts";

/** The three themes side by side, where there is room for their names. */
export function ThemeField() {
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
