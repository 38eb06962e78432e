import type { ParticipantId } from "../../shared/base/ids.ts";
import type { RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import type { Command } from "../../shared/session/command.ts";
import type { Session } from "../../shared/session/session.ts";

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

/** A press to close is meant for the turn that runs now, not for the next one while the bots say their last word. */
export function onThisTurn({ phase, turn }: Session, command: Command): Command {
  if (command.kind !== "control.closeTurn" || phase !== "planning") return command;
  return { ...command, turn: command.turn ?? turn };
}

/** Only a press that will close the turn is worth the bots' last word. */
export function closesPlanning(
  { phase, turn, participants }: Session,
  participant: ParticipantId,
  command: Command,
): boolean {
  if (command.kind !== "control.closeTurn" || phase !== "planning") return false;
  return participants[participant]?.role === "facilitator" && (command.turn ?? turn) === turn;
}
