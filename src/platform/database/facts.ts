import { sql } from "kysely";
import type { Context } from "../context.ts";

/** What a database says of itself. */
export interface DatabaseFacts {
	/** 150004 is 15.4. */
	readonly version: number;
	readonly encoding: string;
	/** Whether what was acknowledged survives a power cut. */
	readonly fsync: boolean;
	/** How far its clock is from ours, in seconds. */
	readonly clockOff: number;
	/** Whether row security binds its user; no superuser is bound. */
	readonly bound: boolean;
}

export async function databaseFacts(cx: Context): Promise<DatabaseFacts> {
	const { rows } = await sql<{
		version: string;
		encoding: string;
		fsync: string;
		clock: Date;
		bound: boolean;
	}>`select
    current_setting('server_version_num') as version,
    current_setting('server_encoding') as encoding,
    current_setting('fsync') as fsync,
    clock_timestamp() as clock,
    (select not (rolsuper or rolbypassrls) from pg_roles where rolname = current_user) as bound`.execute(
		cx.db,
	);
	const [said] = rows;
	if (!said) throw new Error("the database said nothing of itself");
	return {
		version: Number(said.version),
		encoding: said.encoding,
		fsync: said.fsync === "on",
		bound: said.bound,
		clockOff: Math.abs(said.clock.getTime() - cx.now.getTime()) / 1_000,
	};
}
