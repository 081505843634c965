import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()),
	verified: z.boolean(),
	/** Slug of the office that takes cases in for the whole nation, and below which those of the provinces stand. */
	centre: z.string(),
	/** Kind of those offices. */
	regional: z.string(),
	/** Whose province is asked first. */
	nearest: z.array(z.enum(["accused-office", "place"])),
});

let kept: z.infer<typeof File> | null = null;

/** Which offices take in what is told in confidence, as the file has it; read once. */
export const intakeRule = (): z.infer<typeof File> =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/rights-cases/graph/intake.yaml"),
				"utf8",
			),
		),
	));
