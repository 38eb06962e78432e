import { z } from "zod";

/**
 * A thread that reads a few texts and goes takes longer to have zod's parsers compiled than they then save. Imported
 * before anything that makes them.
 */
z.config({ jitless: true });
