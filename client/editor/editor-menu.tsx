import { useState } from "react";
import { Link } from "wouter";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LanguageField } from "../look/language-switch.tsx";
import { ThemeField } from "../look/theme-field.tsx";
import { useText } from "../text/text.tsx";
import styles from "./editor.module.css";
import { KeyList } from "./key-help.tsx";
import { useEditorWords } from "./words.ts";

/** On a phone: what the header, and the bar at the bottom, have no room for. */
export function EditorMenu({ showGuide }: { readonly showGuide: () => void }) {
  const { header } = useText();
  const words = useEditorWords();
  const [opened, open] = useState(false);
  return (
    <>
      <IconButton icon="menu" label={header.menu} onPress={() => open(true)} />
      <Dialog title={header.menu} isOpen={opened} onClose={() => open(false)}>
        <div className={styles.menu}>
          <Link href="/">{words.back}</Link>
          <Button
            icon="book"
            onPress={() => {
              open(false);
              showGuide();
            }}
          >
            {words.guide}
          </Button>
          <LanguageField />
          <ThemeField />
          <section aria-label={words.keysTitle}>
            <h3>{words.keysTitle}</h3>
            <KeyList />
          </section>
        </div>
      </Dialog>
    </>
  );
}
