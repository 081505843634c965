import type { FieldProblem } from "#kernel/form.ts";
import { limits, type Shown } from "./claim.ts";
import { doorOf } from "./doors.ts";
import { isRight, type RightCode } from "./rights-file.ts";

export const fields = {
	right: "hak",
	activity: "tentang",
	field: "isian",
	value: "menjadi",
	words: "uraian",
	form: "formulir",
} as const;

export interface Asked {
	readonly right: RightCode;
	readonly activity: string;
	readonly field: string | null;
	readonly value: string;
	readonly words: string;
}

type Read =
	| { readonly ok: true; readonly value: Asked }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * What somebody typed, read. With a code that was shown, it is about what lies under it; without one they say which part of the
 * register they mean, and how it can be found. Pure.
 */
export function readClaim(
	typed: (field: string) => string,
	shown: Shown | null,
	activities: readonly string[],
): Read {
	const door = shown && doorOf(shown.kind);
	const right = typed(fields.right);
	const words = typed(fields.words).trim();
	const value = typed(fields.value).trim();
	const chosen = typed(fields.field);
	const activity = door ? door.activity : typed(fields.activity);
	const corrects = right === "correction";
	const field =
		corrects && door?.fields.includes(chosen) === true ? chosen : null;
	const problems: readonly (FieldProblem | false)[] = [
		!isRight(right) && problem(fields.right, "no-right"),
		!door &&
			!activities.includes(activity) &&
			problem(fields.activity, "no-activity"),
		field !== null && value === "" && problem(fields.value, "no-value"),
		value.length > limits.value &&
			problem(fields.value, "too-long", limits.value),
		words === "" &&
			(!door || (corrects && field === null)) &&
			problem(fields.words, "no-words"),
		words.length > limits.words &&
			problem(fields.words, "too-long", limits.words),
	];
	const some = problems.filter((one) => one !== false);
	return isRight(right) && some.length === 0
		? {
				ok: true,
				value: {
					right,
					activity,
					field,
					value: field === null ? "" : value,
					words,
				},
			}
		: { ok: false, problems: some };
}

const problem = (field: string, why: string, n?: number): FieldProblem => ({
	field,
	says: `personal-data.problem.${why}`,
	...(n === undefined ? {} : { about: { n } }),
});
