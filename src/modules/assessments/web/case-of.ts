import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Case, findCase, mayRead } from "../index.ts";

export async function caseOf(ask: Ask<View>): Promise<Case | null> {
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
