import type { StoredKey } from "../connection/keys.ts";
import { Button } from "../look/button.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { isolated } from "../text/isolated.ts";
import { useText } from "../text/text.tsx";
import styles from "./join.module.css";
import { WaitingHere } from "./waiting-here.tsx";

interface ContinueAsProps {
  readonly session: string;
  readonly stored: StoredKey;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/**
 * A key lies here from before. On a shared machine its owner may have left, so the page asks; and in a game that lasts
 * for days it says what waits there.
 */
export function ContinueAs({ session, stored, onYes, onNo }: ContinueAsProps) {
  const { join } = useText();
  const name = isolated(stored.name);
  return (
    <PageShell
      title={join.continueTitle(name)}
      sub={join.continueText(stored.seat ?? join.observeShort)}
      width="narrow"
    >
      <WaitingHere session={session} stored={stored} />
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
