import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

/** The components of a service standard, in the order of the regulation (UU 25/2009 art. 21, PermenPANRB 15/2014). */
export const componentCodes = [
	"requirements",
	"procedure",
	"timeLimit",
	"cost",
	"product",
	"complaints",
	"legalBasis",
	"facilities",
	"competence",
	"supervision",
	"staffing",
	"guarantee",
	"safety",
	"evaluation",
] as const;
export type ComponentCode = (typeof componentCodes)[number];

const said = z.strictObject({ id: z.string(), en: z.string() });

const File = z.strictObject({
	version: z.int(),
	sources: z.array(z.string()),
	verified: z.boolean(),
	components: z.array(
		z.strictObject({
			code: z.enum(componentCodes),
			/** `delivery`: whoever is served must be able to read it. `making`: how the office brings it about. */
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
				join(root, "src/modules/catalogue/standard/components.yaml"),
				"utf8",
			),
		),
	));

export const componentNamed = (code: string): StandardComponent | undefined =>
	serviceStandard().components.find((one) => one.code === code);

/** The six that must be published. */
export const deliveryComponents = (): readonly ComponentCode[] =>
	serviceStandard().components.flatMap(({ code, group }) =>
		group === "delivery" ? [code] : [],
	);
