import { z } from "zod";

/** The content security policy forbids `eval`, which zod would use to compile its parsers. Imported before anything else. */
z.config({ jitless: true });
