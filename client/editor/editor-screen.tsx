import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import type { ScenarioDocument } from "../../shared/protocol/http.ts";
import { findPlace, type WayStep } from "../../shared/scenario/find-place.ts";
import { RefusalNotice } from "../console/refusal-notice.tsx";
import { AppHeader } from "../look/app-header.tsx";
import { Button } from "../look/button.tsx";
import { type Column, Columns } from "../look/columns.tsx";
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
import { idOf, type OutlineItem, outlineOf, titleOf } from "./outline.ts";
import { OutlineList } from "./outline-list.tsx";
import { StartPanel } from "./start-panel.tsx";
import { type TextHandle, TextPane } from "./text-pane.tsx";
import { type Check, useCheck } from "./use-check.ts";
import { type Draft, useDraft } from "./use-scenario-document.ts";
import { ValueForm } from "./value-form.tsx";
import { printWhen, VersionPanel } from "./version-panel.tsx";
import { useEditorWords } from "./words.ts";

const GuidePanel = later(() => import("../guide/guide-panel.tsx"));
const TrialPanel = later(() => import("../trial/trial-panel.tsx"));

export interface EditorScreenProps {
  readonly hostKey: string;
  readonly opened: ScenarioDocument;
  readonly restored: KeptDraft | null;
}

const SIDES = ["faults", "values", "versions", "trial", "start", "guide"] as const;
type Side = (typeof SIDES)[number];
type ViewId = "text" | "outline" | "side";
const ICONS: Readonly<Record<Side, IconName>> = {
  faults: "warning",
  values: "pen",
  versions: "undo",
  trial: "bot",
  start: "play",
  guide: "book",
};
/** What has tables and charts, and what is read at length, takes more room beside the text where there is some. */
const WIDE: readonly Side[] = ["trial", "guide"];
const SIDE_WIDTH = 480;
const WIDE_WIDTH = { least: SIDE_WIDTH, most: 600 };

