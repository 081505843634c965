import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const File = z.strictObject({
	version: z.int(),
	verified: z.boolean(),
	sources: z.array(z.url()).min(1),
	/** From finding it until people and the body are told. */
	hours: z.int().positive(),
	law: z.string().min(1),
	/** When the public has to be told. */
	public: z.strictObject({ id: z.string().min(1), en: z.string().min(1) }),
});

let read: z.output<typeof File> | undefined;

/** The clock of a breach and its law; read once. */
export const breachesFile = (): z.output<typeof File> =>
	(read ??= File.parse(
		parse(
			readFileSync(
				join(root, "src/modules/personal-data/breaches/breaches.yaml"),
				"utf8",
			),
		),
	));
