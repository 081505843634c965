import { type FormState, typedValue } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";

/** The fields of an invitation, of what an organisation found, and of the answer to it. */
export const fields = {
	organisation: "organisasi",
	until: "sampai",
	/** The key of the form: sent twice, it is one. */
	form: "formulir",
	answer: "jawaban",
} as const;

/** The key that the form was drawn with; a new one where it has none. */
export const formKey = (state: FormState, fresh: () => string): string => {
	const typed = typedValue(state, fields.form);
	return isUuid(typed) ? typed : fresh();
};
