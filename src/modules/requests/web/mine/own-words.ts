import { type FormState, typedValue } from "#kernel/form.ts";
import { names, requestProcedures, saidFields } from "../../index.ts";

/** Everything of one's own words in a form: which one it was is not known any more. */
export function ownWords(state: FormState): readonly string[] {
	const asked = requestProcedures().flatMap(({ request }) =>
		request.fields
			.filter(
				({ kind }) => kind === "line" || kind === "text" || kind === "draft",
			)
			.map(({ code }) => names.field(code)),
	);
	return [...new Set([...asked, saidFields.words, saidFields.draft])].map(
		(name) => typedValue(state, name),
	);
}
