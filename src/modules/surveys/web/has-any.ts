import { type FormState, valuesOf } from "#kernel/form.ts";

/** Folds whose fields were filled, or are to be mended, stand open. */
export const hasAny = (state: FormState, fields: readonly string[]): boolean =>
	fields.some(
		(field) =>
			valuesOf(state, field).some((value) => value !== "") ||
			state.problems.some((problem) => problem.field === field),
	);
