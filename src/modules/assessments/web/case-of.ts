import type { Context } from "#platform/context.ts";
import { param } from "#platform/http/route.ts";
import { type Case, findCase, mayRead } from "../index.ts";

/** The case that the address names, if whoever asks may read its papers. */
export async function caseOf(ask: {
	readonly cx: Context;
	readonly params: Readonly<Record<string, string>>;
}): Promise<Case | null> {
	const named = {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: Number(param(ask, "year")),
	};
	const found = await findCase(ask.cx, named);
	return found &&
		mayRead(
			ask.cx.actor,
			found.assessment.programme,
			found.place,
			found.allotment,
		).may
		? found
		: null;
}
