import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const said = z.strictObject({ id: z.string(), en: z.string() });

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()),
	verified: z.boolean(),
	components: z.array(
		z.strictObject({
			code: z.string(),
			group: z.enum(["delivery", "making"]),
			label: said,
		}),
	),
});
export type StandardComponent = z.infer<typeof File>["components"][number];

let kept: z.infer<typeof File> | null = null;

/** The components of a service standard with where they stand, as the file has them; read once. */
export const serviceStandard = (): z.infer<typeof File> =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/complaints/learning/standard-components.yaml"),
				"utf8",
			),
		),
	));

export const componentNamed = (code: string): StandardComponent | undefined =>
	serviceStandard().components.find((one) => one.code === code);
