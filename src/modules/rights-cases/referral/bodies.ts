import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

const Body = z.strictObject({
	code: z.string().regex(/^[a-z-]+$/),
	name: said,
	/** Its task. */
	for: said,
	/** A number that one can call; null where none is known. */
	reach: z.string().nullable(),
	source: z.string().min(1),
});
export type Body = z.output<typeof Body>;

const File = z.strictObject({
	version: z.int(),
	verified: z.literal(false),
	/** Calendar days in which a receipt is waited for. */
	receipt_days: z.int().positive(),
	bodies: z.array(Body).min(1),
});

let kept: z.output<typeof File> | null = null;

/** Other bodies to which something may be passed on, as the file has them; read once. */
export const bodiesFile = (): z.output<typeof File> =>
	(kept ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/rights-cases/referral/bodies.yaml"),
				"utf8",
			),
		),
	));

export const bodyNamed = (code: string): Body | undefined =>
	bodiesFile().bodies.find((one) => one.code === code);
