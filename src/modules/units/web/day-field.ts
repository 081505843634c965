import type { FieldProblem, Typed } from "#kernel/form.ts";
import { type Day, typedDay } from "#territory";

/** A day that must be there: what was typed, or what is wrong with it. */
export function dayIn(
	typed: Typed,
	name: string,
): { readonly day: Day } | { readonly problem: FieldProblem } {
	const read = typedDay(typed, name);
	if ("problem" in read) return read;
	return read.day === null
		? { problem: { field: name, says: "units.wrong.wrong-day" } }
		: { day: read.day };
}
