import { z } from "zod";

/** What stands in most pieces: words, or the deed that it was. */
const Worded = z.object({
	words: z.string().nullish(),
	about: z.string().nullish(),
	move: z.string().nullish(),
});

/** The words of a piece, as far as it has any. */
export const wordsOf = (
	body: unknown,
): {
	readonly words: string | null;
	readonly about: string | null;
	readonly move: string | null;
} => {
	const read = Worded.safeParse(body);
	return {
		words: (read.success && read.data.words) || null,
		about: (read.success && read.data.about) || null,
		move: (read.success && read.data.move) || null,
	};
};
