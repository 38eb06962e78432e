import type { Session } from "../../session/session.ts";
import { inWords } from "../../session/words.ts";
import { brokenOf, declinedOf } from "./agreements.ts";
import type { Finding } from "./finding.ts";
import type { Game } from "./game.ts";
import { hiddenOf } from "./hidden.ts";
import { leadOf } from "./lead.ts";
import { motionOf } from "./motion.ts";
import { divideOf, movedScores, swingOf } from "./scores.ts";

/** So many questions fit a debrief. */
const MOST = 6;

/**
 * What happened in a finished game that a class can talk about, at most one of each kind. It tells what the debrief opens:
 * what any seat could have known, sheets and declined offers; nothing of the white cell's own, and no message.
 *
 * @param game a session that has ended; none of this may be told before
 */
export function findingsOf(game: Game & Pick<Session, "world">): readonly Finding[] {
  const moved = movedScores(game);
  const found = [
    swingOf(game, moved),
    divideOf(game, moved),
    brokenOf(game),
    motionOf(game),
    hiddenOf(game),
    leadOf(game, game.world.numbers),
    declinedOf(game),
  ];
  return inWords(game.words, found.filter((one) => one !== null).slice(0, MOST));
}
