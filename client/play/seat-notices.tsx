import { DoorNotice } from "./door-notice.tsx";
import { UndoneNotice } from "./undone-notice.tsx";

/** What is to be known of one's seat: who waits at its door, and what was left behind at the one from before. */
export function SeatNotices() {
  return (
    <>
      <DoorNotice />
      <UndoneNotice />
    </>
  );
}
