import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { PGliteOptions } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import { type Heard, toldByKysely } from "../observing/heard.ts";
import type { Pool } from "../observing/metrics.ts";
import { aloneEmbedded, alonePostgres, type RunAlone } from "./alone.ts";
import { PromptClient } from "./prompt-client.ts";

/** A handle without tables. Each module adds its own: `unitsIn(db)` is `db.withTables<UnitsTables>()`. */
export type Db = Kysely<Record<never, never>>;

export interface Database {
	readonly db: Db;
	readonly kind: "embedded" | "postgresql";
	/** Runs a script of several statements, all of them or none, outside of other transactions. */
	readonly run: (script: string) => Promise<void>;
	/** Runs a transaction on a connection of its own, with `COPY`; what throws is rolled back. */
	readonly alone: RunAlone;
	/** How its connections are used; left out where there is one alone. */
	readonly pool?: () => Pool;
	readonly close: () => Promise<void>;
}

/** Told of each statement that was answered. */
type Asked = Heard["asked"];

// Counts stay exact on purpose: PostgreSQL sends bigint and numeric as text, and so do we.
const int8AsText = 20;

/**
 * Every embedded database is made here: one that is opened without the extensions that its data use fails at the
 * first query that needs them.
 */
export async function createPglite(
	options: Pick<PGliteOptions, "dataDir" | "loadDataDir"> = {},
) {
	// Whoever has a PostgreSQL never reads it.
	const [{ PGlite }, { pg_trgm }] = await Promise.all([
		import("@electric-sql/pglite"),
		import("@electric-sql/pglite/contrib/pg_trgm"),
	]);
	return PGlite.create({
		...options,
		extensions: { pg_trgm },
		parsers: { [int8AsText]: (value: string) => value },
	});
}

/** The embedded database in a folder, or in memory when there is none. The caller holds the lock of the folder. */
export async function openEmbedded(
	folder: string | null,
	template?: Blob,
	asked?: Asked,
): Promise<Database> {
	if (folder) mkdirSync(folder, { recursive: true });
	const pglite = await createPglite({
		...(folder ? { dataDir: join(folder, "pglite") } : {}),
		...(template ? { loadDataDir: template } : {}),
	});
	return {
		db: new Kysely({
			dialect: new PGliteDialect({ pglite }),
			...(asked && { log: toldByKysely(asked) }),
		}),
		kind: "embedded",
		run: async (script) => {
			await pglite.exec(script);
		},
		alone: aloneEmbedded(pglite),
		close: () => pglite.close(),
	};
}

/**
 * PostgreSQL 15 or newer. Statements end after 30 seconds: long reports run as jobs. `broken` hears of
 * an idle connection that broke; the next statement takes a new one.
 */
export async function openPostgres(
	url: string,
	broken: (error: Error) => void = () => undefined,
	asked?: Asked,
): Promise<Database> {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		// Whoever waits longer for a connection is told to try again: the server is not reached, or all are in use.
		connectionTimeoutMillis: 10_000,
		keepAlive: true,
		statement_timeout: 30_000,
		Client: PromptClient,
		// What does not wait for an answer is sent behind what was sent before: `together`.
		pipeline: true,
	});
	// Unheard, it would end the process.
	pool.on("error", broken);
	const db: Db = new Kysely({
		dialect: new PostgresDialect({ pool }),
		...(asked && { log: toldByKysely(asked) }),
	});
	return {
		db,
		kind: "postgresql",
		run: async (script) => {
			await pool.query(script);
		},
		alone: alonePostgres(url),
		pool: () => ({
			open: pool.totalCount,
			used: pool.totalCount - pool.idleCount,
			waiting: pool.waitingCount,
		}),
		close: () => db.destroy(),
	};
}
