import sharp from "sharp";
import { chanceOf } from "./chance.sample.ts";
import { inkOf } from "./lettering.ts";

/** One photograph that a unit could hand in, drawn: the same for the same numbers. */
export interface Scene {
	readonly kind: Kind;
	/** What is built: two scenes of one place show the same room, or the same printed template. */
	readonly place: number;
	/** What differs between two scenes of one place: words, things that were moved, where the camera stood, the light. */
	readonly taken: number;
}

export const kinds = [
	"ramp",
	"door",
	"counter",
	"sign",
	"poster",
	"room",
	"letter",
] as const;
export type Kind = (typeof kinds)[number];

/**
 * Scenes for a test: the given share (of 100) in groups of four that are near-misses of each other, being of
 * one place, the others each of a place of its own.
 */
export function manyScenes(
	seed: number,
	count: number,
	nearMisses = 60,
): Scene[] {
	const near = Math.round((count * nearMisses) / 400) * 4;
	return Array.from({ length: count }, (_, at) => {
		const group = at < near ? Math.floor(at / 4) : at;
		return {
			kind: kinds[group % kinds.length] ?? "room",
			place: seed * 100_003 + group,
			taken: seed * 7_919 + at,
		};
	});
}

export const isNearMiss = (one: Scene, other: Scene): boolean =>
	one.place === other.place && one.taken !== other.taken;

type Shape = string;
type Chance = ReturnType<typeof chanceOf>;

