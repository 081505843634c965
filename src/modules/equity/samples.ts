import type { Context } from "#platform/context.ts";
import { measureAvailability } from "./availability/measure-availability.ts";
import { releaseClosed } from "./release/release-closed.ts";
import { releaseVoices } from "./voices/release-voices.ts";

/** Tells of the quarters of the samples what may be told, as the daily job would have. */
export async function seedEquity(cx: Context): Promise<void> {
	await releaseClosed(cx);
	await releaseVoices(cx);
	await measureAvailability(cx);
}
