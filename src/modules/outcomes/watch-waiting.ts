import { tellLongWaiting as ofActions } from "#actions";
import { tellLongWaiting as ofComplaints } from "#complaints";
import { tellLongWaiting as ofConsultations } from "#consultations";
import { tellLongWaiting as ofGuidance } from "#guidance";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { lateBefore, promisedDays } from "./promise.ts";

/** Each tells its own people once, of what may be public and of what may not. */
const tellers: readonly ((
	cx: Context,
	before: Day,
	days: number,
) => Promise<number>)[] = [
	ofActions,
	ofComplaints,
	ofConsultations,
	ofGuidance,
];

/** Tells whoever is to do something about it that the promised days are over. Answers how many were told of. */
export async function watchWaiting(cx: Context): Promise<number> {
	const days = await promisedDays(cx);
	const before = lateBefore(cx.now, days);
	let told = 0;
	for (const tell of tellers) told += await tell(cx, before, days);
	return told;
}
