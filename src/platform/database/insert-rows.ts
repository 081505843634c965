import { type RawBuilder, sql } from "kysely";
import { kept } from "./prompt-client.ts";

type Value =
	| string
	| number
	| boolean
	| null
	| Date
	| Uint8Array
	| readonly string[]
	| Readonly<Record<string, unknown>>;

/**
 * Inserts rows by one statement whose text is the same for one and for a thousand: the rows travel as one value, and
 * the database reads each column as the table has it. For what is written by everybody at once: a text that grows with
 * the rows is put together, sent and read anew every time. At least one row; all have the same columns. `after`: what
 * stands behind the rows, `on conflict …` and `returning …`.
 */
export function insertRows<Row = unknown>(
	table: string,
	rows: readonly Readonly<Record<string, Value>>[],
	after: RawBuilder<unknown> = nothing,
): RawBuilder<Row> {
	const columns = sql.raw(Object.keys(rows[0] ?? {}).join(", "));
	const name = sql.raw(table);
	return sql<Row>`${sql.raw(kept)} insert into ${name} (${columns})
		select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows.map(asJson))}::jsonb)
		${after}`;
}

const nothing = sql``;

/** Bytes as the database writes them; all else as JSON has it. Most rows have none, and stay as they are. */
function asJson(row: Readonly<Record<string, Value>>) {
	const bytes = Object.entries(row).flatMap(([column, value]) =>
		value instanceof Uint8Array
			? [[column, `\\x${Buffer.from(value).toString("hex")}`]]
			: [],
	);
	return bytes.length === 0 ? row : { ...row, ...Object.fromEntries(bytes) };
}
