import { sql } from "kysely";
import type { Alone, CopiedTable } from "../database/alone.ts";

/** A table as it is moved. */
export interface MovedTable extends CopiedTable {
	/** `units.unit` */
	readonly name: string;
	/** Row security also holds for its owner. */
	readonly forced: boolean;
}

export interface ForeignKey {
	readonly table: string;
	readonly name: string;
	readonly definition: string;
}

export interface Sequence {
	readonly name: string;
	readonly last: string;
	readonly called: boolean;
}

const ours = sql.raw(
	"nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg_toast%' and nspname not like 'pg_temp%'",
);

/** Every table that is not the server's own, in the order of their names. What is generated is left out: it is computed again. */
export async function tablesOf({ db }: Alone): Promise<MovedTable[]> {
	const { rows } = await sql<MovedTable & { texts: string[] }>`
		select
			nspname || '.' || relname as name,
			format('%I.%I', nspname, relname) as sql,
			relforcerowsecurity as forced,
			array(
				select quote_ident(attname) from pg_attribute
				where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
				order by attname collate "C"
			) as columns,
			array(
				select quote_ident(attname) || case when attcollation <> 0 and not plain then ' collate "C"' else '' end
				from unnest(indkey::int2[]) with ordinality as place (number, ordinality)
				join pg_attribute on attrelid = class.oid and attnum = place.number
				order by ordinality
			) as order
		from pg_class as class
		join pg_namespace as schema on schema.oid = relnamespace
		join pg_index on indrelid = class.oid and indisprimary
		cross join (
			select datcollate in ('C', 'POSIX') as plain from pg_database where datname = current_database()
		) as here
		where relkind in ('r', 'p') and not relispartition and ${ours}
		order by nspname || '.' || relname collate "C"`.execute(db);
	return rows.map(({ name, sql: written, columns, order, forced }) => ({
		name,
		sql: written,
		columns,
		order,
		forced,
	}));
}

/** How many tables are here at all, with or without a key. */
export async function tableCount({ db }: Alone): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(*)::int as n from pg_class join pg_namespace on pg_namespace.oid = relnamespace
		where relkind in ('r', 'p') and not relispartition and ${ours}`.execute(db);
	return rows[0]?.n ?? 0;
}

/** A column by which a row names a file of the store, as its comment says; `null` where no row names any. */
export async function namesFiles({ db }: Alone): Promise<string | null> {
	const { rows } = await sql<{ table: string; column: string }>`
		select format('%I.%I', nspname, relname) as table, quote_ident(attname) as column
		from pg_attribute
		join pg_class on pg_class.oid = attrelid
		join pg_namespace on pg_namespace.oid = relnamespace
		where relkind in ('r', 'p') and not relispartition and attnum > 0 and not attisdropped and ${ours}
			and col_description(attrelid, attnum) ~ 'file store|store of files'
		order by 1, 2`.execute(db);
	for (const { table, column } of rows) {
		const { rows: found } = await sql`
			select from ${sql.raw(table)} where coalesce(${sql.raw(column)}::text, '{}') <> '{}' limit 1`.execute(
			db,
		);
		if (found.length > 0) return `${table}.${column}`;
	}
	return null;
}

export async function foreignKeysOf({ db }: Alone): Promise<ForeignKey[]> {
	const { rows } = await sql<ForeignKey>`
		select
			format('%I.%I', nspname, relname) as table,
			quote_ident(conname) as name,
			pg_get_constraintdef(pg_constraint.oid) as definition
		from pg_constraint
		join pg_class on pg_class.oid = conrelid
		join pg_namespace on pg_namespace.oid = relnamespace
		where contype = 'f' and conparentid = 0
		order by 1, 2`.execute(db);
	return rows;
}

/** Sequences stand outside of every transaction: read last, they are never behind the rows. */
export async function sequencesOf({ db }: Alone): Promise<Sequence[]> {
	const { rows } = await sql<{ name: string }>`
		select format('%I.%I', nspname, relname) as name from pg_class
		join pg_namespace on pg_namespace.oid = relnamespace
		where relkind = 'S' and ${ours} order by 1`.execute(db);
	const sequences: Sequence[] = [];
	for (const { name } of rows) {
		const { rows: values } = await sql<{ last: string; called: boolean }>`
			select last_value::text as last, is_called as called from ${sql.raw(name)}`.execute(
			db,
		);
		if (values[0]) sequences.push({ name, ...values[0] });
	}
	return sequences;
}

/** Values are written in one way, whatever a server or a user prefers. */
export const oneWayOfWriting = `
	set local client_encoding = 'UTF8';
	set local datestyle = 'ISO, YMD';
	set local intervalstyle = 'iso_8601';
	set local timezone = 'UTC';
	set local extra_float_digits = 1;
	set local bytea_output = 'hex';`;
