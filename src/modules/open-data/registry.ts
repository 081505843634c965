import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { columnTypes, type Dataset, frequencies } from "./dataset.ts";

const Said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

const Column = z.strictObject({
	name: z.string().regex(/^[a-z][a-z0-9_]*$/),
	type: z.enum(columnTypes),
	title: Said,
	meaning: Said,
	measure: Said.optional(),
	unit: Said.optional(),
	codes: z.record(z.string(), Said).optional(),
	reference: Said.optional(),
	adds: z.boolean().optional(),
});

const File = z.strictObject({
	licences: z.record(
		z.string(),
		z.strictObject({ title: z.string(), address: z.url() }),
	),
	/** Columns that several datasets share, so that they join. */
	shared: z.record(z.string(), Column),
	topics: z.record(z.string(), Said),
	datasets: z.array(
		z.strictObject({
			slug: z.string().regex(/^[a-z][a-z-]*$/),
			topic: z.string(),
			title: Said,
			says: Said,
			producer: Said,
			frequency: z.enum(frequencies),
			time: Said,
			begins: z.iso.date().optional(),
			place: Said,
			licence: z.string(),
			counted: Said,
			caveat: Said,
			hidden: Said.optional(),
			page: z.string().startsWith("/"),
			keywords: z.array(z.string()).min(1),
			/** The name of a shared column, or a column of its own. */
			columns: z.array(z.union([z.string(), Column])).min(1),
		}),
	),
});

/** Read once: the table is part of the program. */
let read: z.infer<typeof File> | undefined;
let made: readonly Dataset[] | undefined;

const file = (): z.infer<typeof File> => {
	read ??= File.parse(
		parse(
			readFileSync(join(root, "src/modules/open-data/datasets.yaml"), "utf8"),
		),
	);
	return read;
};

/** Every dataset that is given away, in the order of the list. */
export const allDatasets = (): readonly Dataset[] => {
	made ??= file().datasets.map((one) => ({
		...one,
		licence: { code: one.licence, ...known(file().licences, one.licence) },
		columns: one.columns.map((column) =>
			typeof column === "string" ? known(file().shared, column) : column,
		),
	}));
	return made;
};

export const datasetNamed = (slug: string): Dataset | null =>
	allDatasets().find((one) => one.slug === slug) ?? null;

/** Topics in the order of the list. */
export const allTopics = () => Object.entries(file().topics);

function known<Thing>(
	things: Readonly<Record<string, Thing>>,
	name: string,
): Thing {
	const thing = things[name];
	if (thing === undefined) throw new Error(`datasets.yaml knows no ${name}`);
	return thing;
}
