import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "#platform/root.ts";

const Built = z.object({
	css: z.string(),
	/** `sha256-…`, for the content security policy. */
	cssHash: z.string(),
	cssHref: z.string(),
	publicHref: z.string(),
	roomHref: z.string(),
	islands: z.record(z.string(), z.string()),
	inside: z.record(
		z.string(),
		z.object({ text: z.string(), hash: z.string() }),
	),
});
export type BuiltAssets = z.output<typeof Built>;

/** What the build made of styles and islands. Throws when nothing was built yet. */
export const readAssets = (): BuiltAssets =>
	Built.parse(
		JSON.parse(readFileSync(join(root, "build/assets.json"), "utf8")),
	);
