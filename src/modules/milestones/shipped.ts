import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { type Milestone, pers } from "./milestone.ts";

const Said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

const File = z.strictObject({
	milestones: z.array(
		z.strictObject({
			code: z.string().regex(/^[a-z][a-z-]*$/),
			programme: z.string().nullable(),
			title: Said,
			does: Said,
			months: z.array(z.int().min(1).max(12)).min(1),
			day: z.union([z.int().min(1).max(31), z.literal("last")]),
			per: z.enum(pers),
			from: z.int(),
			until: z.exactOptional(z.int()),
			ground: Said,
			source: z.url({ protocol: /^https$/ }),
			doubt: z.exactOptional(Said),
			told: z
				.array(
					z.strictObject({
						right: z.string(),
						programme: z.exactOptional(z.string()),
					}),
				)
				.min(1),
		}),
	),
});

/** Read once: the table is part of the program. */
let read: readonly Milestone[] | undefined;

/** The dates that are shipped, as the table has them. */
export function shippedMilestones(): readonly Milestone[] {
	const file = join(root, "src/modules/milestones/milestones.yaml");
	read ??= File.parse(parse(readFileSync(file, "utf8"))).milestones;
	return read;
}
