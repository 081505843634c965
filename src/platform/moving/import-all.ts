import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { WrongSetting } from "../config.ts";
import type { Alone } from "../database/alone.ts";
import { type Migration, migrate, sha256OfStep } from "../database/migrate.ts";
import type { Database } from "../database/open.ts";
import {
	foreignKeysOf,
	type MovedTable,
	oneWayOfWriting,
	tableCount,
	tablesOf,
} from "./catalogue.ts";
import { checkArchive, filesIn, partsIn } from "./check-archive.ts";
import type { Holdings } from "./export-all.ts";
import { type Manifest, names, WrongArchive } from "./manifest.ts";
import { measureOf } from "./measured.ts";

export interface Imported {
	readonly tables: number;
	readonly rows: number;
	readonly files: number;
	/** Steps that are newer than the archive, run after its rows were in. */
	readonly migrated: number;
	/** Files that were damaged where the archive was made, and are not in it. */
	readonly damaged: readonly string[];
}

interface Taking {
	/** Marks of the keys at hand. */
	readonly keys: Manifest["keys"];
	readonly migrations: readonly Migration[];
	/** The keys at hand are others, and whoever does it knows what that means. */
	readonly otherKeys?: boolean;
}

/**
 * Takes an archive into a new, empty database: every byte of it is held against its hash first; then tables, rows and rules in one
 * transaction, in which each table is read back. What does not end leaves an empty database; files lie under their hashes, and are
 * found again by the next try.
 */
export async function importAll(
	into: Holdings,
	archive: string,
	{ keys, migrations, otherKeys = false }: Taking,
): Promise<Imported> {
	const manifest = await checkArchive(archive);
	if (!otherKeys) refuseOtherKeys(manifest.keys, keys);
	const then = stepsOf(manifest, migrations);
	await into.database.alone("reading", refuseFull);
	const files = await keepFiles(into, archive);
	const migrated = await into.database.alone("writing", async (alone) => {
		await refuseFull(alone);
		await migrateAlone(alone, then);
		await alone.run(oneWayOfWriting);
		const tables = tablesToFill(manifest, await tablesOf(alone));
		await withoutRules(alone, tables, async () => {
			for (const table of tables) await fill(alone, table, archive);
			for (const table of tables) await readBack(alone, table, manifest);
		});
		for (const { name, last, called } of manifest.sequences)
			await alone.run(`select setval('${name}', ${last}, ${called})`);
		return migrateAlone(alone, migrations);
	});
	await into.database.run("analyze");
	return {
		tables: manifest.tables.length,
		rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
		files,
		migrated,
		damaged: manifest.damaged,
	};
}

function refuseOtherKeys(keys: Manifest["keys"], here: Manifest["keys"]): void {
	const other = [
		...(here.secret === keys.secret ? [] : ["RANGKUL_SECRET"]),
		...(here.sealKey === keys.sealKey ? [] : ["RANGKUL_SEAL_KEY"]),
	];
	if (other.length > 0)
		throw new WrongSetting(
			`${other.join(" and ")} here and where this archive was made are not the same: what is sealed with them could not be opened, and codes on paper would lead nowhere. Set the keys that were kept beside the archive. If they are lost, --other-keys takes the rest.`,
		);
}

/** The steps that had run where the archive was made, in the order of the house. */
function stepsOf(
	{ migrations: ran, rangkul }: Manifest,
	migrations: readonly Migration[],
): Migration[] {
	const known = new Map(
		migrations.map((step) => [`${step.owner}/${step.name}`, step]),
	);
	for (const { owner, name, sha256 } of ran) {
		const step = known.get(`${owner}/${name}`);
		if (!step || sha256OfStep(step) !== sha256)
			throw new WrongArchive(
				`This archive was made by Rangkul ${rangkul}, and this one does not know its step ${owner}/${name}. Use that version or a newer one. Nothing was touched.`,
			);
	}
	const theirs = new Set(ran.map(({ owner, name }) => `${owner}/${name}`));
	return migrations.filter(({ owner, name }) => theirs.has(`${owner}/${name}`));
}

