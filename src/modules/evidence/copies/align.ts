import { type Grid, greyAt } from "./grid.ts";
import type { CoarseLook } from "./look.ts";
import type { Part } from "./waves.ts";
import { middle } from "./waves.ts";

/**
 * How one picture lies over another: a point (x, y) of the one is (ax - by + c, bx + ay + d) in the other. Lengths
 * in heights of each picture, from its middle.
 */
export interface Fit {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
}

/** Points this near to an edge, of the side, count in neither picture: one that was turned has empty corners. */
export const rim = 0.075;

/** Less than this share of a picture over the other says nothing. */
export const leastOver = 0.3;

/** The fit in which the part of the one is the middle of the other. */
export function fitOfPart(one: CoarseLook, other: CoarseLook, part: Part): Fit {
	const larger =
		(middle.size * Math.min(1, other.ratio)) /
		(part.size * Math.min(1, one.ratio));
	const a = larger * Math.cos(part.turn);
	const b = -larger * Math.sin(part.turn);
	return { a, b, c: b * part.y - a * part.x, d: -b * part.x - a * part.y };
}

/** Where a point of the grid of `one` lies in that of the other; in points. */
export interface Onto {
	readonly from: Grid;
	readonly fromRatio: number;
	readonly onto: Grid;
	readonly ontoRatio: number;
}

/** Calls back for every point of the one that lies on the other, both away from their edges. */
export function overlay(
	{ from, fromRatio, onto, ontoRatio }: Onto,
	fit: Fit,
	each: (place: number, px: number, py: number, x: number, y: number) => void,
): void {
	const edge = Math.ceil(rim * from.side);
	const least = rim * onto.side;
	const most = onto.side - 1 - least;
	for (let row = edge; row < from.side - edge; row += 1)
		for (let column = edge; column < from.side - edge; column += 1) {
			const x = ((column + 0.5) / from.side - 0.5) * fromRatio;
			const y = (row + 0.5) / from.side - 0.5;
			const px =
				((fit.a * x - fit.b * y + fit.c) / ontoRatio + 0.5) * onto.side - 0.5;
			const py = (fit.b * x + fit.a * y + fit.d + 0.5) * onto.side - 0.5;
			if (px < least || py < least || px > most || py > most) continue;
			each(row * from.side + column, px, py, x, y);
		}
}

/** Moves, turns and stretches until the greys lie over each other best: least squares, stray points weigh less. */
export function refine(over: Onto, from: Fit, rounds: number): Fit {
	let fit = from;
	for (let round = 0; round < rounds; round += 1) {
		const by = stepFor(over, fit);
		if (!by) return fit;
		fit = {
			a: fit.a + by[0],
			b: fit.b + by[1],
			c: fit.c + by[2],
			d: fit.d + by[3],
		};
		if (by.every((change) => Math.abs(change) < 0.01 / over.from.side))
			return fit;
	}
	return fit;
}

type Step = readonly [a: number, b: number, c: number, d: number];

/** One step of Gauss and Newton; null where too little lies over each other, or all is one colour. */
function stepFor(over: Onto, fit: Fit): Step | null {
	const { from, onto, ontoRatio } = over;
	const room = new Float64Array(from.grey.length * 6);
	let filled = 0;
	let [sum1, sum2, squares1, squares2] = [0, 0, 0, 0];
	overlay(over, fit, (place, px, py, x, y) => {
		const mine = from.grey[place] ?? 0;
		const theirs = greyAt(onto, px, py);
		const slopeX = greyAt(onto, px + 0.5, py) - greyAt(onto, px - 0.5, py);
		const slopeY = greyAt(onto, px, py + 0.5) - greyAt(onto, px, py - 0.5);
		room[filled] = x;
		room[filled + 1] = y;
		room[filled + 2] = mine;
		room[filled + 3] = theirs;
		room[filled + 4] = (slopeX * onto.side) / ontoRatio;
		room[filled + 5] = slopeY * onto.side;
		filled += 6;
		sum1 += mine;
		sum2 += theirs;
		squares1 += mine * mine;
		squares2 += theirs * theirs;
	});
	const count = filled / 6;
	if (count < leastOver * from.grey.length) return null;
	const mean1 = sum1 / count;
	const mean2 = sum2 / count;
	const spread = Math.sqrt(Math.max(squares1 / count - mean1 * mean1, 1));
	const gain =
		spread / Math.sqrt(Math.max(squares2 / count - mean2 * mean2, 1));
	// Four equations, symmetric: only the upper half is summed, row by row with the right side last.
	const sums = new Float64Array(20);
	for (let at = 0; at < filled; at += 6) {
		const x = room[at] ?? 0;
		const y = room[at + 1] ?? 0;
		const off =
			(room[at + 2] ?? 0) - mean1 - ((room[at + 3] ?? 0) - mean2) * gain;
		const stray = off / (0.5 * spread);
		const weight = 1 / (1 + stray * stray);
		const slopeX = (room[at + 4] ?? 0) * gain;
		const slopeY = (room[at + 5] ?? 0) * gain;
		const turn = slopeY * x - slopeX * y;
		const stretch = slopeX * x + slopeY * y;
		const [a, b, c, d] = [
			weight * stretch,
			weight * turn,
			weight * slopeX,
			weight * slopeY,
		];
		sums[0] = (sums[0] ?? 0) + a * stretch;
		sums[1] = (sums[1] ?? 0) + a * turn;
		sums[2] = (sums[2] ?? 0) + a * slopeX;
		sums[3] = (sums[3] ?? 0) + a * slopeY;
		sums[4] = (sums[4] ?? 0) + a * off;
		sums[6] = (sums[6] ?? 0) + b * turn;
		sums[7] = (sums[7] ?? 0) + b * slopeX;
		sums[8] = (sums[8] ?? 0) + b * slopeY;
		sums[9] = (sums[9] ?? 0) + b * off;
		sums[12] = (sums[12] ?? 0) + c * slopeX;
		sums[13] = (sums[13] ?? 0) + c * slopeY;
		sums[14] = (sums[14] ?? 0) + c * off;
		sums[18] = (sums[18] ?? 0) + d * slopeY;
		sums[19] = (sums[19] ?? 0) + d * off;
	}
	return solved(sums);
}

/** Four equations with four unknowns, the right side last in each row. */
function solved(sums: Float64Array): Step | null {
	const at = (row: number, column: number) => sums[row * 5 + column] ?? 0;
	for (let row = 1; row < 4; row += 1)
		for (let column = 0; column < row; column += 1)
			sums[row * 5 + column] = at(column, row);
	for (let pivot = 0; pivot < 4; pivot += 1) {
		if (at(pivot, pivot) < 1e-9) return null;
		for (let row = 0; row < 4; row += 1) {
			if (row === pivot) continue;
			const share = at(row, pivot) / at(pivot, pivot);
			for (let column = pivot; column < 5; column += 1)
				sums[row * 5 + column] = at(row, column) - share * at(pivot, column);
		}
	}
	return [
		at(0, 4) / at(0, 0),
		at(1, 4) / at(1, 1),
		at(2, 4) / at(2, 2),
		at(3, 4) / at(3, 3),
	];
}
