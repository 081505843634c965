import type { Answer } from "#instruments";

/** Whether two answers say the same; the order of keys and of chosen options does not matter. */
export const sameAnswer = (one: Answer | null, other: Answer | null): boolean =>
	sorted(one) === sorted(other);

const sorted = (answer: Answer | null): string =>
	JSON.stringify(answer, (_key, part: unknown) => {
		if (Array.isArray(part)) return [...part].sort();
		return part && typeof part === "object"
			? Object.fromEntries(
					Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
				)
			: part;
	});
