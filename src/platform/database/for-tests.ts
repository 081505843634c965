import { createHash, randomBytes } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import pg from "pg";
import { theSystem } from "#kernel/actor.ts";
import { uuidv7 } from "#kernel/id.ts";
import type { Context } from "../context.ts";
import { memoryStore } from "../files/memory-store.ts";
import { memoryParts } from "../files/parts.ts";
import { root } from "../root.ts";
import { noScanner } from "../scanning/scanner.ts";
import { openSealing } from "../sealing.ts";
import { aloneEmbedded } from "./alone.ts";
import { migrate } from "./migrate.ts";
import {
	createPglite,
	type Database,
	openEmbedded,
	openPostgres,
} from "./open.ts";
import { migrationsOfHouse } from "./owners.ts";
import { templateOf } from "./template-for-tests.ts";

/** A context on a fresh, migrated, empty database, with a clock and chance of its own. */
export interface TestWorld extends AsyncDisposable {
	readonly cx: Context;
	readonly database: Database;
}

/** A test whose rows are gone afterwards, so that stories do not disturb one another; in the world that is open by then. */
export const storyIn =
	(world: () => TestWorld) =>
	(name: string, tell: (cx: Context) => Promise<void>) =>
		test(name, async () => {
			const { cx } = world();
			const enough = new Error("enough");
			await cx.db
				.transaction()
				.execute(async (db) => {
					await tell({ ...cx, db });
					throw enough;
				})
				.catch((error: unknown) => {
					if (error !== enough) throw error;
				});
		});

/**
 * Opens a real database for one test file: the embedded one, or a database of its own on the
 * PostgreSQL server that RANGKUL_TEST_POSTGRES names. `now` is the clock of the context.
 */
export async function openTestWorld(
	now = new Date("2026-11-20T03:00:00Z"),
	/** On PostgreSQL: a role that owns the database and is no superuser, as a site ought to run. */
	role?: "ordinary",
): Promise<TestWorld> {
	const server = process.env.RANGKUL_TEST_POSTGRES;
	const { database, drop } = server
		? await onPostgres(server, role)
		: await onPglite();
	const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
	const cx: Context = {
		db: database.db,
		actor: theSystem,
		now,
		newId: () => uuidv7(new Date(), random),
		random,
		files: memoryStore(),
		parts: memoryParts(),
		sealing: openSealing(["for-tests-only-not-a-secret-000000"], random),
		scanner: noScanner,
		origin: "http://localhost:8080",
		announced: () => undefined,
	};
	return {
		cx,
		database,
		[Symbol.asyncDispose]: async () => {
			await database.close();
			await drop();
		},
	};
}

/** A database without a single table: embedded, or on PostgreSQL, owned by a role that is no superuser. */
export async function openEmptyDatabase(
	kind: "embedded" | "postgresql",
): Promise<
	AsyncDisposable & {
		readonly database: Database;
		/** The same database as a role for backups, which sees every row and writes none. */
		readonly forBackups: () => Promise<Database>;
	}
> {
	const server = process.env.RANGKUL_TEST_POSTGRES;
	if (kind === "embedded" || !server) {
		const database = await openEmbedded(null);
		return {
			database,
			forBackups: async () => database,
			[Symbol.asyncDispose]: database.close,
		};
	}
	const name = `rangkul_test_${process.pid}_${randomBytes(4).toString("hex")}`;
	await atServer(server, `create role ${name} login createrole`);
	await createEmpty(server, name, `owner ${name}`);
	const opened = [await openPostgres(addressOf(server, name, name))];
	return {
		database: opened[0] as Database,
		forBackups: async () => {
			const role = `${name}_backup`;
			await atServer(
				server,
				`create role ${role} login bypassrls in role pg_read_all_data`,
			);
			const database = await openPostgres(addressOf(server, name, role));
			opened.push(database);
			return database;
		},
		[Symbol.asyncDispose]: async () => {
			for (const database of opened) await database.close();
			await atServer(server, `drop database if exists ${name} with (force)`);
		},
	};
}

const moduleFolders = (): string[] =>
	readdirSync(join(root, "src/modules")).sort();

/** The order of the house, read without importing it upwards. */
const moduleOrder = (): string[] => {
	const text = readFileSync(join(root, "architecture.ts"), "utf8");
	return moduleFolders().sort(
		(a, b) =>
			text.search(new RegExp(`^\\s+["']?${a}["']?:`, "m")) -
			text.search(new RegExp(`^\\s+["']?${b}["']?:`, "m")),
	);
};

const house = () => {
	const migrations = migrationsOfHouse(moduleOrder());
	const fingerprint = createHash("sha256")
		.update(JSON.stringify(migrations))
		.digest("hex")
		.slice(0, 16);
	return { migrations, fingerprint };
};

async function onPglite() {
	const { migrations, fingerprint } = house();
	const folder = join(root, "build/test-templates");
	const file = join(folder, `${fingerprint}.tar`);
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		const pglite = await createPglite();
		const run = async (script: string) => void (await pglite.exec(script));
		const { Kysely, PGliteDialect } = await import("kysely");
		await migrate(
			{
				db: new Kysely({ dialect: new PGliteDialect({ pglite }) }),
				kind: "embedded",
				run,
				alone: aloneEmbedded(pglite),
				close: () => pglite.close(),
			},
			migrations,
		);
		const draft = `${file}.${process.pid}`;
		writeFileSync(draft, await templateOf(pglite));
		renameSync(draft, file);
	}
	const database = await openEmbedded(
		null,
		new Blob([new Uint8Array(readFileSync(file))]),
	);
	return { database, drop: async () => undefined };
}

async function onPostgres(server: string, role?: "ordinary") {
	const name = `rangkul_test_${process.pid}_${randomBytes(4).toString("hex")}`;
	if (role) {
		// A copy would belong to whoever made what it copies.
		await atServer(server, `create role ${name} login createrole`);
		await migrated(server, name, `owner ${name}`, name);
	} else {
		const template = await templateOn(server);
		await atServer(server, `create database ${name} template ${template}`);
	}
	const database = await openPostgres(addressOf(server, name, role && name));
	return {
		database,
		drop: () =>
			atServer(server, `drop database if exists ${name} with (force)`),
	};
}

/** The migrated, empty database of this state of the house, made by whichever test file asks first. */
async function templateOn(server: string): Promise<string> {
	const template = `rangkul_template_${house().fingerprint}`;
	const lock = new pg.Client({ connectionString: server });
	await lock.connect();
	try {
		await lock.query("select pg_advisory_lock(hashtext($1))", [template]);
		const { rowCount } = await lock.query(
			"select from pg_database where datname = $1",
			[template],
		);
		if (rowCount === 0) {
			const draft = `${template}_draft`;
			await atServer(server, `drop database if exists ${draft} with (force)`);
			await migrated(server, draft, "");
			await lock.query(`alter database ${draft} rename to ${template}`);
		}
		return template;
	} finally {
		await lock.end();
	}
}

async function migrated(
	server: string,
	name: string,
	more: string,
	role?: string,
): Promise<void> {
	await createEmpty(server, name, more);
	const database = await openPostgres(addressOf(server, name, role));
	try {
		await migrate(database, house().migrations);
	} finally {
		await database.close();
	}
}

const createEmpty = (server: string, name: string, more: string) =>
	atServer(
		server,
		`create database ${name} ${more} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
	);

function addressOf(server: string, name: string, role?: string): string {
	const url = new URL(server);
	url.pathname = `/${name}`;
	if (role) url.username = role;
	return url.href;
}

async function atServer(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
