import type { FieldProblem } from "#kernel/form.ts";
import { type Groups, type Heading, headings, rather } from "./headings.ts";

/** The field of a heading, as forms and spreadsheets name it. */
export const headingField = (code: string): string => `diri-${code}`;

/** Reads what people say of themselves. A word that the heading does not know is a problem, never the nearest one. */
export function readGroups(
	valuesOf: (field: string) => readonly string[],
	problems: FieldProblem[],
	of: readonly Heading[] = headings,
): Groups {
	const groups: Record<string, readonly string[]> = {};
	for (const { code, words, several } of of) {
		const field = headingField(code);
		const said = valuesOf(field).filter((value) => value !== "");
		if (said.length === 0) continue;
		const known = said.every((word) => word === rather || words.includes(word));
		if (!known || (!several && said.length > 1))
			problems.push({ field, says: "surveys.problem.group" });
		// Whoever would rather not say has not said the rest.
		else groups[code] = said.includes(rather) ? [rather] : [...new Set(said)];
	}
	return groups;
}
