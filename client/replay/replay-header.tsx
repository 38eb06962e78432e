import { AppHeader } from "../look/app-header.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LanguageSwitch } from "../look/language-switch.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { useWidth } from "../look/use-width.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useNumbers } from "../text/numbers.ts";
import { BranchButton } from "./branch-button.tsx";
import { DownloadButton, TableButton } from "./download-button.tsx";
import { counts } from "./lines.ts";
import type { ReplayScreenProps } from "./replay-screen.tsx";
import { useReplayWords } from "./words.ts";

export interface ReplayHeaderProps extends ReplayScreenProps {
  /** Shows the whole game on one page, to be printed. */
  readonly onPaper: () => void;
}

/** Which session is shown, at which turn, and through whose eyes. */
export function ReplayHeader({ replay, source, replayKey, onPaper }: ReplayHeaderProps) {
  const words = useReplayWords();
  const names = useNames();
  const sign = useSigns();
  const numbers = useNumbers();
  const phone = useWidth() === "phone";
  const { session: about, you } = useView();
  const { turn } = replay.shown;
  const at = (dates: string) => (turn === 0 ? words.start : words.turnOf(turn, dates));
  const long = at(numbers.span(about.from, about.to));
  const isCell = replay.viewers.includes("facilitator");
  // A branch goes on from the line that counts. The replay opens at the end, after which no turn comes: it is offered there, too.
  const last = Math.min(replay.closed, about.turns - 1);
  const mayBranch = isCell && counts(replay.lines, replay.shown.line);
  // Before the debrief a seat has no log: even the times of what it may not read would tell something.
  const mayDownload = replay.viewers.length > 1;
  return (
    <AppHeader
      sign={you.seat === null ? { icon: "eye", own: true } : sign(you.seat)}
      name={you.seat === null ? words.title : words.titleAs(names.seat(you.seat))}
      sub={<bdi>{words.sub(about.title, replay.closed)}</bdi>}
      subOnPhone={at(numbers.month(about.from))}
      items={[{ id: "at", label: words.atTurn, value: <span role="status">{long}</span> }]}
      tools={
        <>
          {source.kind === "session" && mayBranch && (
            <BranchButton
              session={source.session}
              replayKey={replayKey}
              title={about.title}
              turn={Math.min(turn, last)}
              last={last}
            />
          )}
          {!phone && replay.closed > 0 && <IconButton icon="print" label={words.paper} onPress={onPaper} />}
          {source.kind === "session" && isCell && (
            <TableButton source={source} replayKey={replayKey} title={about.title} />
          )}
          {mayDownload && <DownloadButton source={source} replayKey={replayKey} title={about.title} />}
          {!phone && <LanguageSwitch short />}
          <ThemeSwitch />
        </>
      }
    />
  );
}
