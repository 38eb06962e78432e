import { acceptance } from "./acceptance.ts";
import { agreements } from "./agreements.ts";
import { backlash } from "./backlash.ts";
import { bases } from "./bases.ts";
import { crises } from "./crises.ts";
import { decay } from "./decay.ts";
import type { MechanismDefinition } from "./define.ts";
import { displeasure } from "./displeasure.ts";
import { income } from "./income.ts";
import { injects } from "./injects.ts";
import { institutions } from "./institutions.ts";
import { interference } from "./interference.ts";
import { lasting } from "./lasting.ts";
import { membership } from "./membership.ts";
import { notices } from "./notices.ts";
import { overstretch } from "./overstretch.ts";
import { peacekeeping } from "./peacekeeping.ts";
import { returns } from "./returns.ts";
import { threat } from "./threat.ts";
import { ultimata } from "./ultimata.ts";

/** All standing mechanisms. Their order means nothing: none reads what another wrote in the same stage. */
export const MECHANISMS: readonly MechanismDefinition[] = [
  acceptance,
  agreements,
  backlash,
  bases,
  crises,
  decay,
  displeasure,
  income,
  injects,
  institutions,
  interference,
  lasting,
  membership,
  notices,
  overstretch,
  peacekeeping,
  returns,
  threat,
  ultimata,
];
