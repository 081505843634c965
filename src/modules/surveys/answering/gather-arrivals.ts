import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
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
 * Writes an answer that arrived; it is on the disk when this resolves. Those that come while a statement is under way
 * go together in the next one: with many people at once a commit carries many answers, and alone nobody waits.
 */
export const arrive = (cx: Context, row: ArrivalRow): Promise<Arrival> =>
	cx.db.isTransaction
		? write(cx.db, [row]).then(([first]) => first ?? "known")
		: gatheringOf(cx.db).add(row);

interface Waiting {
	readonly row: ArrivalRow;
	readonly done: (arrival: Arrival) => void;
	readonly fail: (error: unknown) => void;
}

/** At most so many in one statement. */
const most = 200;
/** More do not wait: whoever comes then is told that it did not work, and keeps what they typed. */
const mostWaiting = 10_000;

class Gathering {
	readonly #db: Db;
	#waiting: Waiting[] = [];
	#writing = false;

	constructor(db: Db) {
		this.#db = db;
	}

	add(row: ArrivalRow): Promise<Arrival> {
		if (this.#waiting.length >= mostWaiting)
			return Promise.reject(new Error("too many answers wait to be written"));
		return new Promise((done, fail) => {
			this.#waiting.push({ row, done, fail });
			if (!this.#writing) void this.#run();
		});
	}

	async #run(): Promise<void> {
		this.#writing = true;
		while (this.#waiting.length > 0) {
			const batch = this.#waiting.slice(0, most);
			this.#waiting = this.#waiting.slice(most);
			await this.#write(batch);
		}
		this.#writing = false;
	}

	async #write(batch: readonly Waiting[]): Promise<void> {
		try {
			const arrivals = await write(
				this.#db,
				batch.map(({ row }) => row),
			);
			for (const [i, { done }] of batch.entries()) done(arrivals[i] ?? "known");
		} catch (error) {
			// Nobody pays for the row of somebody else; where the database itself is gone, nobody waits for it 200 times.
			if (batch.length > 1 && isOfOneRow(error))
				for (const each of batch) await this.#write([each]);
			else for (const { fail } of batch) fail(error);
		}
	}
}

/** Data that the database does not take, or a rule of the table: classes 22 and 23 of SQLSTATE. */
const isOfOneRow = (error: unknown): boolean =>
	typeof error === "object" &&
	error !== null &&
	"code" in error &&
	/^2[23]/.test(String(error.code));

const gatherings = new WeakMap<Db, Gathering>();

function gatheringOf(db: Db): Gathering {
	const known = gatherings.get(db);
	if (known) return known;
	const gathering = new Gathering(db);
	gatherings.set(db, gathering);
	return gathering;
}

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

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
