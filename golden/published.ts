import { readFileSync } from "node:fs";
import { z } from "zod";

/** A case that somebody published: what went in, what came out, where it was read. */
export interface Published {
	readonly id: string;
	readonly topic: string;
	readonly kind: string;
	readonly source: readonly string[];
	readonly inputs: Readonly<Record<string, unknown>>;
	readonly expected: Readonly<Record<string, unknown>>;
	/** What our formula gives where the source printed only the counts. */
	readonly recomputed: Readonly<Record<string, unknown>>;
}

const record = z.record(z.string(), z.unknown());
const file = z.object({
	examples: z.array(
		z.object({
			id: z.string(),
			topic: z.string(),
			kind: z.string(),
			source: z.array(z.string()),
			inputs: record,
			expected: record,
			recomputed: record,
		}),
	),
});

export const published: readonly Published[] = file.parse(
	JSON.parse(readFileSync(new URL("published.json", import.meta.url), "utf8")),
).examples;
