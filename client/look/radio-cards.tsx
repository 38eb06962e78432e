import { type ReactNode, useEffect, useRef } from "react";
import { FieldError, Label, Radio, RadioGroup } from "react-aria-components";
import field from "./field.module.css";
import { FaultText, FieldLine } from "./field-frame.tsx";
import styles from "./radio-cards.module.css";
import { Roundel, type Sign } from "./roundel.tsx";

export interface Card<Id extends string = string> {
  readonly id: Id;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly aside?: ReactNode;
  readonly sign?: Sign;
  /** Shown only while it is chosen. */
  readonly more?: ReactNode;
  readonly disabled?: boolean;
}

export interface RadioCardsProps<Id extends string = string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly aside?: string;
  readonly cards: readonly Card<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly fault?: string | null;
  /** Large signs and serif texts, for choosing a seat. */
  readonly large?: boolean;
  readonly isDisabled?: boolean;
}

/** Few choices that need a line each. */
export function RadioCards<Id extends string = string>(props: RadioCardsProps<Id>) {
  const { label, labelHidden, aside, cards, value, onChange, fault, large, isDisabled } = props;
  return (
    <RadioGroup
      value={value}
      onChange={(id) => {
        const card = cards.find((one) => one.id === id);
        if (card) onChange(card.id);
      }}
      isInvalid={Boolean(fault)}
      validationBehavior="aria"
      isDisabled={isDisabled}
      className={field.field}
    >
      <Label className={labelHidden ? "for-listeners" : field.label}>{label}</Label>
      <FieldLine aside={aside} />
      <div className={large ? styles.large : styles.cards}>
        {cards.map((card) => (
          <Radio key={card.id} value={card.id} isDisabled={card.disabled} className={styles.card}>
            {({ isSelected }) => <CardInside card={card} chosen={isSelected} large={large} />}
          </Radio>
        ))}
      </div>
      <FieldError>{fault && <FaultText>{fault}</FaultText>}</FieldError>
    </RadioGroup>
  );
}

function CardInside({ card, chosen, large }: { card: Card; chosen: boolean; large?: boolean }) {
  return (
    <>
      {large && card.sign && <Roundel {...card.sign} size={32} />}
      {!large && <span className={styles.dot} />}
      <span className={styles.words}>
        <span className={styles.title}>{card.title}</span>
        {large && card.aside && <span className={styles.aside}> {card.aside}</span>}
        {card.text && <span className={styles.text}>{card.text}</span>}
      </span>
      {!large && (
        <span className={styles.aside}>
          {card.sign && <Roundel {...card.sign} />} {card.aside}
        </span>
      )}
      {large && <span className={styles.dot} />}
      {chosen && card.more && <More>{card.more}</More>}
    </>
  );
}

/** What the choice brought to light is in sight at once, also where the card stands at the edge of the window. */
function More({ children }: { children: ReactNode }) {
  const more = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Braces: newer browsers give a promise back, which is no way to clean up.
    more.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <span ref={more} className={styles.more}>
      {children}
    </span>
  );
}
