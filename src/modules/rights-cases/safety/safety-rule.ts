import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const days = z.int().positive();

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()),
	verified: z.boolean(),
	/** Calendar days after the receipt, and after the end. */
	after_days: z.array(days).min(1),
	/** Calendar days for an answer. */
	answer_within: days,
	/** Calendar days in which a silence is told. */
	told_for: days,
});
export type SafetyRule = z.infer<typeof File>;

let kept: SafetyRule | null = null;

/** When it is asked whether somebody is safe, as the file has it; read once. */
export const safetyRule = (): SafetyRule =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/rights-cases/safety/safety.yaml"),
				"utf8",
			),
		),
	));
