import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTIONS, actionOf } from "../../../shared/actions/registry.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { causeSentence, factSentence, namesOf } from "../../../shared/turn/texts.ts";
import type { Choice, FieldOffer } from "../../../shared/world/fields.ts";
import { playedGame, randomInputs } from "../random-play.ts";
import { close, everyAction, type Game, newGame, sightFor } from "../turns.ts";

/** A sentence that was found and filled: no key instead of it, no place left open, nothing undefined in it. */
function isWhole(sentence: string): boolean {
  return /[.:?!]$|^[A-Z]/.test(sentence) && !/\{\w+[|}]|undefined|NaN|\[object/.test(sentence);
}

test("E1 every entry and every fact of a random game has a whole sentence in words", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.constantFrom("short" as const, "full" as const),
      (seed, variant) => {
        let game: Game = newGame({ seed: `sentences ${seed}`, variant, change: everyAction });
        const names = namesOf(game.setting.scenario);
        for (let turn = 0; turn < 6; turn += 1) {
          const closed = close(game, randomInputs(game, seed));
          const sentences = [
            ...closed.outcome.entries.map(({ cause }) => causeSentence(cause, names)),
            ...closed.outcome.facts.map((fact) => factSentence(fact, names)),
          ];
          for (const sentence of sentences) if (!isWhole(sentence)) throw new Error(sentence);
          game = closed;
        }
      },
    ),
    { seed: 20050623, numRuns: 12 },
  );
});

test("every action and every field that is offered has its words, and every choice a name or a word", () => {
  for (const { id, text } of ACTIONS) {
    expect(text.name, id).toMatch(/^[A-Z]/);
    expect(text.hint, id).toMatch(/\.$/);
  }
  for (const turns of [0, 3, 6]) {
    const game = playedGame(turns, turns);
    for (const { id: seat } of game.setting.scenario.seats) {
      for (const { action, fields } of offersFor(sightFor(game, seat), seat)) {
        const labels = actionOf(action)?.text.fields ?? {};
        for (const field of fields) {
          expect(labels[field.id], `${action} ${field.id}`).toMatch(/^[A-Z]/);
          for (const { value, label } of allChoices(field))
            expect(label ?? labels[`${field.id}.${value}`], `${action} ${field.id} ${value}`).toMatch(/\w/);
        }
      }
    }
  }
});

function allChoices(field: FieldOffer): readonly Choice[] {
  if (field.kind === "choice") return field.choices;
  return field.kind === "choice-by" ? Object.values(field.choices).flat() : [];
}
