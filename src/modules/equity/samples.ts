import type { Context } from "#platform/context.ts";
import { releaseClosed } from "./release/release-closed.ts";

/** Tells of the quarters of the sample surveys what may be told, as the daily job would have. */
export const seedEquity = (cx: Context): Promise<number> => releaseClosed(cx);
