import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#platform/database/open.ts";

/** Everything that one telling writes, in the order in which it is written. */
const tables = [
	["complaints.complaint", "id"],
	["complaints.contact", "complaint_id"],
	["complaints.entry", "complaint_id"],
	["procedures.clock", "subject_id"],
	["complaints.on_desk", "complaint_id"],
	["platform.trail", "subject_id"],
	["platform.trail_details", null],
	["receipts.receipt", "subject_id"],
] as const;

/** One statement with its values as text; the database reads them as what the column is. */
export interface Insert {
	readonly text: string;
	readonly values: readonly (string | null)[];
}

interface Column {
	readonly name: string;
	readonly type: string;
}

/** The rows of one telling, to be written again under other ids. */
export interface ToldRows {
	readonly id: string;
	readonly tables: readonly {
		readonly name: string;
		readonly columns: readonly Column[];
		readonly rows: readonly Readonly<Record<string, string | null>>[];
	}[];
}

/** Reads what the site wrote for the thing that was told last, every value as text. */
export async function rowsOfLast(db: Db): Promise<ToldRows> {
	const last = await sql<{
		id: string;
	}>`select id from complaints.complaint order by filed_at desc, id desc limit 1`.execute(
		db,
	);
	const id = last.rows[0]?.id;
	if (!id) throw new Error("nothing was told");
	const read: ToldRows["tables"][number][] = [];
	for (const [name, key] of tables) {
		const [schema = "", table = ""] = name.split(".");
		const { rows: columns } = await sql<Column>`
			select column_name as name, udt_name as type from information_schema.columns
			where table_schema = ${schema} and table_name = ${table}
				and is_identity = 'NO' and is_generated = 'NEVER'
				order by ordinal_position`.execute(db);
		const shown = sql.join(
			columns.map(
				({ name }) => sql`${sql.ref(name)}::text as ${sql.ref(name)}`,
			),
		);
		const { rows } = await sql<Record<string, string | null>>`
			select ${shown} from ${sql.table(name)} where ${
				key === null
					? sql`trail_id in (select id from platform.trail where subject_id = ${id})`
					: sql`${sql.ref(key)}::text = ${id}`
			}`.execute(db);
		read.push({ name, columns, rows });
	}
	return { id, tables: read };
}

/** The same rows once more, as another thing that was told: new ids, and new chance where there was chance. */
export function insertsOf({ id, tables }: ToldRows): readonly Insert[] {
	const fresh = randomUUID();
	return tables.map(({ name, columns, rows }) => {
		const values: (string | null)[] = [];
		const tuples = rows.map(
			(row) =>
				`(${columns
					.map(({ name: column, type }) => {
						// The trail gave its row a number a moment ago.
						if (column === "trail_id")
							return "currval(pg_get_serial_sequence('platform.trail', 'id'))";
						values.push(anew(column, row[column] ?? null, id, fresh));
						return `$${values.length}::text::${type}`;
					})
					.join(", ")})`,
		);
		return {
			text: `insert into ${name} (${columns.map((each) => each.name).join(", ")}) values ${tuples.join(", ")}`,
			values,
		};
	});
}

const ofChance: Readonly<Record<string, number>> = {
	sheet: 32,
	code_digest: 32,
};

const linked = new Set(["place", "before_hash", "hash"]);

function anew(
	column: string,
	value: string | null,
	id: string,
	fresh: string,
): string | null {
	if (value === id) return fresh;
	if (column === "id") return randomUUID();
	// The trail is linked later.
	if (linked.has(column)) return null;
	const bytes = ofChance[column];
	return bytes ? `\\x${randomBytes(bytes).toString("hex")}` : value;
}
