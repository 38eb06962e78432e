/** How a server is run. */
export interface ServerConfig {
  /** 0: any free port. */
  readonly port: number;
  /** The address to listen at; `0.0.0.0` is the whole network. */
  readonly host: string;
  /** The folder of the database and the host key. */
  readonly data: string;
  /** A PostgreSQL database instead of the file in the data folder. */
  readonly databaseUrl: string | null;
  /** The Redis server by which several processes know each other; null for one that runs alone. */
  readonly redisUrl: string | null;
  /** Where the other processes reach this one, if not at its address in the network. */
  readonly peerUrl: URL | null;
  /** Under which address the server is known outside, if a proxy stands before it. */
  readonly publicUrl: URL | null;
  /** Whether the proxy's word on who asks is taken. */
  readonly trustProxy: boolean;
  /** Names of sessions that ended so many days ago are erased; left out or null: only when somebody asks for it. */
  readonly retentionDays?: number | null;
}

export const DEFAULT_PORT = 2567;
export const DEFAULT_HOST = "0.0.0.0";
