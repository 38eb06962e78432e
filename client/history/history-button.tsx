import { useState } from "react";
import { Button } from "../look/button.tsx";
import { later } from "../look/later.tsx";
import { useText } from "../text/text.tsx";
import type { HistoryChoice } from "./history-choices.ts";

const HistoryDialog = later(() => import("./history-dialog.tsx"));

/** Opens the history of the numbers that can be chosen there. */
export function HistoryButton({ choices }: { choices: () => readonly HistoryChoice[] }) {
  const { past } = useText();
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button icon="results" onPress={() => open(true)}>
        {past.open}
      </Button>
      {isOpen && <HistoryDialog choices={choices()} isOpen onClose={() => open(false)} />}
    </>
  );
}
