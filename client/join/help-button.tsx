import { useState } from "react";
import { IconButton } from "../look/icon-button.tsx";
import { later } from "../look/later.tsx";
import { useText } from "../text/text.tsx";

const HelpDialog = later(() => import("../help/help-dialog.tsx"));

/** How a turn works, for whoever waits for a seat. */
export function HelpButton() {
  const { header } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="help" label={header.help} onPress={() => setOpen(true)} />
      {open && <HelpDialog isOpen onClose={() => setOpen(false)} />}
    </>
  );
}
