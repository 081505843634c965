import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// The colours themselves, before any page: axe sees only the pairs that some page happens to show.

const sheet = readFileSync(
	new URL("./styles/tokens.css", import.meta.url),
	"utf8",
);

type Colours = ReadonlyMap<string, string>;

/** The colours of the first rule that begins so, laid over others. */
function coloursOf(selector: string, under: Colours = new Map()): Colours {
	const from = sheet.indexOf(`${selector} {`);
	assert.notEqual(from, -1, selector);
	const rule = sheet.slice(from, sheet.indexOf("}", from));
	const own = [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{3,6}|var\(--sun\));/g)];
	const colours = new Map(under);
	for (const [, name = "", value = ""] of own) colours.set(name, value);
	return colours;
}

const light = coloursOf(":root");
const dark = coloursOf(
	':root:is([data-theme="dark"], [data-theme="contrast"])',
	light,
);
const contrast = coloursOf(':root[data-theme="contrast"]', dark);

/** Text, and the grounds on which it may stand. */
const texts: Readonly<Record<string, readonly string[]>> = {
	ink: [
		"paper",
		"card",
		"sunk",
		"soft",
		"sunsoft",
		"oksoft",
		"badsoft",
		"infosoft",
		"q1",
		"q2",
	],
	ink2: ["paper", "card", "sunk", "soft", "sunsoft"],
	brand: ["paper", "card", "sunk", "soft", "sunsoft"],
	onbrand: ["brand", "brand2"],
	suntext: ["sunsoft"],
	ok: ["paper", "card", "oksoft"],
	bad: ["paper", "card", "badsoft"],
	info: ["paper", "card", "infosoft"],
	card: ["q3", "q4"],
	"on-sun": ["sun"],
};

/** Borders of controls, against the same. */
const edges: readonly string[] = ["paper", "card", "sunk"];

for (const [name, colours, least] of [
	["light", light, 4.5],
	["dark", dark, 4.5],
	["high contrast", contrast, 7],
] as const)
	test(`in the ${name} theme every text has at least ${least} to 1 on every ground, every border 3 to 1`, () => {
		const pairs: readonly (readonly [string, string, number])[] = [
			...Object.entries(texts).flatMap(([text, grounds]) =>
				grounds.map((ground) => [text, ground, least] as const),
			),
			...edges.map((ground) => ["edge", ground, 3] as const),
		];
		const weak = pairs
			.map(([on, ground, least]) => {
				const ratio = ratioOf(colour(colours, on), colour(colours, ground));
				return { on, ground, least, ratio };
			})
			.filter(({ ratio, least }) => ratio < least);
		assert.deepEqual(weak, []);
	});

function colour(colours: Colours, name: string): string {
	const value = colours.get(name);
	assert.ok(value, `no colour ${name}`);
	return value.startsWith("var") ? colour(colours, "sun") : value;
}

/** WCAG 2: relative luminance of both, the lighter over the darker. */
const ratioOf = (one: string, other: string): number => {
	const [dim = 0, bright = 0] = [one, other]
		.map(luminance)
		.sort((a, b) => a - b);
	return (bright + 0.05) / (dim + 0.05);
};

const luminance = (hex: string): number => {
	const digits = hex.slice(1);
	const full =
		digits.length === 3 ? [...digits].map((one) => one + one).join("") : digits;
	const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
		const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
