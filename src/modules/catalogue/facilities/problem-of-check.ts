import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";
import { type Check, isCondition } from "./facility.ts";
import type { FacilityKind } from "./kinds.ts";

/** What somebody wrote down, before it is a check: everything as typed. */
export interface SeenNow extends Pick<Check, "measures" | "says"> {
	readonly condition: string;
	readonly photo: {
		readonly keptAs: string;
		/** `null` where nobody said when: a photo without a day proves nothing. */
		readonly takenOn: Day | null;
		readonly shows: string;
	} | null;
}

/** Signs of what a reader must know, and of where it is. */
export const longestSays = 600;
export const longestPlace = 120;

/** Everything that has to be mended, at its field. A photo needs its day and what it shows. */
export function problemsOfCheck(
	kind: FacilityKind,
	{ condition, measures, says, photo }: SeenNow,
	today: Day,
): readonly FieldProblem[] {
	const problem = (field: string, word: string): FieldProblem => ({
		field,
		says: `catalogue.facility.problem.${word}`,
	});
	return [
		...(isCondition(condition) ? [] : [problem("keadaan", "no-condition")]),
		...kind.measures.flatMap(({ code }) => {
			const value = measures[code];
			return value === undefined || /^\d{1,6}(\.\d{1,3})?$/.test(value)
				? []
				: [problem(`ukuran_${code}`, "no-number")];
		}),
		...(says.length > longestSays ? [problem("catatan", "too-long")] : []),
		...(condition === "blocked" && says.trim() === ""
			? [problem("catatan", "say-what-blocks")]
			: []),
		...(photo && photo.takenOn === null
			? [problem("difoto", "photo-without-day")]
			: []),
		...(photo?.takenOn && photo.takenOn > today
			? [problem("difoto", "photo-of-the-future")]
			: []),
		...(photo && photo.shows.trim() === ""
			? [problem("foto_isi", "say-what-it-shows")]
			: []),
	];
}
