import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const Layout = z.strictObject({
	code: z.string(),
	says: z.strictObject({ id: z.string(), en: z.string() }),
	columns: z.int().positive(),
	rows: z.int().positive(),
	width: z.number().positive(),
	height: z.number().positive(),
	left: z.number().min(0),
	top: z.number().min(0),
	across: z.number().positive(),
	down: z.number().positive(),
});

/** A sheet of labels, in millimetres on A4. */
export type Layout = z.output<typeof Layout>;

export const layouts: readonly Layout[] = z
	.array(Layout)
	.parse(
		parse(
			readFileSync(
				join(root, "src/modules/library/labels/layouts.yaml"),
				"utf8",
			),
		),
	);

export const layoutNamed = (code: string): Layout | undefined =>
	layouts.find((layout) => layout.code === code);

export const labelsOn = ({ columns, rows }: Layout): number => columns * rows;

/** Where labels lie on their sheets, row by row, from the one at which the first sheet begins: 1 is the first. */
export const placesOn = (
	layout: Layout,
	labels: number,
	from: number,
): readonly {
	readonly sheet: number;
	readonly x: number;
	readonly y: number;
}[] =>
	Array.from({ length: labels }, (_, n) => {
		const at = n + from - 1;
		const onSheet = at % labelsOn(layout);
		return {
			sheet: Math.floor(at / labelsOn(layout)),
			x: layout.left + (onSheet % layout.columns) * layout.across,
			y: layout.top + Math.floor(onSheet / layout.columns) * layout.down,
		};
	});
