import { type FieldProblem, type FormState, typedValue } from "#kernel/form.ts";
import type { RequestForm } from "#procedures";
import { dayFields, typedDay } from "#territory";
import {
	type Answers,
	type Channel,
	names,
	type PaperIs,
	paperIs,
	type Typed,
} from "../index.ts";

/**
 * What was typed, by code; a day that is none has a problem of its own. That a paper was seen is said at the counter alone:
 * nobody says it of their own.
 */
export function typedIn(
	form: RequestForm,
	state: FormState,
	channel: Channel,
): { readonly typed: Typed; readonly problems: readonly FieldProblem[] } {
	const problems: FieldProblem[] = [];
	const fields = form.fields.map(({ code, kind }): [string, string] => {
		if (kind !== "day") return [code, typedValue(state, names.field(code))];
		const read = typedDay(state.typed, names.field(code));
		if ("problem" in read) problems.push(read.problem);
		return [code, "day" in read ? (read.day ?? "") : ""];
	});
	return {
		typed: {
			applies: Object.fromEntries(
				form.applies.map(({ code }) => [
					code,
					typedValue(state, names.applies(code)),
				]),
			),
			fields: Object.fromEntries(fields),
			papers: Object.fromEntries(
				form.papers.flatMap(({ code }): [string, PaperIs][] => {
					const is = paperIs.find(
						(one) =>
							one === typedValue(state, names.paperIs(code)) &&
							(one !== "seen" || channel === "counter"),
					);
					return is ? [[code, is]] : [];
				}),
			),
		},
		problems,
	};
}

/** What was kept, back in the fields of the form. */
export function filledFrom(
	form: RequestForm,
	{ fields, papers }: Answers,
	apart: Readonly<Record<string, string>>,
	draft: string | null,
): FormState {
	const typed: Record<string, readonly string[]> = {};
	for (const { code, kind } of form.fields) {
		const said =
			kind === "draft" ? (draft ?? "") : (fields[code] ?? apart[code] ?? "");
		if (kind === "day")
			for (const [name, part] of Object.entries(
				dayFields(names.field(code), said === "" ? null : said),
			))
				typed[name] = [part];
		else typed[names.field(code)] = [said];
	}
	for (const [code, is] of Object.entries(papers))
		typed[names.paperIs(code)] = [is];
	return { typed, problems: [] };
}
