import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { measureKeys } from "#settings";

const said = z.strictObject({ id: z.string(), en: z.string() });

/** Something of it that is measured, with the setting that says how much is asked for. */
const Measure = z.strictObject({
	code: z.string(),
	label: said,
	unit: said,
	"at-least": z.enum(measureKeys),
});
export type Measure = z.output<typeof Measure>;

const Kind = z.strictObject({
	code: z.string(),
	place: z.enum(["outside", "inside", "information", "people"]),
	label: said,
	/** What to look at, so that "there is one" means that it can be used. */
	look: said,
	measures: z.array(Measure).default([]),
});
export type FacilityKind = z.output<typeof Kind>;

const File = z.strictObject({
	version: z.int(),
	verified: z.boolean(),
	sources: z.array(z.string()),
	kinds: z.array(Kind),
});

let kept: z.output<typeof File> | null = null;

/** Every kind of facility, as the file has them; read once. */
export const facilityKinds = (): z.output<typeof File> =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/catalogue/facilities/kinds.yaml"),
				"utf8",
			),
		),
	));

export const facilityKindNamed = (code: string): FacilityKind | undefined =>
	facilityKinds().kinds.find((kind) => kind.code === code);
