import type { Request } from "express";
import type { SessionLinks } from "../../shared/protocol/http.ts";
import type { LinkKeys } from "../sessions/sessions.ts";

/** Where the server can be reached. */
export interface AddressSettings {
  /** As it was given by hand, for a server behind a proxy; null on a classroom's own network. */
  readonly publicUrl: URL | null;
  /** The address of this machine on its network, or null if it has none or only listens to itself. */
  readonly lan: string | null;
  readonly port: number;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/i;
const HOST_HEADER = /^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/;

/** Makes the addresses that people are given. */
export class Addresses {
  readonly #settings: AddressSettings;

  constructor(settings: AddressSettings) {
    this.#settings = settings;
  }

  /** The path below which everything lies, without a slash at the end: behind a proxy it may be one of several. */
  get basePath(): string {
    return this.#settings.publicUrl?.pathname.replace(/\/+$/, "") ?? "";
  }

  /** The host that was given by hand, with its port if it has one of its own; null on a classroom's own network. */
  get publicHost(): string | null {
    return this.#settings.publicUrl?.host ?? null;
  }

  get isHttps(): boolean {
    return this.#settings.publicUrl?.protocol === "https:";
  }

  /**
   * The server's address for somebody else: the one given by hand; else the name by which the asker reached the server,
   * but never one that means the asker's own machine.
   */
  base(request?: Pick<Request, "headers" | "protocol">): string {
    const { publicUrl, lan, port } = this.#settings;
    if (publicUrl !== null) return publicUrl.href.replace(/\/+$/, "");
    const asked = HOST_HEADER.exec(request?.headers.host ?? "");
    const name = asked?.[1];
    if (name !== undefined && (lan === null || !LOOPBACK.test(name)))
      return `${request?.protocol ?? "http"}://${asked?.[0]}`;
    return `http://${lan ?? "127.0.0.1"}:${port}`;
  }

  /** The link of a key that a facilitator made: the key stands in the fragment, which no server is told. */
  keyLink(session: string, role: "facilitator" | "observer", key: string, request: Request): string {
    const page = role === "facilitator" ? "console" : "projector";
    return `${this.base(request)}/${page}/${session}#${key}`;
  }

  /** The projector's own link. An observer's view has no code; the wall shows it to whoever comes in. */
  wallLink(
    { id, code }: { readonly id: string; readonly code: string },
    key: string,
    request: Request,
  ): string {
    return `${this.base(request)}/projector/${id}?code=${code}#${key}`;
  }

  invitationLink(invitation: string, request: Request): string {
    return `${this.base(request)}/join#invite=${invitation}`;
  }

  /** Brings the words along that lead somebody back. */
  returnLink(code: string, phrase: string, request: Request): string {
    return `${this.base(request)}/join/${code}#return=${phrase.replaceAll(" ", "-")}`;
  }

  links(
    session: { readonly id: string; readonly code: string },
    keys: LinkKeys,
    request: Request,
  ): SessionLinks {
    const base = this.base(request);
    return {
      join: `${base}/join/${session.code}`,
      console: `${base}/console/${session.id}#${keys.facilitator}`,
      projector: this.wallLink(session, keys.projector, request),
    };
  }
}
