import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readConfig } from "#platform/config.ts";
import { root } from "#platform/root.ts";

const Answer = z.object({ text: z.string().nullable() });

/**
 * The text of an instrument that was published into the data that this command is pointed at; null where
 * there is none, or where there are no data. Only asked for what does not come with the program: opening the
 * data takes seconds.
 */
export async function publishedHere(
	instrument: string,
): Promise<string | null> {
	const config = readConfig(process.env, root);
	const hasData =
		config.databaseUrl !== null ||
		existsSync(join(config.dataFolder, "pglite"));
	if (!hasData) return null;
	const { runErrand } = await import("../errands.ts");
	return Answer.parse(await runErrand("instrument", config, { instrument }))
		.text;
}
