import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { bases } from "../register/register-file.ts";
import { termNames } from "../terms.ts";
import { jobNames } from "./jobs.ts";

/** What becomes of a record when its time is over. */
export const fates = ["erased", "anonymous", "kept"] as const;
export const termUnits = [
	"minutes",
	"hours",
	"days",
	"months",
	"years",
] as const;

const Said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.url()).min(1),
	rules: z.array(
		z
			.strictObject({
				code: z.string().regex(/^[a-z][a-z-]*$/),
				kind: Said,
				does: z.enum(fates),
				/** Left out where the schedule of archives decides. */
				after: z
					.strictObject({ term: z.enum(termNames), unit: z.enum(termUnits) })
					.optional(),
				/** From what it is counted. */
				from: Said,
				/** What does it each night; left out, its module does it at its own time. */
				job: z.enum(jobNames).optional(),
				ground: z.enum(bases),
				law: z.string().min(1),
				verified: z.boolean(),
			})
			.refine(
				({ does, after, job }) =>
					does === "kept" ? !after && !job : after !== undefined,
				"what is kept has no term, and everything else has one",
			),
	),
});

type Read = z.output<typeof File>;
export type RetentionRule = Read["rules"][number];

let read: Read | undefined;

/** The table of terms; read once. */
export const retentionTable = (): Read =>
	(read ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/personal-data/retention/retention.yaml"),
				"utf8",
			),
		),
	));
