import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { WrongSetting } from "../config.ts";
import type { Database } from "./open.ts";

/** One forward step: plain SQL of one owner, in the order of the house. */
export interface Migration {
	readonly owner: string;
	readonly name: string;
	readonly script: string;
}

/** The steps of each owner in the order given; of one owner by file name. */
export const migrationsOf = (
	owners: readonly { name: string; folder: string }[],
): Migration[] =>
	owners.flatMap(({ name: owner, folder }) => {
		const steps = join(folder, "migrations");
		if (!existsSync(steps)) return [];
		return readdirSync(steps)
			.filter((name) => name.endsWith(".sql"))
			.sort()
			.map((name) => ({
				owner,
				name,
				script: readFileSync(join(steps, name), "utf8"),
			}));
	});

/**
 * Runs the steps that have not run yet; refuses when one that ran was changed since. Answers how many ran.
 * Of two servers that start at once on one PostgreSQL the second waits, and finds nothing left to do.
 */
export const migrate = (
	database: Database,
	migrations: readonly Migration[],
): Promise<number> =>
	database.kind === "embedded"
		? bringUpToDate(database, migrations)
		: database.db.transaction().execute(async (lock) => {
				await sql`set local statement_timeout = 0`.execute(lock);
				await sql`select pg_advisory_xact_lock(${migrating})`.execute(lock);
				return bringUpToDate(database, migrations);
			});

/** The steps that did not run yet, by owner and name. Reads only: a database that never ran any has them all to run. */
export async function pendingMigrations(
	database: Database,
	migrations: readonly Migration[],
): Promise<string[]> {
	const names = migrations.map(({ owner, name }) => `${owner}/${name}`);
	const { rows } = await sql<{
		kept: string | null;
	}>`select to_regclass('platform.migration')::text as kept`.execute(
		database.db,
	);
	if (rows[0]?.kept == null) return names;
	const done = await sql<{
		step: string;
	}>`select owner || '/' || name as step from platform.migration`.execute(
		database.db,
	);
	const ran = new Set(done.rows.map(({ step }) => step));
	return names.filter((name) => !ran.has(name));
}

/** Any number that stays the same: it names the lock. */
const migrating = 7_265_485;

async function bringUpToDate(
	database: Database,
	migrations: readonly Migration[],
): Promise<number> {
	await database.run(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      owner text not null,
      name text not null,
      sha256 text not null,
      ran_at timestamptz not null default now(),
      constraint migration_key primary key (owner, name)
    );
    comment on table platform.migration is 'local';
  `);
	const done = await sql<{ owner: string; name: string; sha256: string }>`
    select owner, name, sha256 from platform.migration`.execute(database.db);
	const known = new Map(
		done.rows.map((row) => [`${row.owner}/${row.name}`, row.sha256]),
	);
	let ran = 0;
	for (const { owner, name, script } of migrations) {
		const sha256 = sha256OfStep({ script });
		const before = known.get(`${owner}/${name}`);
		if (before === sha256) continue;
		if (before)
			throw new Error(
				`Migration ${owner}/${name} ran before and was changed since. Restore it and write a new one.`,
			);
		// Sent as one script, a step and its row are one transaction.
		await database
			.run(`
      ${script}
      ;insert into platform.migration (owner, name, sha256) values ('${owner}', '${name}', '${sha256}');`)
			.catch((error: unknown) => {
				throw (
					lackingExtension(script, error) ??
					new Error(`Migration ${owner}/${name} failed`, { cause: error })
				);
			});
		ran += 1;
	}
	return ran;
}

/** By this it is known again whether a step was changed since it ran. */
export const sha256OfStep = ({ script }: Pick<Migration, "script">): string =>
	createHash("sha256").update(script).digest("hex");

/** Codes of PostgreSQL for "you may not", "its file is not there", "not available here". */
const refusals = ["42501", "58P01", "0A000"];

/** An extension is made by whoever looks after the server: a start that lacks one says what to type. */
function lackingExtension(script: string, error: unknown): WrongSetting | null {
	const [, extension] =
		/create extension if not exists (\w+)/.exec(script) ?? [];
	const code =
		error instanceof Error && "code" in error ? String(error.code) : "";
	if (!extension || !refusals.includes(code)) return null;
	return new WrongSetting(
		`The database needs the extension ${extension}, and this user may not create it or the server does not have it. It comes with PostgreSQL (package postgresql-contrib). Ask whoever looks after the server to run this once in the database of Rangkul, then start again: create extension ${extension} with schema public;`,
	);
}
