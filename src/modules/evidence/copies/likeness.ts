import {
	type Fit,
	fitOfPart,
	leastOver,
	type Onto,
	overlay,
	refine,
} from "./align.ts";
import { greyAt } from "./grid.ts";
import type { CoarseLook, Look } from "./look.ts";
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

/** So alike even coarse pictures of copies are at once, laid over each other as the keys say. */
const hopeful = 0;
/** And so alike after a few steps: letters, all lines, are the hardest. */
const promising = 0.4;
/** And so alike on 64 points. */
const nearly = 0.7;

/** How two coarse pictures lie over each other, and how much of the one the other explains. */
export interface Rough {
	readonly fit: Fit;
	readonly whole: number;
}

/**
 * Lays the coarse picture of the other over that of the one, beginning where its middle may lie; null where the
 * two cannot be copies. Cheap, and most pictures that share a key end here.
 */
export function roughFit(
	one: CoarseLook,
	other: CoarseLook,
	start: Part,
): Rough | null {
	const coarse: Onto = {
		from: one.coarse,
		fromRatio: one.ratio,
		onto: other.coarse,
		ontoRatio: other.ratio,
	};
	const first = fitOfPart(one, other, start);
	if ((compare(coarse, first)?.whole ?? -1) < hopeful) return null;
	const fit = refine(coarse, first, 5);
	const whole = compare(coarse, fit)?.whole ?? 0;
	return whole < promising ? null : { fit, whole };
}

/**
 * Lays the other picture over the one more finely, and compares. Near-misses (the same room again, the same form
 * with other words) agree in the whole and differ in parts: so every part counts.
 */
export function likenessOf(
	one: Look,
	other: Look,
	{ fit: rough }: Rough,
): Likeness | null {
	const mid = over(one, other, "mid");
	const closer = refine(mid, rough, 8);
	if ((compare(mid, closer)?.whole ?? 0) < nearly) return null;
	const fine = over(one, other, "fine");
	return compare(fine, refine(fine, closer, 4));
}

const over = (one: Look, other: Look, level: "mid" | "fine"): Onto => ({
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
