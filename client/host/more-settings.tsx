import { Checkbox } from "../look/checkbox.tsx";
import { ownName } from "../look/languages.ts";
import { Segments } from "../look/segments.tsx";
import { Select } from "../look/select.tsx";
import { TextField } from "../look/text-field.tsx";
import { LANGUAGE_TAGS, useText } from "../text/text.tsx";
import styles from "./host.module.css";
import type { SettingsProps } from "./session-settings.tsx";

/** What few classes change, folded: who files, bots, who may watch, names, language, and what research needs. */
export function MoreSettings({ choices, onChange }: SettingsProps) {
  const { host } = useText();
  return (
    <details className={styles.more}>
      <summary>{host.more}</summary>
      <div className={styles.settings}>
        <PeopleSettings choices={choices} onChange={onChange} />
        <LanguageChoice choices={choices} onChange={onChange} />
        <TextField
          label={host.treatment}
          hint={host.treatmentHint}
          value={choices.treatment}
          maxLength={80}
          onChange={(treatment) => onChange({ treatment })}
        />
        <TextField
          label={host.seed}
          hint={host.seedHint}
          value={choices.seed}
          maxLength={200}
          onChange={(seed) => onChange({ seed })}
        />
      </div>
    </details>
  );
}

/** Whose word counts, who plays where nobody sits, who may watch, and who is told who sits where. */
function PeopleSettings({ choices, onChange }: SettingsProps) {
  const { host } = useText();
  return (
    <>
      <Segments
        label={host.files}
        aside={host.filesHint[choices.files]}
        value={choices.files}
        onChange={(files) => onChange({ files })}
        choices={[
          { id: "any-member", label: host.filesAny },
          { id: "head", label: host.filesHead },
        ]}
      />
      <Select
        label={host.bots}
        hint={host.botHints[choices.bots] ?? ""}
        value={choices.bots}
        onChange={(bots) => onChange({ bots })}
        choices={Object.entries(host.botNames).map(([id, label]) => ({ id, label }))}
      />
      <Checkbox
        isSelected={choices.observersAllowed}
        onChange={(observersAllowed) => onChange({ observersAllowed })}
        hint={host.observersHint}
      >
        {host.observers}
      </Checkbox>
      <Checkbox
        isSelected={choices.names === "hidden"}
        onChange={(hidden) => onChange({ names: hidden ? "hidden" : "shown" })}
        hint={host.namesHint}
      >
        {host.names}
      </Checkbox>
    </>
  );
}

/** Nothing where the screens speak one language only. */
function LanguageChoice({ choices, onChange }: SettingsProps) {
  const { host } = useText();
  if (LANGUAGE_TAGS.length < 2) return null;
  return (
    <Select
      label={host.language}
      value={choices.language}
      onChange={(language) => onChange({ language })}
      choices={LANGUAGE_TAGS.map((id) => ({ id, label: ownName(id) }))}
    />
  );
}
