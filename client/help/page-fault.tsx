import { Component, type ReactNode } from "react";
import { Button } from "../look/button.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { useText } from "../text/text.tsx";

/** What a page shows in its own place when it could not be fetched or broke: never nothing at all. */
export class PageFault extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { pageFault } = useText();
  return (
    <PageShell title={pageFault.title} width="narrow">
      <p>{pageFault.text}</p>
      <p>
        <Button look="solid" onPress={() => location.reload()}>
          {pageFault.again}
        </Button>
      </p>
    </PageShell>
  );
}
