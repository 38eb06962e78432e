import { useEffect, useState } from "react";
import type { SessionLinks } from "../../shared/protocol/http.ts";
import { pageAddress } from "../connection/base.ts";
import { listSessions } from "../connection/http.ts";
import { readHostKey } from "../connection/keys.ts";

export interface ShownLinks {
  readonly join: string;
  /** Null where only the host page knows it: it holds a key of its own. */
  readonly projector: string | null;
  /** The way to join works on this computer alone. */
  readonly onlyHere: boolean;
}

/** The session's links: those of the host's list where its key is at hand, else made from this page's own address. */
export function useLinks(session: string, code: string | null): ShownLinks {
  const [listed, setListed] = useState<SessionLinks | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another code makes other links.
  useEffect(() => {
    const key = readHostKey();
    if (key === null) return;
    let left = false;
    void listSessions(key).then((answer) => {
      if (left || !answer.ok) return;
      setListed(answer.value.find(({ id }) => id === session)?.links ?? null);
    });
    return () => {
      left = true;
    };
  }, [session, code]);
  const join = listed?.join ?? pageAddress(`join/${code ?? ""}`);
  return {
    join,
    projector: listed?.projector ?? null,
    onlyHere: /^(localhost|127\.|\[::1\])/.test(new URL(join).hostname),
  };
}
