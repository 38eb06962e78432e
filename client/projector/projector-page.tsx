import { useState } from "react";
import { keepKey, keyOfThisTab, takeKeyFromAddress } from "../connection/keys.ts";
import { LoadingRows } from "../look/loading-rows.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { LiveSession, useSessionState } from "../state/session-context.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { TextProvider, useText } from "../text/text.tsx";
import { ProjectorScreen } from "./projector-screen.tsx";
import { useProjectorWords } from "./words.ts";

/** The projector's own key and no other: what this page shows, the whole class may see. */
function keyAtHand(session: string): string | null {
  const given = takeKeyFromAddress();
  if (given === null) return keyOfThisTab(session, "observer")?.key ?? null;
  keepKey(session, { key: given, role: "observer", name: "", seat: null });
  return given;
}

/** `/projector/:session?code=CODE#key`: the public view of a session, for a wall. */
export default function ProjectorPage({ session }: { session: string }) {
  const words = useProjectorWords();
  const [key] = useState(() => keyAtHand(session));
  const [code] = useState(() => new URLSearchParams(location.search).get("code"));
  if (key === null) {
    return (
      <PageShell title={words.title} sub={words.noKey} width="narrow">
        {null}
      </PageShell>
    );
  }
  return (
    <LiveSession session={session} participantKey={key}>
      <OpenProjector code={code} />
    </LiveSession>
  );
}

function OpenProjector({ code }: { code: string | null }) {
  const words = useProjectorWords();
  const text = useText();
  const { view, connection } = useSessionState();
  if (connection.state === "refused" || connection.state === "removed") {
    const why = connection.refusal === null ? words.removed : refusalSentence(text, connection.refusal);
    return (
      <PageShell title={words.refused} sub={why} width="narrow">
        {null}
      </PageShell>
    );
  }
  if (view !== null) {
    return (
      <TextProvider language={view.session.settings.language}>
        <ProjectorScreen code={code} />
      </TextProvider>
    );
  }
  return (
    <PageShell title={words.title} width="narrow">
      <LoadingRows rows={6} label={words.loading} />
    </PageShell>
  );
}
