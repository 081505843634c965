import type { FieldProblem } from "#kernel/form.ts";
import { isDay } from "#territory";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { UnitReason, UnitRefusal } from "#units";

/** At which field of a form each refusal is mended; what is not named is a matter of the whole form. */
export type Mended = Partial<Record<UnitReason, string>>;

/** A refusal as something to mend: its sentence at the right field, with days as people write them. */
export function problemIn(
	view: View,
	{ reason, about = {} }: UnitRefusal,
	mended: Mended,
): FieldProblem {
	const inWords = Object.entries(about).map(([name, value]) => [
		name,
		typeof value === "string" && isDay(value) ? date(view.lang, value) : value,
	]);
	return {
		field: mended[reason] ?? "",
		says: `units.wrong.${reason}`,
		about: Object.fromEntries(inWords),
	};
}
