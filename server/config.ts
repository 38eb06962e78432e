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
  /** Under which address the server is known outside, if a proxy stands before it. */
  readonly publicUrl: URL | null;
  /** Whether the proxy's word on who asks is taken. */
  readonly trustProxy: boolean;
}

export const DEFAULT_PORT = 2567;
export const DEFAULT_HOST = "0.0.0.0";
