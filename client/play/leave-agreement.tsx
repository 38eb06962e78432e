import { useState } from "react";
import type { ProposalView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { FaultText } from "../look/field-frame.tsx";
import { useFigures } from "../look/figures.ts";
import { useView } from "../state/session-context.tsx";
import { useSeatRequest } from "../state/use-seat-request.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";

/** Leaves an agreement before its time, after a question: it cannot be taken back, and it costs standing. */
export function LeaveAgreement({ proposal }: { proposal: ProposalView }) {
  const words = useText();
  const { proposal: text } = words;
  const { figure } = useFigures();
  const request = useSeatRequest();
  const { breach } = useView().sight.scenario.rules;
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const leave = async () => {
    setPending(true);
    const reply = await request("agreement.leave", { agreement: proposal.id });
    setPending(false);
    if (reply.ok) setAsking(false);
    else setFault(refusalSentence(words, reply.error));
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{text.leave}</Button>
      <Dialog
        title={text.leaveTitle}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.leaveNot}</Button>
            <Button look="solid" isPending={pending} onPress={() => void leave()}>
              {text.leaveNow}
            </Button>
          </>
        }
      >
        <p>{text.leaveText(figure(-breach.prestige, 0), figure(-breach.trust, 0))}</p>
        {fault !== null && <FaultText>{fault}</FaultText>}
      </Dialog>
    </>
  );
}
