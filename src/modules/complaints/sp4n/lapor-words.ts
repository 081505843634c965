import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { type Kind, kinds } from "../complaint.ts";
import { type State, states } from "../lifecycle.ts";

/** What a file from LAPOR says of a report, and what we read of it. */
export const readFields = [
	"tracking",
	"ref",
	"kind",
	"title",
	"story",
	"category",
	"reportedOn",
	"status",
	"disposition",
	"answer",
] as const;
export type ReadField = (typeof readFields)[number];

/** What only we say: the days of both clocks, and where it stands here. */
const writtenFields = [
	"laporDue",
	"filedOn",
	"due",
	"state",
	"endedOn",
] as const;
export const fields = [...readFields, ...writtenFields] as const;
export type Field = (typeof fields)[number];

const Said = z.strictObject({ id: z.string(), en: z.string() });
const Words = { lapor: z.string(), also: z.array(z.string()).default([]) };

const File = z.strictObject({
	version: z.int(),
	verified: z.literal(false),
	sources: z.array(z.string()),
	tracking: z.string(),
	earliest: z.iso.date(),
	columns: z.array(
		z.strictObject({
			field: z.enum(fields),
			heads: z.array(z.string()).min(1),
			written: z.literal("only").optional(),
		}),
	),
	statuses: z.array(
		z.strictObject({
			...Words,
			of: z.array(z.enum(states)),
			enters: z.enum(states).optional(),
			why: Said.optional(),
		}),
	),
	kinds: z.array(
		z.strictObject({
			...Words,
			of: z.array(z.enum(kinds)),
			enters: z.enum(kinds),
		}),
	),
});
export type LaporWords = z.output<typeof File>;
export type LaporStatus = LaporWords["statuses"][number];

/** The words as the file has them. A file that is wrong is a mistake of ours, and thrown. */
export const readLaporWords = (
	file = join(root, "src/modules/complaints/sp4n/lapor.yaml"),
): LaporWords => File.parse(parse(readFileSync(file, "utf8")));

let kept: LaporWords | null = null;

/** The words that hold, read once. */
export const laporWords = (): LaporWords => (kept ??= readLaporWords());

/** Without what spelling changes: capitals, and signs between words. */
export const plain = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

const named = <Row extends { readonly lapor: string; readonly also: string[] }>(
	rows: readonly Row[],
	typed: string,
): Row | undefined =>
	rows.find(({ lapor, also }) =>
		[lapor, ...also].some((word) => plain(word) === plain(typed)),
	);

/** What LAPOR calls so; `undefined` for a word that nobody knows. */
export const statusNamed = (typed: string, words = laporWords()) =>
	named(words.statuses, typed);
export const kindNamed = (typed: string, words = laporWords()) =>
	named(words.kinds, typed);

/** How LAPOR calls what is in a state here. */
export function statusOf(state: State, words = laporWords()): LaporStatus {
	const row = words.statuses.find(({ of }) => of.includes(state));
	if (!row) throw new Error(`lapor.yaml says nothing of ${state}`);
	return row;
}
export function kindWordOf(kind: Kind, words = laporWords()): string {
	const row = words.kinds.find(({ of }) => of.includes(kind));
	if (!row) throw new Error(`lapor.yaml says nothing of ${kind}`);
	return row.lapor;
}

/** The head that we write over a column. */
export const headOf = (field: Field, words = laporWords()): string =>
	words.columns.find((column) => column.field === field)?.heads[0] ?? field;
