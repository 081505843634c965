import {
	type FieldProblem,
	type FormState,
	typedValue,
	valuesOf,
} from "#kernel/form.ts";
import { typedDay } from "#territory";
import { type SaidTyped, saidFields } from "../index.ts";

/** What was typed with a move. A day that is none has a problem of its own. */
export function saidTyped(state: FormState): {
	readonly typed: SaidTyped;
	readonly problems: readonly FieldProblem[];
} {
	const said = (name: keyof typeof saidFields) =>
		typedValue(state, saidFields[name]);
	const day = typedDay(state.typed, saidFields.day);
	return {
		typed: {
			words: said("words"),
			missing: valuesOf(state, saidFields.missing),
			basis: said("basis"),
			objection: said("objection"),
			day: "day" in day ? day.day : null,
			hour: said("hour"),
			place: said("place"),
			partner: said("partner"),
			number: said("number"),
			draft: said("draft"),
		},
		problems: "problem" in day ? [day.problem] : [],
	};
}

/** How many deeds the page had seen. */
export const basedOnIn = (state: FormState): number =>
	Number.parseInt(typedValue(state, saidFields.basedOn), 10) || 0;
