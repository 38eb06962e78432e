import { othersReceiveTheSame } from "./random-secrets.ts";

othersReceiveTheSame(500, 3_600_000);
