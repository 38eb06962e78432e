import { useEffect, useRef, useState } from "react";
import { ACTION_THEMES, type ActionOffer, type ActionTheme } from "../../shared/actions/define.ts";
import { actionOf } from "../../shared/actions/registry.ts";
import type { Cost } from "../../shared/world/order.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { TextField } from "../look/text-field.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./orders.module.css";
import { useCostWords } from "./use-cost-words.ts";
import { concerns, type OrderForm } from "./use-order-form.ts";

/** From this many kinds on a field to search in is worth its room. */
const MANY = 8;

/** All kinds of orders that are offered now, by theme, each with what it does and the least that it costs. */
export function ActionPicker({ form, left }: { form: OrderForm; left: Cost }) {
  const { orders } = useText();
  const names = useNames();
  const sentences = useSentences();
  const { offers } = useView();
  const [search, setSearch] = useState("");
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const state = form.picking?.state ?? null;
  const wanted = search.trim().toLowerCase();
  const shown = offers.filter(
    (offer) =>
      (state === null || concerns(offer, state)) &&
      `${sentences.actionName(offer.action)} ${sentences.actionHint(offer.action)}`
        .toLowerCase()
        .includes(wanted),
  );
  return (
    <section
      className={styles.picker}
      aria-label={orders.choose}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) form.close();
      }}
    >
      <div className={styles.pickerHead}>
        <h3 ref={head} tabIndex={-1}>
          {state === null ? orders.choose : orders.chooseIn(names.state(state))}
        </h3>
        <IconButton icon="close" label={orders.chooseNone} onPress={form.close} />
      </div>
      {state !== null && <LinkButton onPress={() => form.pick(null)}>{orders.everywhere}</LinkButton>}
      {offers.length > MANY && (
        <TextField
          label={orders.filter}
          labelHidden
          placeholder={orders.filter}
          value={search}
          onChange={setSearch}
        />
      )}
      {shown.length === 0 && <EmptyState title={orders.noKinds} />}
      {ACTION_THEMES.map((theme) => (
        <Theme key={theme} theme={theme} offers={shown} left={left} onChoose={form.begin} />
      ))}
    </section>
  );
}

interface ThemeProps {
  readonly theme: ActionTheme;
  readonly offers: readonly ActionOffer[];
  readonly left: Cost;
  readonly onChoose: (action: string) => void;
}

/** The offers of one theme under its name; nothing where there are none. */
function Theme({ theme, offers, left, onChoose }: ThemeProps) {
  const { orders } = useText();
  const own = offers.filter(({ action }) => actionOf(action)?.theme === theme);
  if (own.length === 0) return null;
  return (
    <section>
      <h4 className={styles.theme}>{orders.themes[theme]}</h4>
      <ul className={styles.kinds}>
        {own.map((offer) => (
          <li key={offer.action}>
            <Kind offer={offer} left={left} onChoose={() => onChoose(offer.action)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KindProps {
  readonly offer: ActionOffer;
  readonly left: Cost;
  readonly onChoose: () => void;
}

function Kind({ offer, left, onChoose }: KindProps) {
  const { orders } = useText();
  const sentences = useSentences();
  const cost = useCostWords();
  const { action, needsConsent, counts } = offer;
  const tooDear = (["capital", "funds", "forces"] as const).some((one) => offer.cost[one] > left[one]);
  const notes = [
    needsConsent && orders.needsConsent,
    !counts && orders.uncounted,
    tooDear && orders.tooDear,
  ].filter(Boolean);
  return (
    <button type="button" className={styles.kind} onClick={onChoose}>
      <b>{sentences.actionName(action)}</b>
      <span className={styles.price}>{cost.words(offer.cost)}</span>
      <span className={styles.hint}>
        {sentences.actionHint(action)}
        {notes.length > 0 && <span className={styles.asks}> {notes.join(" ")}</span>}
      </span>
    </button>
  );
}
