import type { ConsoleView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { Icon } from "../look/icon.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

type Inject = ConsoleView["injects"][number];

/** The events that the scenario has in store: what is planned, what will happen at the next close, what has happened. */
export function InjectList() {
  const words = useConsoleWords();
  const { console: cell } = useView();
  const injects = cell?.injects ?? [];
  return (
    <div className={styles.part}>
      <SectionHead title={words.injects} />
      <p className="quiet">{injects.length === 0 ? words.noInjects : words.fireHint}</p>
      <ul className={styles.list}>
        {injects.map((inject) => (
          <InjectRow key={inject.id} inject={inject} />
        ))}
      </ul>
    </div>
  );
}

function InjectRow({ inject: { id, title, text, state, byHand } }: { inject: Inject }) {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  const fireable = byHand && state === "planned" && session.phase === "planning";
  return (
    <li className={styles.inject}>
      <details>
        <summary>
          <b>{title}</b>{" "}
          <span className="quiet">
            {state === "fired" && <Icon name="tick" />} {words.injectStates[state]}
          </span>
        </summary>
        <p className={styles.serif}>{text}</p>
      </details>
      {fireable && (
        <Button
          size="small"
          icon="bolt"
          isPending={deed.pending}
          aria-label={words.fireLabel(title)}
          onPress={() => void deed.run("control.inject", { inject: id })}
        >
          {words.fire}
        </Button>
      )}
      <RefusalNotice refusal={deed.refusal} />
    </li>
  );
}
