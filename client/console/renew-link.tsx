import type { WayBack } from "../../shared/protocol/http.ts";
import { giveWayBack } from "../connection/http.ts";
import { Button } from "../look/button.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { useDesk } from "./desk.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useErrand } from "./use-errand.ts";
import { useConsoleWords } from "./words.ts";

/** A new key for whoever sits at this console, whose link others may have seen on a wall: the page goes on with it. */
export function RenewLink() {
  const words = useConsoleWords();
  const { you } = useView();
  const { session, participantKey, takeKey } = useDesk();
  const errand = useErrand<WayBack>();
  const renew = async () => {
    const answer = await giveWayBack(participantKey, session, you.participant);
    if (answer.ok) takeKey(answer.value.link.split("#").at(-1) ?? "");
    return answer;
  };
  return (
    <div className={styles.rows}>
      <p className="quiet">{words.ownLinkMore}</p>
      <div>
        <Button isPending={errand.pending} onPress={() => void errand.run(renew)}>
          {words.ownLinkMake}
        </Button>
      </div>
      <RefusalNotice refusal={errand.refusal} />
    </div>
  );
}
