import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const said = z.strictObject({ id: z.string(), en: z.string() });

const Definition = z.strictObject({
	code: z.string(),
	regulation: z.string(),
	/** The rule on which the regulation itself rests. */
	basis: z.string().optional(),
	/** Whether the regulation names all there are, or says "among others". */
	closed: z.boolean(),
	groups: z.array(
		z.strictObject({
			code: z.string(),
			label: said,
			/** Codes of needs that its members may have. */
			needs: z.array(z.string()),
		}),
	),
});
/** Who the vulnerable groups are, as one rule has it. */
export type GroupDefinition = z.output<typeof Definition>;

const File = z.strictObject({
	version: z.int(),
	verified: z.boolean(),
	definitions: z.array(Definition),
});

let kept: z.output<typeof File> | null = null;

/** Every rule's own list; read once. */
const file = (): z.output<typeof File> =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/catalogue/facilities/groups.yaml"),
				"utf8",
			),
		),
	));

export const groupDefinitions = (): readonly GroupDefinition[] =>
	file().definitions;
