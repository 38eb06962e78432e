import type { StoredKey } from "../connection/keys.ts";
import { Button } from "../look/button.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { isolated } from "../text/isolated.ts";
import { useText } from "../text/text.tsx";
import styles from "./join.module.css";

interface ContinueAsProps {
  readonly stored: StoredKey;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A key lies here from before. On a shared machine its owner may have left, so the page asks. */
export function ContinueAs({ stored, onYes, onNo }: ContinueAsProps) {
  const { join } = useText();
  const name = isolated(stored.name);
  return (
    <PageShell
      title={join.continueTitle(name)}
      sub={join.continueText(stored.seat ?? join.observeShort)}
      width="narrow"
    >
      <div className={styles.answers}>
        <Button look="solid" size="large" wide onPress={onYes}>
          {join.continueYes(name)}
        </Button>
        <Button size="large" wide onPress={onNo}>
          {join.continueNo}
        </Button>
      </div>
    </PageShell>
  );
}
