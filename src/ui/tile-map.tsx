import { raw } from "hono/html";
import type { Step } from "./figure.tsx";
import { blocks, rowsOfTiles, type Tile, tiles } from "./tiles.ts";

export interface TileValue {
	/** Official code of the province: "36". */
	readonly code: string;
	/** As printed: "30". At most four signs fit. */
	readonly value: string;
	readonly step: Step;
}

interface TileMapProps {
	/** Provinces without a value are drawn as an empty ring of a tile: no figure, or not yet a province then. */
	readonly values: readonly TileValue[];
}

/**
 * Indonesia as 38 squares in two blocks, side by side or one above the other on a phone.
 * Goes into `Figure`, which names and describes it; neighbouring steps are hard to tell apart, so each prints its number.
 */
export const TileMap = ({ values }: TileMapProps) => {
	const known = new Map(values.map((value) => [value.code, value]));
	return raw(
		`<div class="tiles">${block("west", known)}${block("east", known)}</div>`,
	);
};

const SIZE = 40;
const GAP = 4;

const block = (
	name: keyof typeof blocks,
	known: ReadonlyMap<string, TileValue>,
): string => {
	const pitch = SIZE + GAP;
	const inside = Object.entries(tiles).filter(
		([, tile]) => tile.block === name,
	);
	const squares = inside
		.map(([code, tile]) => square(tile, known.get(code), pitch))
		.join("");
	const size = `${blocks[name].columns * pitch} ${rowsOfTiles * pitch}`;
	return `<svg class="${name}" aria-hidden="true" viewBox="-2 -2 ${size}">${squares}</svg>`;
};

const square = (
	{ short, column, row }: Tile,
	known: TileValue | undefined,
	pitch: number,
): string =>
	`<g class="q${known?.step ?? 0}" transform="translate(${column * pitch} ${row * pitch})">` +
	`<rect width="${SIZE}" height="${SIZE}" rx="6"/><text x="20" y="16">${short}</text>` +
	`<text class="v" x="20" y="33">${escaped(known?.value ?? "–")}</text></g>`;

const escaped = (text: string): string =>
	text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
