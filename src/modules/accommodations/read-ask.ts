import { askedAheadNamed } from "#catalogue";
import type { FieldProblem, Typed } from "#kernel/form.ts";
import { type Day, typedDay } from "#territory";
import { type AskRefusal, problemOf } from "./ask-ahead.ts";

/** As every form names them that carries this part. */
export const askFields = {
	kinds: "minta",
	day: "kunjungan",
	words: "catatan",
	form: "lembar",
} as const;

/** What a form asks for beforehand. */
export interface ReadAsk {
	readonly kinds: readonly string[];
	readonly forDay: Day | null;
	readonly words: string;
}

/** Reads what was ticked and typed; what has to be mended stands at its field. Whether anything must be ticked is for the form to say. */
export function readAsk(
	typed: Typed,
	today: Day,
): ReadAsk & { readonly problems: readonly FieldProblem[] } {
	const kinds = [...new Set(typed[askFields.kinds] ?? [])].filter((kind) =>
		askedAheadNamed(kind),
	);
	const day = typedDay(typed, askFields.day);
	const forDay = "day" in day ? day.day : null;
	const words = typed[askFields.words]?.[0] ?? "";
	const refusal = problemOf({ kinds, forDay, words }, today);
	return {
		kinds,
		forDay,
		words,
		problems: [
			...(refusal ? [problemAt(refusal)] : []),
			...("problem" in day ? [day.problem] : []),
		],
	};
}

/** Where the form says it. */
const fieldOf: Readonly<Record<AskRefusal["reason"], string>> = {
	"unknown-unit": "",
	"nobody-there": "",
	"nothing-asked": askFields.kinds,
	"unknown-kind": askFields.kinds,
	"words-too-long": askFields.words,
	"day-past": `${askFields.day}_hari`,
	"day-too-far": `${askFields.day}_tahun`,
};

const problemAt = ({ reason, about }: AskRefusal): FieldProblem => ({
	field: fieldOf[reason],
	says: `accommodations.problem.${reason}`,
	...(about ? { about } : {}),
});
