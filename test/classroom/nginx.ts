import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { selfSigned } from "./certificate.ts";
import { freePort } from "./server-process.ts";

const GUIDE = join(import.meta.dirname, "../../server/README.md");

/** Whether this machine has nginx. */
export const nginxIsHere = spawnSync("nginx", ["-v"]).status === 0;

/** nginx itself, with the very words that the guide for servers says for two processes; only places are others. */
export class Nginx {
  readonly port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), "whitecell-nginx-"));
  #process: ChildProcess | null = null;
  #errors = "";

  private constructor(port: number) {
    this.port = port;
  }

  /** Finds a port: what stands behind it shall know its public address before it starts. */
  static async at(): Promise<Nginx> {
    return new Nginx(await freePort());
  }

  /** @param servers where the guide's two processes listen, as HOST:PORT; both take the first place's role in turn */
  async begin(host: string, servers: readonly [string, string]): Promise<void> {
    const { key, cert } = selfSigned(host);
    writeFileSync(join(this.#folder, "key.pem"), key);
    writeFileSync(join(this.#folder, "cert.pem"), cert);
    writeFileSync(join(this.#folder, "nginx.conf"), this.#configuration(host, servers));
    const words = ["-p", this.#folder, "-e", "stderr", "-c", join(this.#folder, "nginx.conf")];
    const child = spawn("nginx", [...words, "-g", "daemon off;"], { stdio: ["ignore", "ignore", "pipe"] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", () => reject(new Error(`nginx does not start: ${this.#errors}`)));
      // It says so at the level of notices when its workers are there.
      child.stderr?.on("data", (chunk: Buffer) => {
        this.#errors += chunk;
        if (this.#errors.includes("start worker process")) resolve();
      });
    });
  }

  async end(): Promise<void> {
    const child = this.#process;
    if (child !== null && child.exitCode === null) {
      const over = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await over;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #configuration(host: string, [one, two]: readonly [string, string]): string {
    const guide = readFileSync(GUIDE, "utf8");
    const words = /^ {4}map \$http_upgrade[\s\S]*?^ {4}\}$(?=\n\n`--trust-proxy`)/m.exec(guide)?.[0];
    if (words === undefined) throw new Error("the guide says no words for nginx");
    const placed = words
      .replaceAll("10.0.0.1:2567", one)
      .replaceAll("10.0.0.2:2568", two)
      .replaceAll("school.example", host)
      .replace(
        "listen 443 ssl;",
        `listen 127.0.0.1:${this.port} ssl; ssl_certificate ${this.#folder}/cert.pem; ssl_certificate_key ${this.#folder}/key.pem;`,
      );
    const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${this.#folder}/${kind};`,
    );
    return [
      `pid ${this.#folder}/pid; error_log stderr notice; worker_processes 1; events {}`,
      `http { access_log off; ${own.join(" ")}\n${placed}\n}`,
    ].join("\n");
  }
}
