import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import type { ScenarioDocument } from "../../shared/protocol/http.ts";
import { RefusalNotice } from "../console/refusal-notice.tsx";
import { AppHeader } from "../look/app-header.tsx";
import { Button } from "../look/button.tsx";
import { Columns } from "../look/columns.tsx";
import type { IconName } from "../look/icon.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LanguageSwitch } from "../look/language-switch.tsx";
import { later } from "../look/later.tsx";
import { Notice } from "../look/notice.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { type TabItem, Tabs } from "../look/tabs.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { useWidth } from "../look/use-width.ts";
import { type Trials, useTrials } from "../trial/use-trials.ts";
import type { KeptDraft } from "./draft-storage.ts";
import styles from "./editor.module.css";
import { EditorMenu } from "./editor-menu.tsx";
import { FaultList, type Jump } from "./fault-list.tsx";
import { FilePart } from "./file-part.tsx";
import { KeyHelp } from "./key-help.tsx";
import { MapPart } from "./map-part.tsx";
import { type OutlineItem, outlineOf, titleOf } from "./outline.ts";
import { OutlineList } from "./outline-list.tsx";
import { StartPanel } from "./start-panel.tsx";
import { type TextHandle, TextPane } from "./text-pane.tsx";
import { type Check, useCheck } from "./use-check.ts";
import { type Draft, useDraft } from "./use-scenario-document.ts";
import { ValueForm } from "./value-form.tsx";
import { printWhen, VersionPanel } from "./version-panel.tsx";
import { useEditorWords } from "./words.ts";

const TrialPanel = later(() => import("../trial/trial-panel.tsx"));

export interface EditorScreenProps {
  readonly hostKey: string;
  readonly opened: ScenarioDocument;
  readonly restored: KeptDraft | null;
}

const SIDES = ["faults", "values", "versions", "trial", "start"] as const;
type Side = (typeof SIDES)[number];
type ViewId = "text" | "outline" | "side";
const ICONS: Readonly<Record<Side, IconName>> = {
  faults: "warning",
  values: "pen",
  versions: "undo",
  trial: "bot",
  start: "play",
};

export function EditorScreen({ hostKey, opened, restored }: EditorScreenProps) {
  const words = useEditorWords();
  const draft = useDraft(hostKey, opened, restored);
  const check = useCheck(draft.text);
  const outline = useMemo(() => outlineOf(draft.text), [draft.text]);
  const handle = useRef<TextHandle>(null);
  const [view, setView] = useState<ViewId>("text");
  const [side, setSide] = useState<Side>("faults");
  const saving = useSaving(draft, check);
  const jump = (line: number, column = 1) => {
    setView((now) => (now === "side" && innerWidth > 700 ? now : "text"));
    // The text may have been hidden on a phone: it can scroll only once it is shown.
    requestAnimationFrame(() => handle.current?.jump(line, column));
  };
  const replace = (text: string) => handle.current?.replace(text);
  const trials = useTrials();
  const showFaults = () => setSide("faults");
  const sides = useSides({ hostKey, draft, check, outline, trials, jump, replace, showFaults });
  const text = (
    <div className={styles.textColumn}>
      <TextNotices draft={draft} saving={saving} restored={restored} replace={replace} />
      <TextPane
        label={words.textLabel(draft.document.id)}
        initial={restored?.text ?? opened.text}
        faults={check.faults}
        advice={check.advice}
        onChange={draft.setText}
        onSave={saving.press}
        handle={handle}
      />
    </div>
  );
  const sideLabel = sides.find(({ id }) => id === side)?.label ?? "";
  const phone = useWidth() === "phone";
  // On a phone the bar at the bottom has these tabs.
  const beside = phone ? (
    sides.find(({ id }) => id === side)?.content
  ) : (
    <Tabs label={words.title} tabs={sides} selected={side} onSelect={setSide} />
  );
  const list = <OutlineList outline={outline} jump={jump} />;
  const columns = [
    { id: "text" as const, label: words.text, content: text },
    { id: "side" as const, label: sideLabel, width: 420, content: <ColumnBody>{beside}</ColumnBody> },
    {
      ...{ id: "outline" as const, label: words.outline, width: 220, ground: "paper" as const },
      content: <ColumnBody>{list}</ColumnBody>,
    },
  ];
  return (
    <Screen>
      <EditorHeader {...{ draft, saving, handle }} title={titleOf(draft.text) ?? draft.document.id} />
      <Columns view={view} onView={setView} columns={columns} />
      <EditorTabBar {...{ view, side, sides, setView, setSide }} />
    </Screen>
  );
}

interface SidesInput {
  readonly hostKey: string;
  readonly draft: Draft;
  readonly check: Check;
  readonly outline: readonly OutlineItem[];
  readonly trials: Trials;
  readonly jump: Jump;
  readonly replace: (text: string) => void;
  readonly showFaults: () => void;
}