/** The photograph as PNG, with grain, uneven light and darker corners. */
export async function photograph(scene: Scene): Promise<Uint8Array> {
	const place = chanceOf(scene.place * 2 + 1);
	const taken = chanceOf(scene.taken * 2);
	const upright = place.one() < 0.25;
	const [width, height] = upright
		? [480, 640]
		: place.one() < 0.5
			? [640, 480]
			: [720, 480];
	const flat = scene.kind === "poster" || scene.kind === "letter";
	const view = flat ? "" : standpoint(taken, width, height);
	const drawn = draw[scene.kind](place, taken, width, height).join("");
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g${view}>${drawn}</g></svg>`;
	const { data } = await sharp(Buffer.from(svg))
		.flatten({ background: "#fff" })
		.toColourspace("srgb")
		.raw()
		.toBuffer({ resolveWithObject: true });
	expose(data, width, height, taken, scene.kind === "poster" ? 0.4 : 1);
	return sharp(data, { raw: { width, height, channels: 3 } })
		.png({ compressionLevel: 1 })
		.toBuffer();
}

/** Nobody takes two photographs from the very same spot. */
function standpoint(taken: Chance, width: number, height: number): string {
	const scale = taken.between(1.02, 1.16);
	const x = taken.between(-0.5, 0.5) * width * (scale - 1);
	const y = taken.between(-0.5, 0.5) * height * (scale - 1);
	const [w, h] = [width / 2, height / 2];
	return ` transform="translate(${w + x} ${h + y}) rotate(${taken.between(-2, 2)}) skewX(${taken.between(-3, 3)}) scale(${scale}) translate(${-w} ${-h})"`;
}

/** Light from one side, darker corners, and grain. */
function expose(
	data: Buffer,
	width: number,
	height: number,
	taken: Chance,
	much: number,
): void {
	const [gx, gy] = [
		taken.between(-0.15, 0.15) * much,
		taken.between(-0.15, 0.15) * much,
	];
	const dark = taken.between(0.05, 0.3) * much;
	const grain = taken.between(3, 11) * much;
	for (let y = 0, at = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) {
			const [u, v] = [x / width - 0.5, y / height - 0.5];
			const light = 1 + gx * u * 2 + gy * v * 2 - dark * (u * u + v * v) * 2;
			const noise = (taken.one() + taken.one() + taken.one() - 1.5) * 2 * grain;
			for (let channel = 0; channel < 3; channel += 1, at += 1)
				data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) * light + noise));
		}
}

const draw: Record<
	Kind,
	(place: Chance, taken: Chance, w: number, h: number) => Shape[]
> = {
	ramp(place, taken, w, h) {
		const floor = h * place.between(0.68, 0.82);
		const top = floor - h * place.between(0.1, 0.25);
		const [from, to] = [
			w * place.between(0.05, 0.2),
			w * place.between(0.55, 0.75),
		];
		return [
			...outside(place, w, h, floor),
			poly(
				[
					[from, floor],
					[to, top],
					[w * 1.1, top],
					[w * 1.1, floor],
				],
				grey(place, 120, 190),
			),
			...rail(
				from,
				floor,
				to,
				top,
				h * place.between(0.1, 0.16),
				place.whole(4, 8),
				colour(place),
			),
			...doorway(place, to + w * 0.05, top, w * 0.14, h * 0.36),
			...signBoard(
				taken,
				w * place.between(0.1, 0.3),
				h * place.between(0.12, 0.25),
				w * 0.24,
				1,
			),
			...clutter(taken, w, floor, h, 2),
		];
	},
	door(place, taken, w, h) {
		const floor = h * place.between(0.8, 0.92);
		const left = w * place.between(0.2, 0.45);
		return [
			...inside(place, w, h, floor),
			...doorway(
				place,
				left,
				floor,
				w * place.between(0.22, 0.34),
				h * place.between(0.6, 0.74),
			),
			...tape(taken, left, floor - h * 0.1, w * 0.28),
			...signBoard(
				taken,
				left + w * 0.02,
				h * place.between(0.04, 0.1),
				w * 0.26,
				1,
			),
			...clutter(taken, w, floor, h, 2),
		];
	},
	counter(place, taken, w, h) {
		const floor = h * place.between(0.78, 0.9);
		const top = h * place.between(0.5, 0.62);
		const desks = place.whole(2, 4);
		const shapes = inside(place, w, h, floor);
		for (let at = 0; at < desks; at += 1) {
			const left = (w / desks) * at + w * 0.02;
			shapes.push(
				rect(left, top, w / desks - w * 0.05, floor - top, colour(place)),
				rect(left, top, w / desks - w * 0.05, h * 0.03, grey(place, 160, 230)),
				...person(
					taken,
					left + (w / desks) * taken.between(0.25, 0.6),
					top,
					h * 0.16,
				),
				...words(
					String(taken.whole(1, 9)),
					left + w * 0.03,
					top + h * 0.08,
					h * 0.012,
					"#222",
				),
			);
		}
		return [
			...shapes,
			...signBoard(taken, w * place.between(0.15, 0.4), h * 0.08, w * 0.36, 2),
			...clutter(taken, w, floor, h, 1),
		];
	},
	sign(place, taken, w, h) {
		const [left, top] = [
			w * place.between(0.12, 0.22),
			h * place.between(0.1, 0.2),
		];
		return [
			...inside(place, w, h, h * 0.95),
			...board(
				place,
				taken,
				left,
				top,
				w * place.between(0.55, 0.68),
				h * place.between(0.5, 0.66),
				place.whole(3, 5),
			),
			...clutter(taken, w, h * 0.97, h, 1),
		];
	},
	poster(place, taken, w, h) {
		return [
			rect(0, 0, w, h, colour(place, 0.75)),
			...board(
				place,
				taken,
				w * 0.06,
				h * 0.06,
				w * 0.88,
				h * 0.88,
				place.whole(4, 7),
			),
		];
	},
	room(place, taken, w, h) {
		const floor = h * place.between(0.55, 0.7);
		const shapes = inside(place, w, h, floor);
		const rows = place.whole(1, 3);
		const seats = place.whole(3, 6);
		const paint = colour(place);
		for (let row = 0; row < rows; row += 1)
			for (let seat = 0; seat < seats; seat += 1) {
				const size = w * (0.08 + row * 0.025);
				shapes.push(
					...chair(
						w * 0.06 + seat * size * 1.4,
						floor + h * (0.04 + row * 0.11),
						size,
						paint,
					),
				);
				if (taken.one() < 0.3)
					shapes.push(
						...person(
							taken,
							w * 0.06 + seat * size * 1.4 + size / 2,
							floor + h * (0.04 + row * 0.11),
							size,
						),
					);
			}
		return [
			...shapes,
			...windows(place, w, floor),
			...signBoard(taken, w * place.between(0.3, 0.6), h * 0.1, w * 0.28, 1),
			...clutter(taken, w, h * 0.98, h, 2),
		];
	},
	letter(place, taken, w, h) {
		const lines = place.whole(9, 14);
		const shapes = [
			rect(0, 0, w, h, grey(place, 90, 160)),
			rect(w * 0.08, h * 0.04, w * 0.84, h * 0.92, "#f7f5f0"),
		];
		shapes.push(
			disc(w * 0.5, h * 0.11, h * 0.045, colour(place)),
			...words("KEPUTUSAN KEPALA UNIT", w * 0.22, h * 0.18, w * 0.0044, "#222"),
		);
		for (let line = 0; line < lines; line += 1)
			shapes.push(
				...words(
					sentence(taken, 38),
					w * 0.14,
					h * (0.26 + (line * 0.6) / lines),
					w * 0.0031,
					"#333",
				),
			);
		return [
			...shapes,
			ring(
				w * taken.between(0.55, 0.7),
				h * taken.between(0.84, 0.88),
				h * 0.05,
				"#46a",
			),
		];
	},
};

const outside = (
	place: Chance,
	w: number,
	h: number,
	floor: number,
): Shape[] => [
	rect(-w, -h, 3 * w, 3 * h, colour(place, 0.85)),
	rect(
		w * place.between(0, 0.4),
		h * place.between(0.05, 0.2),
		w * 1.5,
		floor,
		colour(place, 0.7),
	),
	...windows(place, w, floor),
	rect(-w, floor, 3 * w, 2 * h, grey(place, 90, 150)),
];

function inside(place: Chance, w: number, h: number, floor: number): Shape[] {
	const shapes = [
		rect(-w, -h, 3 * w, 3 * h, colour(place, 0.86)),
		rect(-w, floor, 3 * w, 2 * h, grey(place, 110, 180)),
	];
	const tile = w * place.between(0.07, 0.16);
	for (let x = -w * 0.3; x < w * 1.4; x += tile)
		shapes.push(
			`<path d="M${x} ${floor}L${w / 2 + (x - w / 2) * 2} ${h * 1.3}" stroke="#0003" stroke-width="2"/>`,
		);
	if (place.one() < 0.5)
		shapes.push(rect(-w, floor - h * 0.03, 3 * w, h * 0.03, colour(place)));
	if (place.one() < 0.6)
		shapes.push(
			rect(
				w * place.between(0, 0.9),
				-h,
				w * place.between(0.03, 0.1),
				h + floor,
				colour(place, 0.8),
			),
		);
	return shapes;
}

function windows(place: Chance, w: number, floor: number): Shape[] {
	const many = place.whole(1, 4);
	return Array.from({ length: many }, (_, at) =>
		rect(
			w * (0.08 + (at * 0.84) / many),
			floor * place.between(0.2, 0.3),
			w * 0.11,
			floor * 0.3,
			grey(place, 190, 250),
		),
	);
}

const doorway = (
	place: Chance,
	left: number,
	floor: number,
	width: number,
	height: number,
): Shape[] => [
	rect(
		left - width * 0.08,
		floor - height * 1.04,
		width * 1.16,
		height * 1.04,
		grey(place, 60, 220),
	),
	rect(left, floor - height, width, height, colour(place)),
	...(place.one() < 0.5
		? [
				rect(
					left + width * 0.2,
					floor - height * 0.85,
					width * 0.6,
					height * 0.3,
					"#cfe3ee",
				),
			]
		: [
				rect(
					left + width * 0.49,
					floor - height,
					width * 0.02,
					height,
					"#0006",
				),
			]),
	disc(left + width * 0.85, floor - height * 0.45, width * 0.05, "#ddd"),
];

function rail(
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	high: number,
	posts: number,
	paint: string,
): Shape[] {
	const shapes = [
		`<path d="M${x1} ${y1 - high}L${x2} ${y2 - high}M${x1} ${y1 - high / 2}L${x2} ${y2 - high / 2}" stroke="${paint}" stroke-width="6"/>`,
	];
	for (let at = 0; at <= posts; at += 1) {
		const [x, y] = [
			x1 + ((x2 - x1) * at) / posts,
			y1 + ((y2 - y1) * at) / posts,
		];
		shapes.push(
			`<path d="M${x} ${y}v${-high}" stroke="${paint}" stroke-width="5"/>`,
		);
	}
	return shapes;
}

const chair = (x: number, y: number, size: number, paint: string): Shape[] => [
	rect(x, y - size * 0.8, size, size * 0.8, paint),
	rect(x, y, size, size * 0.2, "#444"),
	rect(x + size * 0.1, y + size * 0.2, size * 0.08, size * 0.4, "#333"),
	rect(x + size * 0.82, y + size * 0.2, size * 0.08, size * 0.4, "#333"),
];

const person = (
	taken: Chance,
	x: number,
	floor: number,
	size: number,
): Shape[] => [
	rect(
		x - size * 0.35,
		floor - size * 0.9,
		size * 0.7,
		size * 0.9,
		colour(taken),
	),
	disc(
		x,
		floor - size * 1.1,
		size * 0.26,
		taken.one() < 0.5 ? "#8d5b3f" : "#5b3b2a",
	),
];

const tape = (taken: Chance, x: number, y: number, width: number): Shape[] => [
	rect(x, y, width * taken.between(0.8, 1.05), 8, "#e7c21c"),
	...words(`${taken.whole(78, 110)} CM`, x + width * 0.3, y - 24, 2.4, "#222"),
];

/** Bins, plants, boxes: never twice at the same spot. */
const clutter = (
	taken: Chance,
	w: number,
	floor: number,
	h: number,
	most: number,
): Shape[] =>
	Array.from({ length: taken.whole(1, most) }, () => {
		const [x, size] = [
			w * taken.between(0.02, 0.9),
			h * taken.between(0.06, 0.16),
		];
		return taken.one() < 0.5
			? rect(x, floor - size, size * 0.7, size * 1.1, colour(taken))
			: disc(x, floor - size * 0.6, size * 0.6, colour(taken));
	});

const signBoard = (
	taken: Chance,
	x: number,
	y: number,
	width: number,
	lines: number,
): Shape[] => [
	rect(x, y, width, width * 0.16 * lines + width * 0.06, "#1b4f72"),
	...Array.from({ length: lines }, (_, at) =>
		words(
			sentence(taken, 13),
			x + width * 0.06,
			y + width * (0.06 + at * 0.16),
			width * 0.011,
			"#fff",
		),
	).flat(),
];

/** A printed template: the heading and the pictogram belong to the place, the lines to the unit. */
function board(
	place: Chance,
	taken: Chance,
	x: number,
	y: number,
	width: number,
	height: number,
	lines: number,
): Shape[] {
	const unit = width * 0.0062;
	const shapes = [
		rect(x, y, width, height, colour(place, 0.93)),
		rect(x, y, width, height * 0.2, colour(place)),
		...words(
			heading(place),
			x + width * 0.05,
			y + height * 0.06,
			width * 0.0072,
			"#fff",
		),
		disc(x + width * 0.86, y + height * 0.78, height * 0.12, colour(place)),
	];
	for (let line = 0; line < lines; line += 1)
		shapes.push(
			...words(
				sentence(taken, line === lines - 1 ? 16 : 22),
				x + width * 0.05,
				y + height * (0.28 + (line * 0.66) / lines),
				unit,
				"#222",
			),
		);
	return shapes;
}

const headings = [
	"MAKLUMAT PELAYANAN",
	"JALUR PRIORITAS",
	"ALUR LAYANAN",
	"HAK PENGUNJUNG",
	"RUANG LAKTASI",
];
const heading = (place: Chance): string =>
	headings[place.whole(0, headings.length - 1)] ?? "";
const vocabulary =
	"LAYANAN KURSI RODA ANTREAN LANSIA IBU HAMIL LOKET UMUM KANTOR RUTAN LAPAS KELAS SERANG AMBON TANGERANG CILEGON PINTU MASUK TOILET RAMAH ANAK PETUGAS BAHASA ISYARAT JAM BUKA SENIN JUMAT GRATIS TANPA BIAYA HUBUNGI 112 08 16".split(
		" ",
	);

function sentence(chance: Chance, signs: number): string {
	let said = "";
	for (;;) {
		const word = vocabulary[chance.whole(0, vocabulary.length - 1)] ?? "";
		if (said.length + word.length + 1 > signs)
			return said || word.slice(0, signs);
		said += said ? ` ${word}` : word;
	}
}

function words(
	text: string,
	x: number,
	y: number,
	point: number,
	paint: string,
): Shape[] {
	let path = "";
	for (const [column, row] of inkOf(text))
		path += `M${(x + column * point).toFixed(1)} ${(y + row * point).toFixed(1)}h${point.toFixed(2)}v${point.toFixed(2)}h${(-point).toFixed(2)}z`;
	return [`<path d="${path}" fill="${paint}"/>`];
}

const rect = (
	x: number,
	y: number,
	w: number,
	h: number,
	paint: string,
): Shape =>
	`<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="${paint}"/>`;
const disc = (x: number, y: number, r: number, paint: string): Shape =>
	`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${paint}"/>`;
const ring = (x: number, y: number, r: number, paint: string): Shape =>
	`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="none" stroke="${paint}" stroke-width="4"/>`;
const poly = (points: readonly (readonly number[])[], paint: string): Shape =>
	`<path d="M${points.map((point) => point.join(" ")).join("L")}z" fill="${paint}"/>`;
const colour = (chance: Chance, light = 0.45): string =>
	`hsl(${chance.whole(0, 359)} ${chance.whole(15, 60)}% ${Math.round(chance.between(light - 0.12, Math.min(light + 0.12, 0.97)) * 100)}%)`;
const grey = (chance: Chance, from: number, to: number): string => {
	const v = chance.whole(from, to);
	return `rgb(${v},${v},${v - 6})`;
};
