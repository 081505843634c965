import { sql } from "kysely";
import type { Alone } from "./alone.ts";

/** How a table says that it is stored, in the first words of its comment. */
export type StoredAs = "distributed" | "reference" | "local";

export interface StoredTable {
	readonly name: string;
	readonly storedAs: StoredAs;
	/** Row security also holds for its owner. */
	readonly forced: boolean;
	/** It has a trigger, which a cluster does not take on what is spread. */
	readonly triggered: boolean;
}

export interface Tie {
	readonly name: string;
	readonly from: string;
	readonly to: string;
	readonly definition: string;
}

export interface Layout {
	readonly tables: readonly StoredTable[];
	readonly ties: readonly Tie[];
}

export interface Distribution {
	/** In this order, in one transaction. */
	readonly statements: readonly string[];
	/** Tables that would be spread and stay on the coordinator, because of a trigger of theirs or of one that they are tied to. */
	readonly stay: readonly string[];
}

/**
 * What Citus has to be told. Foreign keys are taken off first and put on last: it takes none between tables of which only one is
 * spread. Row security that binds the owner is lifted meanwhile: what the owner does not see would not be carried over.
 */
export function distributionOf(
	{ tables, ties }: Layout,
	done: ReadonlySet<string> = new Set(),
): Distribution {
	const stay = staying(tables, ties);
	const todo = tables.filter(
		({ name, storedAs }) =>
			storedAs !== "local" && !stay.has(name) && !done.has(name),
	);
	const touched = new Set(todo.map(({ name }) => name));
	const loose = ties.filter(
		({ from, to }) => touched.has(from) || touched.has(to),
	);
	const forced = todo.filter((table) => table.forced);
	const spread = todo.filter(({ storedAs }) => storedAs === "distributed");
	const [first] = tables.filter(
		({ name, storedAs }) => storedAs === "distributed" && !stay.has(name),
	);
	return {
		stay: [...stay].sort(),
		statements: [
			...loose.map(
				({ from, name }) => `alter table ${from} drop constraint ${name}`,
			),
			...forced.map(
				({ name }) => `alter table ${name} no force row level security`,
			),
			...todo
				.filter(({ storedAs }) => storedAs === "reference")
				.map(({ name }) => `select create_reference_table('${name}')`),
			...spread.map(
				({ name }) =>
					`select create_distributed_table('${name}', 'unit_id', colocate_with => '${name === first?.name ? "none" : first?.name}')`,
			),
			...forced.map(
				({ name }) => `alter table ${name} force row level security`,
			),
			...loose.map(
				({ from, name, definition }) =>
					`alter table ${from} add constraint ${name} ${definition}`,
			),
		],
	};
}

/** Whoever has a trigger, and whoever a foreign key ties to one of them: no key leads from here to there. */
function staying(
	tables: readonly StoredTable[],
	ties: readonly Tie[],
): ReadonlySet<string> {
	const spread = new Set(
		tables
			.filter(({ storedAs }) => storedAs === "distributed")
			.map(({ name }) => name),
	);
	const stay = new Set(
		tables
			.filter(({ name, triggered }) => triggered && spread.has(name))
			.map(({ name }) => name),
	);
	for (let before = -1; before !== stay.size; ) {
		before = stay.size;
		for (const { from, to } of ties)
			if (spread.has(from) && spread.has(to))
				if (stay.has(from) || stay.has(to)) stay.add(from).add(to);
	}
	return stay;
}

/** How the tables of a migrated database say that they are stored. */
export async function layoutOf({ db }: Alone): Promise<Layout> {
	const { rows: tables } = await sql<StoredTable>`
		select
			format('%I.%I', nspname, relname) as name,
			substring(obj_description(class.oid, 'pg_class') from '^[a-z]+') as "storedAs",
			relforcerowsecurity as forced,
			exists (select from pg_trigger where tgrelid = class.oid and not tgisinternal) as triggered
		from pg_class as class join pg_namespace as schema on schema.oid = relnamespace
		where relkind in ('r', 'p') and not relispartition
			and obj_description(class.oid, 'pg_class') ~ '^(distributed[(]unit_id[)]|reference|local)(;|$)'
		order by nspname || '.' || relname collate "C"`.execute(db);
	const { rows: ties } = await sql<Tie>`
		select
			quote_ident(conname) as name,
			format('%I.%I', own.nspname, source.relname) as from,
			format('%I.%I', other.nspname, target.relname) as to,
			pg_get_constraintdef(pg_constraint.oid) as definition
		from pg_constraint
		join pg_class as source on source.oid = conrelid
		join pg_namespace as own on own.oid = source.relnamespace
		join pg_class as target on target.oid = confrelid
		join pg_namespace as other on other.oid = target.relnamespace
		where contype = 'f' and conparentid = 0
		order by 2, 1`.execute(db);
	return { tables, ties };
}

/** Tables that the cluster knows already; `null` where this database is no cluster. */
export async function knownToCitus({
	db,
}: Alone): Promise<ReadonlySet<string> | null> {
	const { rows: there } = await sql`
		select from pg_extension where extname = 'citus'`.execute(db);
	if (there.length === 0) return null;
	const { rows } = await sql<{ name: string }>`
		select format('%I.%I', nspname, relname) as name
		from pg_dist_partition
		join pg_class on pg_class.oid = logicalrelid
		join pg_namespace on pg_namespace.oid = relnamespace
		where partmethod = 'h' or repmodel = 't'`.execute(db);
	return new Set(rows.map(({ name }) => name));
}
