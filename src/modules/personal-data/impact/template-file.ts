import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const Said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[a-z][a-z-]*$/);
const File = z.strictObject({
	version: z.int(),
	verified: z.boolean(),
	law: z.string().min(1),
	sources: z.array(z.url()).min(1),
	/** Days after which it is looked at again. */
	review: z.int().positive(),
	/** Kinds of high risk: one of them asks for an assessment. */
	risks: z.array(z.strictObject({ code, title: Said })).min(1),
	questions: z
		.array(
			z.strictObject({ code, asks: Said, hint: Said, needed: z.boolean() }),
		)
		.min(1),
});

let read: z.output<typeof File> | undefined;

/** What an impact assessment asks; read once. */
export const impactTemplate = (): z.output<typeof File> =>
	(read ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/personal-data/impact/template.yaml"),
				"utf8",
			),
		),
	));
