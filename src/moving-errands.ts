import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { theSystem } from "#kernel/actor.ts";
import type { Config } from "#platform/config.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { openFiles } from "#platform/files/open-files.ts";
import { folderParts } from "#platform/files/parts.ts";
import { type Comparison, compareAll } from "#platform/moving/compare-all.ts";
import {
	type Exported,
	exportAll,
	type Holdings,
} from "#platform/moving/export-all.ts";
import { type Imported, importAll } from "#platform/moving/import-all.ts";
import { marksOfKeys } from "#platform/moving/manifest.ts";
import { root } from "#platform/root.ts";
import { moduleNames } from "../architecture.ts";
import type { Rangkul } from "./assemble.ts";
import { openData } from "./data.ts";

/** Absolute: the site that does it for us stands elsewhere. */
const Archive = z.object({ archive: z.string() });

/** Writes everything into an archive. */
export const exportHouse = (
	house: Rangkul,
	about: unknown,
): Promise<Exported> => {
	const { archive } = Archive.parse(about);
	const { now } = house.contextOf(theSystem);
	return exportAll(holdingsOf(house), archive, {
		keys: house.keys,
		rangkul: versionHere(),
		now,
	});
};

/** Holds everything against an archive. */
export const compareHouse = (
	house: Rangkul,
	about: unknown,
): Promise<Comparison> =>
	compareAll(holdingsOf(house), Archive.parse(about).archive);

/** Takes an archive into the empty data that the settings name. No site may run on them. */
export async function importHouse(
	config: Config,
	archive: string,
	otherKeys: boolean,
): Promise<Imported> {
	const { database, close } = await openData(config, async () => {
		throw new Error("An archive is being taken in. Try again when it is done.");
	});
	try {
		const into = {
			database,
			files: openFiles(config),
			parts: folderParts(join(config.dataFolder, "parts")),
		};
		return await importAll(into, archive, {
			keys: marksOfKeys(config),
			migrations: migrationsOfHouse(moduleNames),
			otherKeys,
		});
	} finally {
		await close();
	}
}

const holdingsOf = (house: Rangkul): Holdings => {
	const { files, parts } = house.contextOf(theSystem);
	return { database: house.database, files, parts };
};

const versionHere = (): string =>
	z
		.object({ version: z.string() })
		.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")))
		.version;
