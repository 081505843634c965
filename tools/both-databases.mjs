import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Which database tests run on both databases where there is a PostgreSQL, on which all of them run: those outside of the
 * modules, those that name a kind of database, and of each module the one that is named after it, or its first.
 */
export function onBothDatabases(files) {
	const ofModules = Map.groupBy(files, moduleOf);
	return files.filter((file) => {
		const module = moduleOf(file);
		if (module === null || namesDatabase(file)) return true;
		const mine = ofModules.get(module) ?? [];
		const [first] = mine.toSorted();
		return file === (mine.find((one) => isNamedAfter(one, module)) ?? first);
	});
}

const moduleOf = (file) => /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? null;

const isNamedAfter = (file, module) =>
	basename(dirname(file)) === module &&
	basename(file).startsWith(`${module}.db.test.`);

/** Whoever asks which database it is may mean something else on the other. */
const namesDatabase = (file) =>
	/\b(?:embedded|openEmbedded|postgresql)\b|RANGKUL_TEST_POSTGRES/i.test(
		readFileSync(join(root, file), "utf8"),
	);