async function refuseFull(alone: Alone): Promise<void> {
	const count = await tableCount(alone);
	if (count > 0)
		throw new WrongSetting(
			`This database is not empty: it has ${count} tables. An archive is taken only into a new one, so that nothing is mixed or lost. Name another with DATABASE_URL (made by createdb --encoding=UTF8 --locale=C --template=template0) or with RANGKUL_DATA.`,
		);
}

/** The same steps, the same way, on this connection: they are part of the one transaction. */
const migrateAlone = (
	{ db, run }: Alone,
	steps: readonly Migration[],
): Promise<number> => {
	const here: Database = {
		db,
		run,
		kind: "embedded",
		alone: () => Promise.reject(new Error("already alone")),
		close: async () => undefined,
	};
	return migrate(here, steps);
};

function tablesToFill(
	{ tables }: Manifest,
	there: readonly MovedTable[],
): MovedTable[] {
	const byName = new Map(there.map((table) => [table.name, table]));
	if (byName.size !== tables.length)
		throw new WrongArchive(
			`The archive holds ${tables.length} tables, its steps make ${byName.size}. Nothing was touched.`,
		);
	return tables.map(({ name, columns }) => {
		const table = byName.get(name);
		if (!table || columns.join() !== table.columns.join())
			throw new WrongArchive(
				`The table ${name} of the archive has other columns than its steps make. Nothing was touched.`,
			);
		return table;
	});
}

/**
 * Foreign keys are taken off and put on again, which checks every row at once; row security that binds the owner too is lifted
 * for the same time. It is one transaction: nobody ever sees the tables without them.
 */
async function withoutRules(
	alone: Alone,
	tables: readonly MovedTable[],
	work: () => Promise<void>,
): Promise<void> {
	const keys = await foreignKeysOf(alone);
	const forced = tables.filter(({ forced }) => forced);
	await alone.run("truncate platform.migration");
	for (const { table, name } of keys)
		await alone.run(`alter table ${table} drop constraint ${name}`);
	for (const { sql } of forced)
		await alone.run(`alter table ${sql} no force row level security`);
	await work();
	for (const { table, name, definition } of keys)
		await alone.run(
			`alter table ${table} add constraint ${name} ${definition}`,
		);
	for (const { sql } of forced)
		await alone.run(`alter table ${sql} force row level security`);
}

const fill = (
	alone: Alone,
	table: MovedTable,
	archive: string,
): Promise<void> =>
	alone.copyIn(
		table,
		unpacked(createReadStream(join(archive, names.table(table.name)))),
	);

/** A disk that fails while it is read ends the import, not the process. */
function unpacked(packed: Readable): Readable {
	const rows = createGunzip();
	packed.on("error", (error) => rows.destroy(error));
	return packed.pipe(rows);
}

async function readBack(
	alone: Alone,
	table: MovedTable,
	{ tables }: Manifest,
): Promise<void> {
	const said = tables.find(({ name }) => name === table.name);
	const read = await measureOf(alone.copyOut(table));
	if (read.lines !== said?.rows || read.sha256 !== said.sha256)
		throw new Error(
			`${table.name} reads back other than it was written: ${read.lines} rows of ${said?.rows}. Everything was rolled back.`,
		);
}

/** Each under the hash that it bears; answers how many. Parts that are here already came by a try before. */
async function keepFiles(
	{ files, parts }: Holdings,
	archive: string,
): Promise<number> {
	let count = 0;
	for await (const { sha256 } of filesIn(archive)) {
		await files.keep(await readFile(join(archive, names.file(sha256))));
		count += 1;
	}
	for await (const { id } of partsIn(archive)) {
		await parts.remove(id);
		await parts.begin(id);
		await parts.add(id, 0, createReadStream(join(archive, names.part(id))));
	}
	return count;
}
