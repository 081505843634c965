import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { PGlite, Transaction } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db } from "./open.ts";

/** What `COPY` reads: these columns of a table, all rows, in this order. */
export interface CopiedTable {
	/** As SQL writes it: `"units"."unit"`. */
	readonly sql: string;
	readonly columns: readonly string[];
	/** Expressions that put the rows in one order for ever. */
	readonly order: readonly string[];
}

/** One transaction on a connection on which nothing else runs meanwhile, with `COPY` in both directions. */
export interface Alone {
	readonly db: Db;
	/** Several statements. */
	readonly run: (script: string) => Promise<void>;
	/** The rows of a table in the text format of `COPY`; at no time are all of them in memory. */
	readonly copyOut: (table: CopiedTable) => AsyncIterable<Uint8Array>;
	readonly copyIn: (
		table: CopiedTable,
		rows: AsyncIterable<Uint8Array>,
	) => Promise<void>;
}

/** How a transaction begins: one picture of all tables to read, or one to write that is all or nothing. */
export type Stance = "reading" | "writing";

export type RunAlone = <Answer>(
	stance: Stance,
	work: (alone: Alone) => Promise<Answer>,
) => Promise<Answer>;

const beginning = {
	reading: "isolation level repeatable read, read only",
	writing: "isolation level read committed, read write",
} as const;

/** Rows that the embedded database hands out at once: it gives them whole, so they are asked for in parts. */
const rowsInPart = 2_000;
/** Bytes that it takes at once. */
const bytesInPart = 4_000_000;
const newline = 0x0a;

const outOf = ({ sql, columns, order }: CopiedTable): string =>
	`select ${columns.join(", ")} from ${sql} order by ${order.join(", ")}`;
const into = ({ sql, columns }: CopiedTable): string =>
	`${sql} (${columns.join(", ")})`;

/** On PostgreSQL: a connection of its own, whose statements take as long as they need. */
export const alonePostgres =
	(url: string): RunAlone =>
	async (stance, work) => {
		const client = new pg.Client({ connectionString: url });
		// Said again by whatever runs on it; unheard, it would end the process.
		client.on("error", () => undefined);
		await client.connect();
		try {
			await client.query(`begin transaction ${beginning[stance]}`);
			await client.query(
				"set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0",
			);
			const answer = await work({
				db: new Kysely({ dialect: onClient(client) }),
				run: async (script) => void (await client.query(script)),
				copyOut: (table) =>
					copyFrom(client, `copy (${outOf(table)}) to stdout`),
				copyIn: (table, rows) =>
					copyInto(client, `copy ${into(table)} from stdin`, rows),
			});
			await client.query("commit");
			return answer;
		} finally {
			// What was not committed is rolled back by the server.
			await client.end().catch(() => undefined);
		}
	};

/** The embedded database has one connection: whoever serves waits meanwhile. */
export const aloneEmbedded =
	(pglite: PGlite): RunAlone =>
	(stance, work) =>
		pglite.transaction(async (tx) => {
			await tx.exec(`set transaction ${beginning[stance]}`);
			return work({
				db: new Kysely({ dialect: onTransaction(tx) }),
				run: async (script) => void (await tx.exec(script)),
				copyOut: (table) => partsOf(tx, table),
				copyIn: async (table, rows) => {
					for await (const part of wholeLines(rows))
						await tx.query(`copy ${into(table)} from '/dev/blob'`, [], {
							blob: new Blob([part]),
						});
				},
			});
		});

/** What we use of them; Kysely asks for a whole pool and a whole database. */
const onClient = (client: pg.Client): PostgresDialect => {
	const released = Object.assign(client, { release: () => undefined });
	return new PostgresDialect({
		pool: {
			connect: async () => released,
			end: async () => undefined,
			options: {},
		} as never,
	});
};
const onTransaction = (tx: Transaction): PGliteDialect =>
	new PGliteDialect({
		pglite: {
			query: tx.query.bind(tx),
			ready: true,
			closed: false,
		} as never,
	});

async function* partsOf(
	tx: Transaction,
	table: CopiedTable,
): AsyncIterable<Uint8Array> {
	for (let from = 0; ; from += rowsInPart) {
		const { blob } = await tx.query(
			`copy (${outOf(table)} limit ${rowsInPart} offset ${from}) to '/dev/blob'`,
		);
		if (!blob || blob.size === 0) return;
		yield new Uint8Array(await blob.arrayBuffer());
	}
}

/** The same bytes in parts that end where a row ends: in this format a line break is nothing else. */
async function* wholeLines(
	rows: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array<ArrayBuffer>> {
	let waiting: Uint8Array[] = [];
	let size = 0;
	for await (const bytes of rows) {
		waiting.push(bytes);
		size += bytes.byteLength;
		const end = bytes.lastIndexOf(newline) + 1;
		if (size < bytesInPart || end === 0) continue;
		waiting[waiting.length - 1] = bytes.subarray(0, end);
		yield new Uint8Array(Buffer.concat(waiting));
		waiting = [bytes.subarray(end)];
		size = bytes.byteLength - end;
	}
	if (size > 0) yield new Uint8Array(Buffer.concat(waiting));
}

/** The connection of `pg` as it looks from inside of a query. */
interface Wire {
	readonly stream: import("node:stream").Duplex;
	readonly query: (text: string) => void;
	readonly sendCopyFromChunk: (bytes: Uint8Array) => void;
	readonly endCopyFrom: () => void;
	readonly sendCopyFail: (why: string) => void;
}

/** `COPY … TO STDOUT`; a reader that is slow slows the server down. */
function copyFrom(client: pg.Client, text: string): AsyncIterable<Uint8Array> {
	const rows = new PassThrough({ highWaterMark: 1_000_000 });
	let wire: Wire | undefined;
	const flow = () => void wire?.stream.resume();
	// Whoever stops reading early leaves the rest to be thrown away.
	rows.on("drain", flow).on("close", flow);
	client.query({
		submit: (connection: unknown) => {
			wire = connection as Wire;
			wire.query(text);
		},
		handleCopyData: ({ chunk }: { chunk: Uint8Array }) => {
			// The bytes are lent: the next message overwrites them.
			if (!rows.destroyed && !rows.write(Buffer.from(chunk)))
				wire?.stream.pause();
		},
		handleCommandComplete: () => rows.end(),
		handleReadyForQuery: () => undefined,
		handleError: (error: Error) => rows.destroy(error),
	} as pg.Submittable);
	return rows;
}

/** `COPY … FROM STDIN`; the next bytes are read when the server has taken those before. */
const copyInto = (
	client: pg.Client,
	text: string,
	rows: AsyncIterable<Uint8Array>,
): Promise<void> =>
	new Promise((done, fail) => {
		let over = false;
		const send = async (wire: Wire): Promise<void> => {
			try {
				for await (const bytes of rows) {
					if (over) return;
					wire.sendCopyFromChunk(bytes);
					if (wire.stream.writableNeedDrain) await once(wire.stream, "drain");
				}
				if (!over) wire.endCopyFrom();
			} catch (error) {
				fail(error);
				if (!over) wire.sendCopyFail("the rows ended early");
			}
		};
		client.query({
			submit: (connection: unknown) => (connection as Wire).query(text),
			handleCopyInResponse: (connection: Wire) => void send(connection),
			handleCommandComplete: () => undefined,
			handleReadyForQuery: () => {
				over = true;
				done();
			},
			handleError: (error: Error) => {
				over = true;
				fail(error);
			},
		} as pg.Submittable);
	});
