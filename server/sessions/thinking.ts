type Go = () => void;

const ordinary: Go[] = [];
const urgent: Go[] = [];
let running = false;

/**
 * Resolves when the next bot may think. In the whole process one thinks at a time, and before each everybody else is
 * served: the bots of ten classes that begin a turn together must not keep anybody's order waiting for all of them.
 *
 * @param closes a turn waits for this bot's last word, so it goes first
 */
export function turnToThink(closes: boolean): Promise<void> {
  return new Promise((go) => {
    (closes ? urgent : ordinary).push(go);
    if (running) return;
    running = true;
    setImmediate(next);
  });
}

function next(): void {
  const go = urgent.shift() ?? ordinary.shift();
  if (go === undefined) {
    running = false;
    return;
  }
  go();
  // Sockets are read between two rounds of the event loop: what has come in meanwhile is answered first.
  setImmediate(next);
}
