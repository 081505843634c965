import type { Context } from "#platform/context.ts";
import { param } from "#platform/http/route.ts";
import { type Case, findCase, mayRead, seenBy } from "../index.ts";

interface Asked {
	readonly cx: Context;
	readonly params: Readonly<Record<string, string>>;
}

const findNamed = (ask: Asked): Promise<Case | null> =>
	findCase(ask.cx, {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: Number(param(ask, "year")),
	});

/** The case that the address names, if whoever asks may read all its papers. */
export async function caseOf(ask: Asked): Promise<Case | null> {
	const found = await findNamed(ask);
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

/**
 * The same for pages that an office of the unit has a place on too: its people find the case with the items that
 * their office answers for, and with nothing else.
 */
export async function sharedCaseOf(ask: Asked): Promise<Case | null> {
	const found = await findNamed(ask);
	return found && seenBy(ask.cx.actor, found);
}
