import type { Config } from "#platform/config.ts";
import { holdFolder, type Reply } from "#platform/database/exclusive.ts";
import {
	type Database,
	openEmbedded,
	openPostgres,
} from "#platform/database/open.ts";
import type { Heard } from "#platform/observing/heard.ts";

/** An open database and how to let it go. */
export interface OpenData {
	readonly database: Database;
	readonly close: () => Promise<void>;
}

/**
 * Opens PostgreSQL, or the embedded database for this process alone. `reply` answers what the command
 * line asks while we hold the folder; `broken` hears of connections that break, `asked` of statements. Throws `WrongSetting` when another process holds it.
 */
export async function openData(
	config: Config,
	reply: Reply,
	broken?: (error: Error) => void,
	asked?: Heard["asked"],
): Promise<OpenData> {
	if (config.databaseUrl !== null) {
		const database = await openPostgres(config.databaseUrl, broken, asked);
		return { database, close: database.close };
	}
	const hold = await holdFolder(config.dataFolder, reply);
	const database = await openEmbedded(config.dataFolder, undefined, asked);
	return {
		database,
		close: async () => {
			await database.close();
			await hold.release();
		},
	};
}
