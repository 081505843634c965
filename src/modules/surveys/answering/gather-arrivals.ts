import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { gathering } from "#platform/database/gather.ts";
import type { Db } from "#platform/database/open.ts";
import type { Day } from "#territory";

export interface ArrivalRow {
	readonly key: Uint8Array;
	readonly unit_id: string;
	readonly arrived_on: Day;
	/** JSON. */
	readonly body: string;
	/** `null` where many are expected of one place. */
	readonly trace: Uint8Array | null;
}

/** Whether a key came for the first time. */
export type Arrival = "taken" | "known";

/**
 * Writes an answer that arrived; it is on the disk when this resolves. With many people at once a commit carries many
 * answers.
 */
export const arrive = (cx: Context, row: ArrivalRow): Promise<Arrival> =>
	cx.db.isTransaction
		? write(cx.db, [row]).then(([first]) => first ?? "known")
		: arriveTogether(cx.db, row);

/** One statement of constant text, however many rows: the database reads it once. In the order of the rows. */
async function write(db: Db, rows: readonly ArrivalRow[]): Promise<Arrival[]> {
	const { rows: written } = await sql<{ key: Uint8Array }>`
		insert into surveys.arrival (key, unit_id, arrived_on, body, trace)
		select * from unnest(
			${rows.map(({ key }) => key)}::bytea[],
			${rows.map(({ unit_id }) => unit_id)}::uuid[],
			${rows.map(({ arrived_on }) => arrived_on)}::date[],
			${rows.map(({ body }) => body)}::jsonb[],
			${rows.map(({ trace }) => trace)}::bytea[]
		)
		on conflict (key) do nothing
		returning key`.execute(db);
	const fresh = new Set(written.map(({ key }) => hex(key)));
	return rows.map(({ key }) => (fresh.delete(hex(key)) ? "taken" : "known"));
}

const arriveTogether = gathering(write);

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
