import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { ROOT } from "../house/source-file.ts";

/** A disk that can die: from then on no call to it comes back. */
export class Disk {
  readonly preload = ["--import", join(ROOT, "test/classroom/dead-disk.js")];
  /** A folder of its own for temporary files. */
  readonly folder = mkdtempSync(join(tmpdir(), "whitecell-disk-"));
  readonly environment = { WHITECELL_TEST_DEAD: join(this.folder, "dead") };

  die(): void {
    writeFileSync(this.environment.WHITECELL_TEST_DEAD, "");
  }

  repair(): void {
    rmSync(this.environment.WHITECELL_TEST_DEAD);
  }

  end(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** What servers that were tried have left behind on it. */
  trials(): readonly string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith("whitecell-demo-"));
  }
}

/** A class whose disk has died, and a student's word waits for it. */
export class StuckClass {
  readonly server: ServerProcess;
  readonly #ada: Person;
  readonly #disk: Disk;

  private constructor(server: ServerProcess, ada: Person, disk: Disk) {
    this.server = server;
    this.#ada = ada;
    this.#disk = disk;
  }

  static async open(): Promise<StuckClass> {
    const disk = new Disk();
    const server = await ServerProcess.start([], disk);
    const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    const { base, hostKey } = server;
    const session = await createSession(base, hostKey, { scenario: "practice", settings });
    const { participantKey } = await joinSeat(base, session.code, "Ada", "velmar");
    const ada = new Person(base, session.id, participantKey);
    await ada.ask("message.send", { channel: "public", text: "Acknowledged." });
    const room = await ada.room();
    disk.die();
    room.request("message.send", { channel: "public", text: "Under way." }).catch(() => {});
    return new StuckClass(server, ada, disk);
  }

  /** The disk is repaired and the server started again: what Ada reads then. */
  async readAgain(): Promise<readonly (string | null)[]> {
    this.#disk.repair();
    await this.server.begin();
    const { channels } = await this.#ada.until("the class again", ({ channels: all }) => all.length > 0);
    return channels.flatMap(({ messages }) => messages.map(({ text }) => text));
  }

  async close(): Promise<void> {
    await this.#ada.leave();
    await this.server.stop();
    this.#disk.end();
  }
}
