import { type FormState, withProblems } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";

/**
 * A refusal as something to mend: at the field, or of the form as a whole (`''`). "Too many tries" says the
 * same everywhere and never belongs to a field.
 */
export const refusedAs = (
	state: FormState,
	topic: string,
	field: string,
	{ reason, about = {} }: Refusal,
): FormState =>
	reason === "too-many"
		? withProblems(state, {
				field: "",
				says: "identity.signin.too-many",
				about,
			})
		: withProblems(state, {
				field,
				says: `identity.${topic}.${reason}`,
				about,
			});

/** Too many tries is 429 (RFC 6585), all else that can be mended 422. */
export const statusOf = ({ reason }: Refusal): number =>
	reason === "too-many" ? 429 : 422;
