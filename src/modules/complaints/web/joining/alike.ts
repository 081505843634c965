import { type FormState, typedValue } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { fields, type Published, similarTo } from "../../index.ts";

/** What everybody may read of this office that is like what was typed. What is about people is like nothing. */
export async function alikeTo(
	cx: Context,
	unit: Unit,
	state: FormState,
): Promise<readonly Published[]> {
	const words = typedValue(state, fields.story).trim();
	return words === "" || typedValue(state, fields.concern) !== "service"
		? []
		: similarTo(cx, { unitId: unit.id, words });
}
