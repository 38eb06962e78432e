import type { RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import type { Command } from "../../shared/session/command.ts";

/** Requests that ask for something and change nothing. */
type Question = "resync" | "message.page";

/** Holds the protocol to the commands: a request that changes something is a command of the same name and fields. */
type CommandsOf = {
  [N in Exclude<RequestName, Question>]: { readonly kind: N } & Omit<RequestPayload<N>, "id">;
}[Exclude<RequestName, Question>];

/** The command that a request asks for. Who gives it stands nowhere in it. */
export function commandOf<N extends RequestName>(name: N, payload: RequestPayload<N>): Command {
  const { id: _request, ...fields } = payload;
  const command = { kind: name, ...fields } as unknown as CommandsOf;
  return command;
}
