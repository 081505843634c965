import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import type { Day } from "#territory";

const File = z.strictObject({
	version: z.int(),
	/** Whether the years were compared with the printed regulation. */
	verified: z.boolean(),
	regulation: z.string(),
	years: z.int().min(1).max(50),
	remindDaysBefore: z.int().min(1),
	renewDaysAfterChange: z.int().min(1),
});
export type ReviewRule = z.output<typeof File>;

let kept: ReviewRule | null = null;

/** When a pledge is looked at again; read once. */
export const reviewRule = (): ReviewRule =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/catalogue/pledge/review.yaml"),
				"utf8",
			),
		),
	));

/** The day that a form suggests for looking again at what is signed today. 29 February becomes 1 March. */
export const suggestedReview = (today: Day): Day => {
	const [year = 0, month = 1, date = 1] = today.split("-").map(Number);
	return new Date(Date.UTC(year + reviewRule().years, month - 1, date))
		.toISOString()
		.slice(0, 10);
};
