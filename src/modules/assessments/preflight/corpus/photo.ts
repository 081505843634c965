import sharp from "sharp";
import type { Chance } from "./chance.ts";

export interface PhotoWanted {
	/** Day on which the camera says it was taken, `2026-05-03`; null writes none. */
	readonly takenOn: string | null;
	readonly blurred: boolean;
}

const walls = [
	"#e8dcc8",
	"#cfd8dc",
	"#d7e3d0",
	"#efe6d8",
	"#b9c4cc",
	"#f2ece2",
];
const floors = ["#8d8378", "#a39584", "#6f7c85", "#7f6f63"];

/** Draws a place as a telephone would see it: a ramp, a counter, a waiting room, a toilet; with light, grain and JPEG. */
export async function photograph(
	chance: Chance,
	{ takenOn, blurred }: PhotoWanted,
): Promise<Uint8Array> {
	const upright = chance.often(0.3);
	const [long, short] = chance.pick([
		[1600, 1200],
		[1280, 720],
		[2048, 1536],
		[1280, 960],
	] as const);
	const [width, height] = upright ? [short, long] : [long, short];
	const light = chance.between(0.55, 1.1);
	let drawn = sharp(Buffer.from(scene(chance, width, height)))
		.flatten({ background: "#ccc" })
		.modulate({ brightness: light });
	const raw = await drawn.removeAlpha().raw().toBuffer();
	const softness = blurred
		? chance.between(5, 12) * (width / 1600)
		: chance.between(0.3, 0.9);
	const noise = Float32Array.from({ length: 4_096 }, () => chance.bell());
	let turn = chance.whole(0, 4_095);
	const soft = await sharp(raw, { raw: { width, height, channels: 3 } })
		.blur(softness)
		.raw()
		.toBuffer();
	// A shaken camera has its grain all the same.
	const grain = chance.between(1, 5);
	for (let at = 0; at < soft.length; at += 1) {
		turn = (turn * 1_103_515_245 + 12_345) & 0x7fffffff;
		soft[at] = Math.max(
			0,
			Math.min(
				255,
				(soft[at] ?? 0) + (noise[(turn >> 8) & 4_095] ?? 0) * grain,
			),
		);
	}
	drawn = sharp(soft, { raw: { width, height, channels: 3 } });
	if (takenOn) {
		const at = `${takenOn.replaceAll("-", ":")} 0${chance.whole(7, 9)}:${chance.whole(10, 59)}:00`;
		drawn = drawn.withExif({
			IFD0: { Make: "Contoh", Model: "Telepon", DateTime: at },
			IFD2: { DateTimeOriginal: at },
		});
	}
	return drawn.jpeg({ quality: chance.whole(60, 90) }).toBuffer();
}

function scene(chance: Chance, width: number, height: number): string {
	const floor = height * chance.between(0.58, 0.76);
	const shapes = [
		`<rect width="${width}" height="${height}" fill="${chance.pick(walls)}"/>`,
		`<rect y="${floor}" width="${width}" height="${height - floor}" fill="${chance.pick(floors)}"/>`,
		...tiles(chance, width, height, floor),
	];
	for (let things = chance.whole(5, 11); things > 0; things -= 1)
		shapes.push(
			chance.pick([door, bench, rail, sign, person, window])(
				chance,
				width,
				height,
				floor,
			),
		);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="l"><stop stop-color="#fff" stop-opacity=".35"/><stop offset="1" stop-opacity=".3"/></linearGradient></defs>${shapes.join("")}<rect width="${width}" height="${height}" fill="url(#l)"/></svg>`;
}

const tiles = (
	chance: Chance,
	width: number,
	height: number,
	floor: number,
): string[] => {
	const wide = width / chance.whole(8, 16);
	const lines: string[] = [];
	for (let x = -width; x < width * 2; x += wide)
		lines.push(
			`<path d="M${width / 2 + (x - width / 2) * 0.6} ${floor}L${x} ${height}" stroke="#5c544c" stroke-width="2"/>`,
		);
	for (let y = floor; y < height; y += (y - floor) * 0.4 + height / 40)
		lines.push(
			`<path d="M0 ${y}H${width}" stroke="#5c544c" stroke-width="2"/>`,
		);
	return lines;
};

type Draw = (
	chance: Chance,
	width: number,
	height: number,
	floor: number,
) => string;
const colour = (chance: Chance): string =>
	`hsl(${chance.whole(0, 359)} ${chance.whole(15, 60)}% ${chance.whole(20, 70)}%)`;

const door: Draw = (chance, width, _, floor) => {
	const x = chance.between(0, width * 0.8);
	return `<rect x="${x}" y="${floor * 0.25}" width="${width * 0.13}" height="${floor * 0.75}" fill="${colour(chance)}" stroke="#2b2320" stroke-width="5"/><circle cx="${x + width * 0.115}" cy="${floor * 0.65}" r="${width * 0.006}" fill="#d9c47a"/>`;
};
const bench: Draw = (chance, width, height, floor) => {
	const [x, y] = [
		chance.between(0, width * 0.7),
		floor + (height - floor) * chance.between(0.1, 0.5),
	];
	return `<path d="M${x} ${y}h${width * 0.22}v${height * 0.03}h${-width * 0.22}zM${x + 12} ${y}v${height * 0.12}M${x + width * 0.2} ${y}v${height * 0.12}" fill="${colour(chance)}" stroke="#20201f" stroke-width="6"/>`;
};
const rail: Draw = (chance, width, height, floor) => {
	const [x, y] = [
		chance.between(0, width * 0.4),
		floor + (height - floor) * 0.2,
	];
	return `<path d="M${x} ${y}l${width * 0.45} ${-height * 0.14}v${height * 0.2}l${-width * 0.45} ${height * 0.14}z" fill="#bdb4aa"/><path d="M${x} ${y - height * 0.12}l${width * 0.45} ${-height * 0.14}" stroke="${colour(chance)}" stroke-width="${width * 0.007}"/>`;
};
const sign: Draw = (chance, width, _, floor) => {
	const [x, y] = [
		chance.between(0, width * 0.75),
		floor * chance.between(0.08, 0.4),
	];
	const words = chance.pick([
		"LOKET KHUSUS",
		"RUANG LAKTASI",
		"TOILET",
		"PENGADUAN",
		"JALUR LANDAI",
	]);
	return `<rect x="${x}" y="${y}" width="${width * 0.22}" height="${width * 0.05}" fill="#fff" stroke="#333" stroke-width="3"/><text x="${x + width * 0.01}" y="${y + width * 0.035}" font-family="sans-serif" font-weight="bold" font-size="${width * 0.024}">${words}</text>`;
};
const person: Draw = (chance, width, height, floor) => {
	const [x, y] = [
		chance.between(width * 0.1, width * 0.9),
		floor + (height - floor) * 0.35,
	];
	const tall = height * chance.between(0.25, 0.4);
	return `<ellipse cx="${x}" cy="${y - tall * 0.4}" rx="${tall * 0.16}" ry="${tall * 0.36}" fill="${colour(chance)}"/><circle cx="${x}" cy="${y - tall * 0.86}" r="${tall * 0.1}" fill="#a9785a"/>`;
};
const window: Draw = (chance, width, _, floor) => {
	const [x, y] = [chance.between(0, width * 0.75), floor * 0.15];
	return `<path d="M${x} ${y}h${width * 0.2}v${floor * 0.35}h${-width * 0.2}zM${x + width * 0.1} ${y}v${floor * 0.35}M${x} ${y + floor * 0.17}h${width * 0.2}" fill="#dff0f7" stroke="#544" stroke-width="6"/>`;
};