export function EditorScreen({ hostKey, opened, restored }: EditorScreenProps) {
  const words = useEditorWords();
  const draft = useDraft(hostKey, opened, restored);
  const check = useCheck(draft.text);
  const outline = useMemo(() => outlineOf(draft.text), [draft.text]);
  const handle = useRef<TextHandle>(null);
  const [view, setView] = useState<ViewId>("text");
  const [side, setSide] = useState<Side>("faults");
  const saving = useSaving(draft, check);
  useSaveKeys(saving.press);
  const jump = useCallback((line: number, column = 1) => {
    setView((now) => (now === "side" && innerWidth > 700 ? now : "text"));
    // The text may have been hidden on a phone: it can scroll only once it is shown.
    requestAnimationFrame(() => handle.current?.jump(line, column));
  }, []);
  const replace = useCallback((text: string) => handle.current?.replace(text), []);
  const trials = useTrials();
  const show = (shown: Side) => {
    setSide(shown);
    setView("side");
  };
  const sides = useSides({ hostKey, draft, check, outline, trials, jump, replace, show });
  const text = (
    <div className={styles.textColumn}>
      <TextNotices {...{ draft, saving, restored, replace }} showVersions={() => show("versions")} />
      <TextPane
        label={words.textLabel(draft.document.id)}
        initial={restored?.text ?? opened.text}
        faults={check.faults}
        advice={check.advice}
        onChange={draft.setText}
        {...{ outline, handle }}
      />
    </div>
  );
  const shown = sides.find(({ id }) => id === side);
  const phone = useWidth() === "phone";
  // On a phone the bar at the bottom has these tabs.
  const tabs = <Tabs label={words.title} tabs={sides} selected={side} onSelect={setSide} stays />;
  const beside = phone ? shown?.content : tabs;
  const list = <OutlineList outline={outline} jump={jump} />;
  const sideWidth = WIDE.includes(side) ? WIDE_WIDTH : SIDE_WIDTH;
  const columns: readonly Column<ViewId>[] = [
    { id: "text", label: words.text, content: text },
    { id: "side", label: shown?.label ?? "", width: sideWidth, content: <ColumnBody>{beside}</ColumnBody> },
    {
      ...{ id: "outline", label: words.outline, width: 220, ground: "paper" },
      content: <ColumnBody>{list}</ColumnBody>,
    },
  ];
  return (
    <Screen>
      <EditorHeader {...{ draft, saving, handle }} showGuide={() => show("guide")} />
      <Columns view={view} onView={setView} columns={columns} />
      <EditorTabBar {...{ view, side, sides, setView, show }} />
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
  readonly show: (side: Side) => void;
}

/** What stands beside the text, by its tab. */
function useSides(input: SidesInput): readonly TabItem<Side>[] {
  const { hostKey, draft, check, outline, trials, jump, replace, show } = input;
  const words = useEditorWords();
  const latest = useRef(draft.text);
  latest.current = draft.text;
  // What shows a long form or a report is not drawn anew at every letter: it asks for the text when it needs it.
  const read = useCallback(() => latest.current, []);
  const goTo = useCallback(
    (way: readonly WayStep[]) => {
      const place = findPlace(read(), way);
      if (place !== null) jump(place.line, place.column);
    },
    [read, jump],
  );
  const contents: Readonly<Record<Side, ReactNode>> = {
    faults: <FaultList check={check} outline={outline} jump={jump} />,
    values: (
      <div className={styles.rows}>
        <MapPart {...{ check, outline, jump }} />
        <ValueForm scenario={check.scenario} {...{ read, replace }} />
      </div>
    ),
    versions: (
      <div className={styles.rows}>
        <VersionPanel hostKey={hostKey} draft={draft} replace={replace} />
        <FilePart draft={draft} replace={replace} />
      </div>
    ),
    trial: <TrialPanel text={draft.text} {...{ trials, check, goTo }} showFaults={() => show("faults")} />,
    start: <StartPanel hostKey={hostKey} draft={draft} check={check} />,
    guide: <GuidePanel />,
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
  readonly show: (side: Side) => void;
}

function EditorTabBar({ view, side, sides, setView, show }: EditorTabBarProps) {
  const words = useEditorWords();
  return (
    <TabBar
      label={words.title}
      selected={view === "side" ? side : view}
      onSelect={(id) => {
        if (id === "text" || id === "outline") setView(id);
        else show(id);
      }}
      items={[
        { id: "text" as const, label: words.text, icon: "note" },
        { id: "outline" as const, label: words.outline, icon: "orders" },
        // The guide is in the menu: eight words have no room side by side.
        ...sides
          .filter(({ id }) => id !== "guide")
          .map(({ id, label, count }) => ({ id, label, icon: ICONS[id], ...(count ? { count } : {}) })),
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

/** Ctrl S saves from every field of the page, not from the text alone: else the browser would keep the page as a file. */
function useSaveKeys(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

interface EditorHeaderProps {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly handle: RefObject<TextHandle | null>;
  readonly showGuide: () => void;
}

function EditorHeader({ draft, saving, handle, showGuide }: EditorHeaderProps) {
  const words = useEditorWords();
  const { document, unsaved } = draft;
  const phone = useWidth() === "phone";
  const notSaved = draft.kept ? words.unsaved : words.unsavedNotKept;
  const state = unsaved ? notSaved : `${words.saved}: ${words.version(document.version)}`;
  return (
    <AppHeader
      sign={{ icon: "pen", own: true }}
      name={titleOf(draft.text) ?? document.id}
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
          {phone && <EditorMenu showGuide={showGuide} />}
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
  readonly showVersions: () => void;
}

function TextNotices({ draft, saving, restored, replace, showVersions }: TextNoticesProps) {
  const words = useEditorWords();
  const id = idOf(draft.text);
  // Another scenario's text in this one's place: saved, it would stand for it on the host page.
  const isOther = draft.unsaved && id !== undefined && id !== draft.document.id;
  const [dropped, drop] = useState(restored === null);
  const showRestored = restored !== null && !dropped && draft.unsaved;
  const showDone = saving.done !== null && !draft.unsaved;
  if (!showRestored && !showDone && !isOther && draft.refusal === null) return null;
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
      {isOther && (
        <Notice
          tone="mark"
          action={
            <Button size="small" onPress={showVersions}>
              {words.versions}
            </Button>
          }
        >
          {words.otherId(id, draft.document.id)}
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
