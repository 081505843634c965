import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { states } from "../lifecycle.ts";

/** What goes: the whole case; the files as they came; who its people are. */
export const parts = ["case", "originals", "identities"] as const;
export type Part = (typeof parts)[number];

const days = z.int().positive();

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()).min(1),
	verified: z.boolean(),
	warnDays: days,
	graceDays: days,
	longestHoldDays: days,
	draftHours: z.int().positive(),
	proofYears: z.int().positive(),
	rules: z.array(
		z.strictObject({
			id: z.string(),
			state: z.enum(states),
			part: z.enum(parts),
			/** From the day on which the case ended. */
			months: z.int().positive(),
			/** The setting of the installation that may say another number, in years. */
			setting: z.enum(["finished", "withdrawn", "identities"]).optional(),
		}),
	),
});
export type RetentionFile = z.output<typeof File>;
export type FileRule = RetentionFile["rules"][number];

let kept: RetentionFile | null = null;

/** The terms as the file has them; read once. */
export const retentionFile = (): RetentionFile =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/rights-cases/retention/retention.yaml"),
				"utf8",
			),
		),
	));
