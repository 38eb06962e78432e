import { pageAddress } from "../connection/base.ts";
import styles from "./projector.module.css";
import { QrCode } from "./qr-code.tsx";
import { useProjectorWords } from "./words.ts";

/** How to come in late: small, at the foot of the wall. */
export function JoinPart({ code }: { code: string | null }) {
  const words = useProjectorWords();
  if (code === null) return null;
  return (
    <section className={styles.join}>
      <QrCode text={pageAddress(`join/${code}`)} label={words.qr(code)} size={128} />
      <p>
        {words.joinAt} <b className={styles.joinAddress}>{shortAddress()}</b> {words.withCode}
        <b className={styles.joinCode}>{spaced(code)}</b>
      </p>
    </section>
  );
}

/** The address to type: without `http://` and the slash at its end. */
export function shortAddress(): string {
  return pageAddress("join").replace(/^https?:\/\//, "");
}

/** Whether only this computer can open the address. */
export function isOnlyHere(): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(pageAddress("")).hostname);
}

/** "K7F 2QX": three and three are read out more easily. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
