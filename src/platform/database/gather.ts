import { setImmediate } from "node:timers/promises";
import { TooBusy } from "../lack.ts";
import type { Db } from "./open.ts";

/** Writes rows that came together, in one statement or transaction; answers in their order. */
export type WriteTogether<Row, Answer> = (
	db: Db,
	rows: readonly Row[],
) => Promise<readonly Answer[]>;

interface Limits {
	/** At most so many are written together. */
	readonly most?: number;
	/** More do not wait: whoever comes then is told that it did not work, and keeps what they typed. */
	readonly mostWaiting?: number;
}

/**
 * Gathers what many people send at once. The first one is written as soon as all requests that reached us with it are read; those that come
 * while it is under way go together in the next writing: with many people a commit carries many rows, and alone nobody waits. What a promise
 * answers is on the disk. A row that the database refuses fails alone.
 */
export function gathering<Row, Answer>(
	write: WriteTogether<Row, Answer>,
	{ most = 200, mostWaiting = 10_000 }: Limits = {},
): (db: Db, row: Row) => Promise<Answer> {
	const queues = new WeakMap<Db, Queue<Row, Answer>>();
	return (db, row) => {
		const queue = queues.get(db) ?? { waiting: [], writing: false };
		queues.set(db, queue);
		if (queue.waiting.length >= mostWaiting)
			return Promise.reject(new TooBusy("too many rows wait to be written"));
		return new Promise((done, fail) => {
			queue.waiting.push({ row, done, fail });
			if (!queue.writing) void run(db, queue);
		});
	};

	async function run(db: Db, queue: Queue<Row, Answer>): Promise<void> {
		queue.writing = true;
		while (queue.waiting.length > 0) {
			// Requests that are here already are read first, and go along: what gathers is not only what waits for a commit.
			await setImmediate();
			await together(db, queue.waiting.splice(0, most));
		}
		queue.writing = false;
	}

	async function together(
		db: Db,
		batch: readonly Waiting<Row, Answer>[],
	): Promise<void> {
		try {
			const answers = await write(
				db,
				batch.map(({ row }) => row),
			);
			for (const [i, { done }] of batch.entries()) done(answers[i] as Answer);
		} catch (error) {
			// Nobody pays for the row of somebody else; where the database itself is gone, nobody waits for it 200 times.
			if (batch.length > 1 && isOfOneRow(error))
				for (const each of batch) await together(db, [each]);
			else for (const { fail } of batch) fail(error);
		}
	}
}

interface Waiting<Row, Answer> {
	readonly row: Row;
	readonly done: (answer: Answer) => void;
	readonly fail: (error: unknown) => void;
}

interface Queue<Row, Answer> {
	waiting: Waiting<Row, Answer>[];
	writing: boolean;
}

/** Data that the database does not take, or a rule of the table: classes 22 and 23 of SQLSTATE. */
const isOfOneRow = (error: unknown): boolean =>
	typeof error === "object" &&
	error !== null &&
	"code" in error &&
	/^2[23]/.test(String(error.code));
