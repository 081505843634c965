import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { inkOf, letterPitch } from "./copies/lettering.ts";

const width = 480;
const height = 320;

/**
 * A real PNG: the way into an office, drawn. Every name gives another one (door, ramp, windows, colours), the same
 * each time, with the name on the wall; so a demonstration is not full of copies.
 */
export function samplePicture(name = "Unit contoh"): Uint8Array {
	const canvas = new Uint8Array(width * height * 3);
	draw(canvas, name, chosenBy(name));
	return pngOf(canvas);
}

/** Numbers from 0 to below `most`, one after the other, that the name decides. */
function chosenBy(name: string): (most: number) => number {
	const bytes = createHash("sha256").update(name).digest();
	let at = 0;
	return (most) => {
		const byte = bytes[at % bytes.length] ?? 0;
		at += 1;
		return byte % most;
	};
}

type Paint = readonly [red: number, green: number, blue: number];

const walls: readonly Paint[] = [
	[245, 240, 232],
	[232, 238, 240],
	[240, 232, 238],
	[236, 242, 230],
	[250, 236, 214],
	[222, 230, 238],
];
const doors: readonly Paint[] = [
	[150, 69, 130],
	[52, 94, 128],
	[120, 82, 52],
	[44, 110, 84],
	[168, 74, 58],
	[78, 78, 96],
];
const rails: readonly Paint[] = [
	[74, 18, 64],
	[200, 160, 30],
	[30, 90, 140],
	[40, 40, 46],
];

function draw(
	canvas: Uint8Array,
	name: string,
	choose: (most: number) => number,
): void {
	const wall = walls[choose(walls.length)] ?? [245, 240, 232];
	const door = doors[choose(doors.length)] ?? [150, 69, 130];
	const rail = rails[choose(rails.length)] ?? [74, 18, 64];
	const floor = 254 + choose(24);
	const rise = 16 + choose(26);
	const fromLeft = choose(2) === 0;
	const doorAt = 296 + choose(70);
	const doorWidth = 62 + choose(34);
	const rampBegins = 24 + choose(60);
	const mirrored = (x: number) => (fromLeft ? x : width - 1 - x);
	const paint = (x: number, y: number, [red, green, blue]: Paint) => {
		if (x < 0 || y < 0 || x >= width || y >= height) return;
		const at = (y * width + mirrored(x)) * 3;
		canvas[at] = red;
		canvas[at + 1] = green;
		canvas[at + 2] = blue;
	};
	const fill = (
		left: number,
		top: number,
		right: number,
		bottom: number,
		colour: Paint,
	) => {
		for (let y = top; y < bottom; y += 1)
			for (let x = left; x < right; x += 1) paint(x, y, colour);
	};
	fill(0, 0, width, floor, wall);
	fill(0, floor, width, height, [120, 112, 104]);
	const band = 30 + choose(50);
	fill(
		0,
		floor - rise - band,
		width,
		floor - rise - band + 8,
		shade(wall, 0.8),
	);
	const windows = 1 + choose(3);
	const firstWindow = 20 + choose(60);
	for (let at = 0; at < windows; at += 1) {
		const left = firstWindow + at * (66 + choose(20));
		fill(left - 4, 96, left + 48, 164, shade(wall, 0.7));
		fill(left, 100, left + 44, 160, [198, 220, 232]);
		fill(left + 20, 100, left + 24, 160, shade(wall, 0.7));
	}
	const top = floor - rise;
	for (let x = rampBegins; x < width; x += 1) {
		const up = Math.min(1, (x - rampBegins) / (doorAt - 30 - rampBegins));
		fill(x, Math.round(floor - rise * up), x + 1, floor, [179, 168, 160]);
		const hand = Math.round(floor - rise * up - 40);
		if (x < doorAt - 24) {
			fill(x, hand, x + 1, hand + 5, rail);
			fill(x, hand + 18, x + 1, hand + 21, rail);
			if ((x - rampBegins) % (34 + (rise % 3) * 8) < 4)
				fill(x, hand, x + 1, hand + 40, rail);
		}
	}
	fill(doorAt - 7, top - 139, doorAt + doorWidth + 7, top, shade(door, 0.6));
	fill(doorAt, top - 132, doorAt + doorWidth, top, door);
	if (choose(2) === 0)
		fill(
			doorAt + 12,
			top - 120,
			doorAt + doorWidth - 12,
			top - 70,
			[214, 230, 238],
		);
	else
		fill(
			doorAt + (doorWidth >> 1) - 1,
			top - 132,
			doorAt + (doorWidth >> 1) + 1,
			top,
			shade(door, 0.6),
		);
	fill(
		doorAt + doorWidth - 12,
		top - 62,
		doorAt + doorWidth - 6,
		top - 50,
		[230, 222, 200],
	);
	writeName(canvas, name, 8 + choose(8));
}

/** A board with the name, never mirrored, above everything else. */
function writeName(canvas: Uint8Array, name: string, top: number): void {
	const short = linesOf(name, 24);
	const point = short.length <= 2 ? 3 : 2;
	const lines = short.length <= 2 ? short : linesOf(name, 36).slice(0, 2);
	const pitch = point * 9;
	const longest = Math.max(...lines.map((line) => line.length));
	const wide = longest * letterPitch * point + 24;
	const left = Math.round((width - wide) / 2);
	const high = lines.length * pitch + 14;
	for (let y = top; y < top + high; y += 1)
		for (let x = left; x < left + wide; x += 1)
			canvas.set([38, 26, 35], (y * width + x) * 3);
	for (const [row, line] of lines.entries())
		for (const [column, down] of inkOf(line))
			for (let y = 0; y < point; y += 1)
				for (let x = 0; x < point; x += 1)
					canvas.set(
						[255, 250, 240],
						((top + 10 + row * pitch + down * point + y) * width +
							left +
							12 +
							column * point +
							x) *
							3,
					);
}

function linesOf(name: string, longest: number): string[] {
	const lines: string[] = [];
	for (const word of name.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < longest)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word.slice(0, longest));
	}
	return lines;
}

const shade = ([red, green, blue]: Paint, much: number): Paint => [
	red * much,
	green * much,
	blue * much,
];

/** Twice as wide and high as it is drawn: large enough to count as a photograph. */
function pngOf(canvas: Uint8Array): Uint8Array {
	const long = width * 6 + 1;
	const rows = Buffer.alloc(height * 2 * long);
	for (let y = 0; y < height; y += 1) {
		const begin = y * 2 * long;
		for (let x = 0; x < width; x += 1) {
			const from = (y * width + x) * 3;
			const point = canvas.subarray(from, from + 3);
			rows.set(point, begin + 1 + x * 6);
			rows.set(point, begin + 4 + x * 6);
		}
		rows.copy(rows, begin + long, begin, begin + long);
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width * 2, 0);
	head.writeUInt32BE(height * 2, 4);
	head.set([8, 2, 0, 0, 0], 8);
	const signature = Buffer.from([
		0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
	]);
	return Buffer.concat([
		signature,
		chunk("IHDR", head),
		chunk("IDAT", deflateSync(rows, { level: 1 })),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

function chunk(kind: string, body: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(body.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
