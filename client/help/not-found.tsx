import { Link } from "wouter";
import { PageShell } from "../look/page-shell.tsx";
import { useText } from "../text/text.tsx";

export function NotFound() {
  const text = useText();
  return (
    <PageShell title={text.notFound.title} width="narrow">
      <p>{text.notFound.text}</p>
      <p>
        <Link href="/join">{text.notFound.join}</Link>
      </p>
    </PageShell>
  );
}
