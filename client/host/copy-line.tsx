import { useRef, useState } from "react";
import { Button } from "../look/button.tsx";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";

/**
 * A link to copy. The clipboard interface exists only on pages with TLS, so the text is selected and copied the old way,
 * and stays selected where even that is forbidden.
 */
export function CopyLine({ label, note, value }: { label: string; note?: string; value: string }) {
  const { host } = useText();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    field.current?.select();
    setCopied(document.execCommand("copy"));
  };
  return (
    <div className={styles.copy}>
      <label>
        <span className={styles.copyLabel}>
          {label} {note && <span className="quiet">{note}</span>}
        </span>
        <input ref={field} readOnly value={value} onFocus={(event) => event.target.select()} />
      </label>
      <Button icon={copied ? "tick" : "copy"} onPress={copy} aria-label={`${host.copy}: ${label}`}>
        {copied ? host.copied : host.copy}
      </Button>
    </div>
  );
}
