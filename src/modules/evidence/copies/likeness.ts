import {
	type Fit,
	fitOfPart,
	leastOver,
	type Onto,
	overlay,
	refine,
} from "./align.ts";
import { greyAt } from "./grid.ts";
import type { Look } from "./look.ts";
import type { Part } from "./waves.ts";

/** What comparing two looks, laid over each other, says. */
export interface Likeness {
	/** Share of what is seen in the one that the other explains, over all; 1 is the same. */
	readonly whole: number;
	/** How much the worst parts differ (the tenth part of them), of what there is to see in them; 0 is the same. */
	readonly apart: number;
	/** How many of up to 64 parts differ clearly. */
	readonly parts: number;
}

/** From here on two pictures count as the same photograph. Chosen on seeds that the acceptance does not use. */
const limits = { whole: 0.85, apart: 0.25, parts: 2 } as const;

export const isCopy = ({ whole, apart, parts }: Likeness): boolean =>
	whole >= limits.whole && apart <= limits.apart && parts <= limits.parts;

/** Below this the coarse pictures are so different that a closer look is spared. */
const hopeless = 0.6;

/**
 * Lays the other picture over the one, beginning where its middle may lie, and compares. Near-misses (the same
 * room again, the same form with other words) agree in the whole and differ in parts: so every part counts.
 */
export function likenessOf(
	one: Look,
	other: Look,
	start: Part,
): Likeness | null {
	const coarse = over(one, other, "coarse");
	const first = refine(coarse, fitOfPart(one, other, start), 14);
	const rough = compare(coarse, first);
	if (!rough || rough.whole < hopeless) return null;
	const mid = over(one, other, "mid");
	const second = refine(mid, first, 8);
	const better = compare(mid, second);
	if (!better || better.whole < hopeless) return null;
	const fine = over(one, other, "fine");
	return compare(fine, refine(fine, second, 4));
}

const over = (
	one: Look,
	other: Look,
	level: "coarse" | "mid" | "fine",
): Onto => ({
	from: one[level],
	fromRatio: one.ratio,
	onto: other[level],
	ontoRatio: other.ratio,
});

/** Parts on a side. */
const partSide = 8;
/** From here on a part differs clearly. */
const clearly = 0.35;
/** Below this, in squared greys, a difference is grain and not picture. */
const grain = 12;
/** Nearer to white than this a photograph made brighter has lost what was there. */
const burnt = 247;

function compare(pair: Onto, fit: Fit): Likeness | null {
	const { from, onto } = pair;
	const size = from.grey.length;
	const mine = new Float32Array(size);
	const theirs = new Float32Array(size);
	const part = new Uint8Array(size);
	let count = 0;
	overlay(pair, fit, (place, px, py) => {
		mine[count] = from.grey[place] ?? 0;
		theirs[count] = greyAt(onto, px, py);
		const row = Math.floor(place / from.side);
		part[count] =
			Math.floor((row * partSide) / from.side) * partSide +
			Math.floor(((place % from.side) * partSide) / from.side);
		count += 1;
	});
	if (count < leastOver * size) return null;
	const tone = toneOf(mine, theirs, count);
	const sums = new Float64Array(partSide * partSide * 6);
	const total = new Float64Array(6);
	for (let at = 0; at < count; at += 1) {
		const u = mine[at] ?? 0;
		const shown = theirs[at] ?? 0;
		const toned = tone.gain * shown + tone.shift;
		const lost = (u >= burnt && toned > u) || (shown >= burnt && u > toned);
		const v = lost ? u : toned;
		const place = (part[at] ?? 0) * 6;
		for (const [k, value] of [1, u, u * u, v, v * v, (u - v) ** 2].entries()) {
			sums[place + k] = (sums[place + k] ?? 0) + value;
			total[k] = (total[k] ?? 0) + value;
		}
	}
	const seen = Math.max(1, varianceIn(total, 0, 1));
	const differ: number[] = [];
	for (let at = 0; at < sums.length; at += 6) {
		const points = sums[at] ?? 0;
		if (points < (0.4 * size) / (partSide * partSide)) continue;
		const shown = (varianceIn(sums, at, 1) + varianceIn(sums, at, 3)) / 2;
		differ.push((sums[at + 5] ?? 0) / points / (shown + 0.02 * seen + grain));
	}
	differ.sort((a, b) => a - b);
	return {
		whole: 1 - (total[5] ?? 0) / count / seen,
		apart: differ[Math.floor(differ.length * 0.9)] ?? 1,
		parts: differ.filter((much) => much > clearly).length,
	};
}

const varianceIn = (sums: Float64Array, place: number, at: number): number => {
	const count =
		place === 0 && sums.length === 6 ? (sums[0] ?? 1) : (sums[place] ?? 1);
	const mean = (sums[place + at] ?? 0) / count;
	return Math.max(0, (sums[place + at + 1] ?? 0) / count - mean * mean);
};

interface Tone {
	readonly gain: number;
	readonly shift: number;
}

/** Brighter or darker: the line from the greys of the other to mine, without what is burnt and what differs. */
function toneOf(mine: Float32Array, theirs: Float32Array, count: number): Tone {
	let tone: Tone = { gain: 1, shift: 0 };
	let within = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 6; round += 1) {
		let [n, u1, v1, vv, uv] = [0, 0, 0, 0, 0];
		for (let at = 0; at < count; at += 1) {
			const u = mine[at] ?? 0;
			const v = theirs[at] ?? 0;
			if (round > 0 && (u > burnt || v > burnt)) continue;
			if (Math.abs(u - tone.gain * v - tone.shift) > within) continue;
			n += 1;
			u1 += u;
			v1 += v;
			vv += v * v;
			uv += u * v;
		}
		if (n < count * 0.15) return tone;
		const spread = vv / n - (v1 / n) ** 2;
		const slope = spread > 1 ? (uv / n - (u1 / n) * (v1 / n)) / spread : 1;
		const gain = Math.min(1.6, Math.max(0.62, slope));
		tone = { gain, shift: (u1 - gain * v1) / n };
		let off = 0;
		for (let at = 0; at < count; at += 1)
			off += Math.min(
				30,
				Math.abs((mine[at] ?? 0) - tone.gain * (theirs[at] ?? 0) - tone.shift),
			);
		within = Math.max(6, (2.5 * off) / count);
	}
	return tone;
}
