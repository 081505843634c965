import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const File = z.strictObject({
	version: z.int(),
	regulation: z.string(),
	sources: z.array(z.string()),
	verified: z.boolean(),
	rights: z
		.array(
			z.strictObject({
				code: z.string(),
				articles: z.string(),
				label: z.strictObject({ id: z.string(), en: z.string() }),
			}),
		)
		.length(10),
});
export type Right = z.infer<typeof File>["rights"][number];

let kept: z.infer<typeof File> | null = null;

/** The ten groups of basic rights with where they stand, as the file has them; read once. */
export const tenRights = (): z.infer<typeof File> =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/rights-cases/ten-rights.yaml"),
				"utf8",
			),
		),
	));

export const rightNamed = (code: string): Right | undefined =>
	tenRights().rights.find((one) => one.code === code);
