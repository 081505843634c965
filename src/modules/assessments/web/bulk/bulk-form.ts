import type { FieldProblem, FormState, Typed } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { View } from "#ui/view.ts";
import { type HandedFile, type Placing, wordsInName } from "../../index.ts";
import { typedDay } from "../typed-date.ts";
import { problemAt } from "../words.ts";

/** The fields of one waiting file, by the document that it became. */
export const fieldsOf = (id: string) => ({
	code: `butir_${id}`,
	description: `keterangan_${id}`,
	day: `tanggal_${id}`,
});

/** What is shown before anybody typed: the indicator and the words that the name says. */
export const suggested = (waiting: readonly HandedFile[]): FormState => ({
	typed: Object.fromEntries(
		waiting.flatMap(({ evidenceId, code, path }) => {
			if (evidenceId === null) return [];
			const fields = fieldsOf(evidenceId);
			return [
				[fields.code, [code ?? ""]],
				[fields.description, [wordsInName(path, code)]],
			];
		}),
	),
	problems: [],
});

/** What was typed for each waiting file, and the dates that are none. Files whose date is none are left out. */
export function placingsIn(
	typed: Typed,
	waiting: readonly HandedFile[],
): {
	readonly placings: readonly Placing[];
	readonly problems: readonly FieldProblem[];
} {
	const placings: Placing[] = [];
	const problems: FieldProblem[] = [];
	for (const { evidenceId } of waiting) {
		if (evidenceId === null) continue;
		const fields = fieldsOf(evidenceId);
		const to = typed[fields.code]?.[0];
		if (to === undefined) continue;
		const on = typedDay(typed, fields.day);
		if ("problem" in on) problems.push(on.problem);
		else
			placings.push({
				evidenceId,
				to: to || null,
				description: typed[fields.description]?.[0] ?? "",
				documentDate: on.day,
			});
	}
	return { placings, problems };
}

/** At the field that mends it. */
export const placingProblem = (
	view: Pick<View, "lang">,
	evidenceId: string,
	problem: Refusal,
): FieldProblem => {
	const fields = fieldsOf(evidenceId);
	const field =
		problem.reason === "say-what-it-shows" ? fields.description : fields.code;
	return problemAt(view, field, problem);
};
