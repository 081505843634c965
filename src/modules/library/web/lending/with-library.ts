import { type FieldProblem, formIn, typedValue } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal } from "#kernel/result.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import { mayKeep } from "../../index.ts";

/** As every form of the desk names the key that was made for it alone. */
export const formKey = "lembar";

/** The office of the address, for whoever keeps its library; to all others it is not there. */
export async function withLibrary(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && mayKeep(ask.cx.actor, { unitId: unit.id }).may
		? then(unit)
		: notFound;
}

/** The key of a form that was sent; a new one where it has none. */
export function keyOf({ cx, form }: Ask<View>): string {
	const typed = typedValue(formIn(form), formKey);
	return isUuid(typed) ? typed : cx.newId();
}

/** A refusal as a sentence at a field. */
export const problemAt = (
	field: string,
	{ reason, about }: Refusal,
): FieldProblem => ({
	field,
	says: `library.lend.problem.${reason}`,
	...(about ? { about } : {}),
});
