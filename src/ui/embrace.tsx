import { raw } from "hono/html";
import { type Arc, type Point, pathOf } from "./geometry.ts";

/** Two bundles of open rings, each reaching into the other. Lengths in units of the drawing. */
interface Drawing {
	readonly width: number;
	readonly height: number;
	/** Distance of the two centres. */
	readonly apart: number;
	readonly radii: readonly number[];
	readonly stroke: number;
	/** Half the opening of the innermost ring, and how much wider each next ring opens. Radians. */
	readonly opening: number;
	readonly wider: number;
}

const big: Drawing = {
	width: 570,
	height: 396,
	apart: 170,
	radii: [118, 142, 166, 190],
	stroke: 13,
	opening: 0.3,
	wider: 0.0285,
};

const small: Drawing = {
	width: 160,
	height: 96,
	apart: 48,
	radii: [31, 42],
	stroke: 5,
	opening: 0.16,
	wider: 0,
};

/** The large motif of the home page: two bundles of arms that go over and under each other. Decoration. */
export const BigEmbrace = () => raw(bigDrawing);

/** The same, small, for empty states. */
export const SmallEmbrace = () => raw(smallDrawing);

/** Air on both sides of the strand on top, in units of the drawing. */
const AIR = 2.6;

const draw = (drawing: Drawing, name: string): string => {
	const { width, height, apart, stroke } = drawing;
	const y = height / 2;
	const left = { x: (width - apart) / 2, y };
	const people = mirrored(strands(drawing, left, 1), width);
	return (
		`<svg class="${name}" aria-hidden="true" viewBox="0 0 ${width} ${height}" stroke-width="${stroke}">` +
		`<path class="strand1" d="${strands(drawing, left, 0).map(pathOf).join("")}"/>` +
		`<path class="strand2" d="${people.map(pathOf).join("")}"/></svg>`
	);
};

/**
 * The visible arcs of the bundle around one centre, its mate standing to the right.
 * Strand `i` goes over strand `j` of the mate when `i + j` is even; `turn` 1 draws the mate, which yields there.
 */
const strands = (
	drawing: Drawing,
	centre: Point,
	turn: 0 | 1,
): readonly Arc[] =>
	drawing.radii.flatMap((radius, i) => {
		const open = drawing.opening + i * drawing.wider;
		const gaps = drawing.radii
			.filter((_, j) => (i + j) % 2 !== turn)
			.map((other) => gapAt(drawing, radius, other))
			.filter(({ at }) => at > open)
			.sort((a, b) => a.at - b.at);
		return cut(open, 2 * Math.PI - open, gaps).map(([from, to]) => ({
			centre,
			radius,
			from,
			to,
		}));
	});

/** Where two rings cross (angle from the line of centres) and half the width of the gap, in radians of the first. */
const gapAt = ({ apart, stroke }: Drawing, radius: number, other: number) => {
	const at = Math.acos(
		(apart ** 2 + radius ** 2 - other ** 2) / (2 * apart * radius),
	);
	const crossing = Math.acos(
		(radius ** 2 + other ** 2 - apart ** 2) / (2 * radius * other),
	);
	return { at, half: (stroke / 2 + AIR) / Math.sin(crossing) / radius };
};

/** What is left of a ring when gaps are cut at `at` and, mirrored, at `-at`. */
const cut = (
	from: number,
	to: number,
	gaps: readonly { readonly at: number; readonly half: number }[],
): readonly (readonly [number, number])[] => {
	const around = [
		...gaps,
		...gaps.map(({ at, half }) => ({ at: 2 * Math.PI - at, half })).reverse(),
	];
	const edges = [
		from,
		...around.flatMap(({ at, half }) => [at - half, at + half]),
		to,
	];
	return edges.flatMap((edge, i) => {
		const end = edges[i + 1];
		return i % 2 === 0 && end !== undefined && end > edge
			? [[edge, end] as const]
			: [];
	});
};

const mirrored = (arcs: readonly Arc[], width: number): readonly Arc[] =>
	arcs.map((arc) => ({
		...arc,
		centre: { ...arc.centre, x: width - arc.centre.x },
		from: Math.PI - arc.to,
		to: Math.PI - arc.from,
	}));

const bigDrawing = draw(big, "art");
const smallDrawing = draw(small, "hands");
