import { DataTable } from "../look/data-table.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import { useList } from "../text/lists.ts";
import styles from "./console.module.css";
import { useConsoleWords } from "./words.ts";

/** What each delegation did up to the results that are shown, and who of it wrote how much; only the white cell has it. */
export function ActivityTable() {
  const words = useConsoleWords();
  const names = useNames();
  const list = useList();
  const { results, whiteCell } = useView();
  const activity = whiteCell?.activity ?? [];
  if (activity.length === 0) return null;
  const columns = [
    { id: "seat", label: words.seat },
    { id: "filed", label: words.sheetsFiled, numeric: true },
    { id: "offers", label: words.offersMade, numeric: true },
    { id: "agreements", label: words.agreementsMade, numeric: true },
    { id: "messages", label: words.messagesWritten, numeric: true },
    { id: "people", label: words.people },
  ];
  const rows = activity.map(({ seat, filed, offers, agreements, messages, people }) => ({
    id: seat,
    cells: [
      <NamedSign key="seat" sign={{ letter: names.letter(seat), slot: names.palette(seat) }}>
        {names.seat(seat)}
      </NamedSign>,
      words.filedOf(filed, results?.turn ?? 0),
      ...[offers, agreements, messages].map(String),
      list(people.map((person) => words.writtenBy(isolated(person.name), person.messages))),
    ],
  }));
  return (
    <section className={styles.rows}>
      <SectionHead title={words.activity} />
      <p className="quiet">{words.activityHint}</p>
      <DataTable caption={words.activity} captionHidden columns={columns} rows={rows} />
    </section>
  );
}
