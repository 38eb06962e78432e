import { Icon } from "./icon.tsx";
import styles from "./language-switch.module.css";
import { ownName, useLanguages } from "./languages.ts";
import { Select } from "./select.tsx";
import { useLookWords } from "./words.ts";

/** The language of the screens, small enough for a header. `short`: its tag alone is seen, the list has the names. */
export function LanguageSwitch({ short = false }: { short?: boolean }) {
  const { tags, choose } = useLanguages();
  const words = useLookWords();
  if (tags.length < 2) return null;
  return (
    <span className={styles.switch} title={words.pageLanguage}>
      <span aria-hidden="true">{short ? words.language.toUpperCase() : ownName(words.language)}</span>
      {!short && <Icon name="down" />}
      <select
        aria-label={words.pageLanguage}
        value={words.language}
        onChange={(event) => choose(event.target.value)}
      >
        {tags.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {ownName(tag)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The same with its name, where there is room for it: in the menu of a phone. */
export function LanguageField() {
  const { tags, choose } = useLanguages();
  const words = useLookWords();
  if (tags.length < 2) return null;
  return (
    <Select
      label={words.pageLanguage}
      value={words.language}
      onChange={choose}
      choices={tags.map((id) => ({ id, label: ownName(id) }))}
    />
  );
}