/** What stands beside the text, by its tab. */
function useSides(input: SidesInput): readonly TabItem<Side>[] {
  const { hostKey, draft, check, outline, trials, jump, replace, showFaults } = input;
  const words = useEditorWords();
  const contents: Readonly<Record<Side, ReactNode>> = {
    faults: <FaultList check={check} outline={outline} jump={jump} />,
    values: (
      <div className={styles.rows}>
        <MapPart {...{ check, outline, jump }} />
        <ValueForm text={draft.text} scenario={check.scenario} replace={replace} />
      </div>
    ),
    versions: (
      <div className={styles.rows}>
        <VersionPanel hostKey={hostKey} draft={draft} replace={replace} />
        <FilePart draft={draft} replace={replace} />
      </div>
    ),
    trial: <TrialPanel text={draft.text} {...{ trials, check, showFaults }} />,
    start: <StartPanel hostKey={hostKey} draft={draft} check={check} />,
  };
  const faults = check.faults.length;
  return SIDES.map((id) => ({
    id,
    label: words[id],
    content: contents[id],
    ...(id === "faults" && faults > 0 ? { count: faults } : {}),
  }));
}

interface EditorTabBarProps {
  readonly view: ViewId;
  readonly side: Side;
  readonly sides: readonly TabItem<Side>[];
  readonly setView: (view: ViewId) => void;
  readonly setSide: (side: Side) => void;
}

function EditorTabBar({ view, side, sides, setView, setSide }: EditorTabBarProps) {
  const words = useEditorWords();
  return (
    <TabBar
      label={words.title}
      selected={view === "side" ? side : view}
      onSelect={(id) => {
        if (id === "text" || id === "outline") return setView(id);
        setSide(id);
        setView("side");
      }}
      items={[
        { id: "text" as const, label: words.text, icon: "note" },
        { id: "outline" as const, label: words.outline, icon: "orders" },
        ...sides.map(({ id, label, count }) => ({
          id,
          label,
          icon: ICONS[id],
          ...(count ? { count } : {}),
        })),
      ]}
    />
  );
}

interface Saving {
  readonly press: () => void;
  /** The version that was saved last, with the faults that it had. */
  readonly done: { readonly version: number; readonly faults: number; readonly elsewhere: number } | null;
}

function useSaving(draft: Draft, check: Check): Saving {
  const [done, setDone] = useState<Saving["done"]>(null);
  const press = () => {
    if (draft.saving || !draft.unsaved) return;
    const faults = check.faults.length;
    void draft.save().then((saved) => {
      if (saved === null) return;
      setDone({ version: saved.document.version, faults, elsewhere: saved.elsewhere });
    });
  };
  return { press, done };
}

interface EditorHeaderProps {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly handle: RefObject<TextHandle | null>;
  /** The scenario's own, or its id where it has none. */
  readonly title: string;
}

function EditorHeader({ draft, saving, handle, title }: EditorHeaderProps) {
  const words = useEditorWords();
  const { document, unsaved } = draft;
  const phone = useWidth() === "phone";
  const notSaved = draft.kept ? words.unsaved : words.unsavedNotKept;
  const state = unsaved ? notSaved : `${words.saved}: ${words.version(document.version)}`;
  return (
    <AppHeader
      sign={{ icon: "pen", own: true }}
      name={title}
      sub={phone ? state : `${document.id} · ${state}`}
      tools={
        <>
          {!phone && (
            <Link href="/" className={styles.back}>
              {words.back}
            </Link>
          )}
          <IconButton icon="undo" label={words.undo} onPress={() => handle.current?.undo()} />
          {!phone && <KeyHelp />}
          {!phone && <LanguageSwitch short />}
          {!phone && <ThemeSwitch />}
          <Button look="solid" isPending={draft.saving} isDisabled={!unsaved} onPress={saving.press}>
            {phone ? words.saveShort : words.save}
          </Button>
          {phone && <EditorMenu />}
        </>
      }
    />
  );
}

interface TextNoticesProps {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly restored: KeptDraft | null;
  readonly replace: (text: string) => void;
}

function TextNotices({ draft, saving, restored, replace }: TextNoticesProps) {
  const words = useEditorWords();
  const [dropped, drop] = useState(restored === null);
  const showRestored = restored !== null && !dropped && draft.unsaved;
  const showDone = saving.done !== null && !draft.unsaved;
  if (!showRestored && !showDone && draft.refusal === null) return null;
  return (
    <div className={styles.above}>
      <RefusalNotice refusal={draft.refusal} again={{ label: words.tryAgain, press: saving.press }} />
      {showRestored && (
        <Notice
          action={
            <Button
              size="small"
              onPress={() => {
                replace(draft.document.text);
                drop(true);
              }}
            >
              {words.dropRestored}
            </Button>
          }
        >
          {words.restored(printWhen(restored.at, words.language))}
          {restored.from < draft.document.version && ` ${words.savedSince(words.version(restored.from))}`}
        </Notice>
      )}
      {showDone && saving.done !== null && (
        <Notice tone={saving.done.faults > 0 || saving.done.elsewhere > 0 ? "mark" : "info"}>
          {saving.done.faults > 0
            ? words.savedFaulty(saving.done.version, saving.done.faults)
            : words.savedAs(saving.done.version)}
          {saving.done.elsewhere > 0 && ` ${words.savedElsewhere(saving.done.elsewhere)}`}
        </Notice>
      )}
    </div>
  );
}
