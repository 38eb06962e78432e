import { useEffect, useState } from "react";
import type { OpenLinks } from "../../shared/protocol/http.ts";
import { pageAddress } from "../connection/base.ts";
import { openLinks } from "../connection/http.ts";
import { useView } from "../state/session-context.tsx";
import { useDesk } from "./desk.ts";

export interface ShownLinks {
  readonly join: string;
  /** Null until the server has answered. */
  readonly projector: string | null;
  /** The way to join works on this computer alone. */
  readonly onlyHere: boolean;
}

/** What the class may see of the session's links, asked for with this console's own key, and anew with another code. */
export function useLinks(): ShownLinks {
  const { session, participantKey } = useDesk();
  const code = useView().console?.code ?? "";
  const [told, setTold] = useState<OpenLinks | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another code makes other links.
  useEffect(() => {
    let left = false;
    void openLinks(participantKey, session).then((answer) => {
      if (!left && answer.ok) setTold(answer.value);
    });
    return () => {
      left = true;
    };
  }, [session, participantKey, code]);
  const join = told?.join ?? pageAddress(`join/${code}`);
  return {
    join,
    projector: told?.projector ?? null,
    onlyHere: /^(localhost|127\.|\[::1\])/.test(new URL(join).hostname),
  };
}
