import { deserialize, serialize } from "node:v8";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { scenarioIn } from "../../shared/session/read-scenario.ts";
import type { ClosedTurn, Session } from "../../shared/session/session.ts";
import { ownBytes } from "../own-bytes.ts";

/** What a session in memory is made from without its log. */
export interface Remembered {
  /** The format of its log, which says how later records are read. */
  readonly format: number;
  readonly session: Session;
  /** When the planning that goes on began; null outside planning. */
  readonly planning: Session | null;
}

/** The greater part of a closed turn: hardly anybody asks for it once the next turn has begun. */
const DEEDS = ["inputs", "origins", "outcome"] as const;
type Deeds = Pick<ClosedTurn, (typeof DEEDS)[number]>;
/** A closed turn without its deeds, and where these lie in the snapshot. */
type Light = Omit<ClosedTurn, keyof Deeds> & { readonly place: number };
/** A session without its scenario, which stands in its text. */
type LightSession = Omit<Session, "turns" | "scenario"> & { readonly turns: readonly Light[] };

interface Core {
  readonly format: number;
  readonly session: LightSession;
  readonly planning: LightSession | null;
}

/**
 * At once: this takes a third of the time of zip's fastest level, and to hand some hundred kilobytes to another thread and
 * back takes longer.
 */
const zip = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes, FAST);
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } } as const;

/** Each turn's deeds are packed once; those of a turn that came from a snapshot are packed already. */
const packed = new WeakMap<ClosedTurn, Uint8Array>();

/**
 * A session as bytes. V8's own format keeps shared what two parts of a session share, so that it stays small. The thread
 * is held for the session without its turns' deeds, and for those of each turn that was not packed before.
 */
export function packSession({ format, session, planning }: Remembered): Uint8Array {
  const turns = [...new Set([...session.turns, ...(planning?.turns ?? [])])];
  const lights = new Map(turns.map((turn, place) => [turn, lightTurn(turn, place)]));
  const without = ({ scenario: _scenario, ...one }: Session): LightSession => ({
    ...one,
    turns: one.turns.map((turn) => lights.get(turn) as Light),
  });
  const core: Core = {
    format,
    session: without(session),
    planning: planning === null ? null : without(planning),
  };
  const pieces: Uint8Array[] = [zip(serialize(core))];
  for (const turn of turns) pieces.push(packDeeds(turn));
  return serialize(pieces);
}

/** The session that was packed. Deeds of turns are unpacked when somebody asks for them. @throws if it is none */
export function unpackSession(bytes: Uint8Array): Remembered {
  const [first, ...deeds] = deserialize(bytes) as [Uint8Array, ...Uint8Array[]];
  const { format, session, planning } = deserialize(zstdDecompressSync(first)) as Core;
  const { scenario, text } = scenarioIn(session.scenarioText);
  const turns = new Map<Light, ClosedTurn>();
  const withDeeds = (one: LightSession): Session => ({
    ...one,
    ...{ scenario, scenarioText: text },
    turns: one.turns.map((light) => {
      const turn = turns.get(light) ?? sealedTurn(light, Uint8Array.from(deeds[light.place] ?? []));
      turns.set(light, turn);
      return turn;
    }),
  });
  return {
    format,
    session: withDeeds(session),
    planning: planning === null ? null : withDeeds(planning),
  };
}

/** Looks at no deeds, which may be packed. */
function lightTurn(turn: ClosedTurn, place: number): Light {
  const kept = Object.keys(turn).filter((key) => !(DEEDS as readonly string[]).includes(key));
  const light = Object.fromEntries(kept.map((key) => [key, turn[key as keyof ClosedTurn]]));
  return { ...light, place } as Light;
}

function packDeeds(turn: ClosedTurn): Uint8Array {
  const known = packed.get(turn);
  if (known !== undefined) return known;
  const { inputs, origins, outcome } = turn;
  const made = ownBytes(zip(serialize({ inputs, origins, outcome })));
  packed.set(turn, made);
  return made;
}

function sealedTurn({ place: _place, ...light }: Light, bytes: Uint8Array): ClosedTurn {
  let deeds: Deeds | null = null;
  const open = (): Deeds => {
    deeds ??= deserialize(zstdDecompressSync(bytes)) as Deeds;
    return deeds;
  };
  const turn: ClosedTurn = {
    ...light,
    get inputs() {
      return open().inputs;
    },
    get origins() {
      return open().origins;
    },
    get outcome() {
      return open().outcome;
    },
  };
  packed.set(turn, bytes);
  return turn;
}
