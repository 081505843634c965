import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const said = z.strictObject({ id: z.string(), en: z.string() });

/** Something that can be asked for beforehand, and how many working days before. */
const Asked = z.strictObject({ code: z.string(), label: said, days: z.int() });
export type AskedAhead = z.output<typeof Asked>;

const Need = z.strictObject({
	code: z.string(),
	label: said,
	/** Kinds of facilities: of each list one is enough, and one of each list there must be. */
	must: z.array(z.array(z.string()).min(1)),
	helps: z.array(z.string()),
	ask: z.array(z.string()),
});
export type Need = z.output<typeof Need>;

const File = z.strictObject({
	version: z.int(),
	needs: z.array(Need),
	asks: z.array(Asked),
});

let kept: z.output<typeof File> | null = null;

/** What people need to manage a visit, as the file has it; read once. */
const file = (): z.output<typeof File> =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/catalogue/facilities/needs.yaml"),
				"utf8",
			),
		),
	));

export const allNeeds = (): readonly Need[] => file().needs;
export const needNamed = (code: string): Need | undefined =>
	file().needs.find((need) => need.code === code);
export const allAskedAhead = (): readonly AskedAhead[] => file().asks;
export const askedAheadNamed = (code: string): AskedAhead | undefined =>
	file().asks.find((one) => one.code === code);
