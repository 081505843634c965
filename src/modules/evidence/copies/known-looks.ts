import type { Context } from "#platform/context.ts";
import { isCopy, type Likeness, likenessOf, roughFit } from "./likeness.ts";
import type { Look } from "./look.ts";
import { LookIndex } from "./look-index.ts";
import { keysAfter, looksNumbered } from "./look-store.ts";
import { places } from "./waves.ts";

/** Every look that the database knows, by its key, in the memory of one process. */
export interface KnownLooks {
	readonly index: LookIndex;
	/** The last ones learnt: a number may become visible after a higher one. */
	readonly recent: Set<number>;
	last: number;
}

export const noLooksYet = (): KnownLooks => ({
	index: new LookIndex(),
	recent: new Set(),
	last: 0,
});

const atOnce = 50_000;
/** So many numbers back a transaction may still have been open. */
const overlap = 200;

/** Learns what was added since the last time, by whomever. */
export async function learnLooks(
	cx: Context,
	known: KnownLooks,
): Promise<void> {
	let after = Math.max(0, known.last - overlap);
	for (;;) {
		const rows = await keysAfter(cx, after, atOnce);
		for (const { number, key } of rows) {
			if (known.recent.has(number)) continue;
			known.index.add(number, key);
			known.recent.add(number);
			known.last = Math.max(known.last, number);
		}
		for (const number of known.recent)
			if (number <= known.last - overlap) known.recent.delete(number);
		const last = rows.at(-1)?.number;
		if (last === undefined || rows.length < atOnce) return;
		after = last;
	}
}

// So many looks that are near by their key are compared coarsely, and the nearest of those finely: both bound the
// time. Nearest by key, not by the coarse picture: on 32 points all letters of an office are one letter.
const comparedCoarsely = 60;
const comparedFinely = 16;

/** The bytes of pictures that are copies of this one, or it of them; the likest first. */
export async function copiesOf(
	cx: Context,
	known: KnownLooks,
	look: Look,
): Promise<{ readonly sha256: string; readonly likeness: Likeness }[]> {
	const candidates = known.index.find(look, comparedCoarsely);
	const looks = await looksNumbered(
		cx,
		candidates.map(({ number }) => number),
	);
	const hopeful = candidates
		.flatMap(({ number, place }) => {
			const other = looks.get(number);
			const part = places[place];
			const rough = other && part && roughFit(look, other.coarse, part);
			return rough ? [{ other, rough }] : [];
		})
		.slice(0, comparedFinely);
	const found: { readonly sha256: string; readonly likeness: Likeness }[] = [];
	for (const { other, rough } of hopeful) {
		const whole = await other.whole();
		const likeness = whole && likenessOf(look, whole, rough);
		if (likeness && isCopy(likeness))
			found.push({ sha256: other.sha256, likeness });
	}
	return found.sort((a, b) => b.likeness.whole - a.likeness.whole);
}
