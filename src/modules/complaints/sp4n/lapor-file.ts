import { createHash } from "node:crypto";
import { safeName } from "#evidence";
import { holds } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { complaintsIn } from "../tables.ts";
import { type Judged, judgeLapor } from "./judge-lapor.ts";
import { readLaporRow } from "./lapor-row.ts";
import { onRecord } from "./on-record.ts";
import {
	type FileRead,
	type FileRefusal,
	readLaporFile,
} from "./read-lapor-file.ts";

export type Counts = Readonly<
	Record<"new" | "changed" | "unchanged" | "refused", number>
>;

export const countsOf = (rows: readonly Judged[]): Counts => {
	const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
	for (const { verdict } of rows) counts[verdict] += 1;
	return counts;
};

/** Who may hand in and take out files at an office: whoever handles voices there. */
export const mayExchange = ({ actor }: Context, unitId: string): boolean =>
	holds(actor, "complaints.handle", { unitId });

/** Keeps a file from LAPOR, sealed, so that it can be looked at before anything of it counts. Answers its id. */
export async function beginLaporFile(
	cx: Context,
	unitId: string,
	{ name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<string, FileRefusal | Refusal<"not-found">>> {
	if (!mayExchange(cx, unitId)) return refused("not-found");
	const read = await readLaporFile(bytes, name);
	if (!read.ok) return read;
	return inTransaction(cx, async (tx) => {
		const id = tx.newId();
		await complaintsIn(tx.db)
			.insertInto("complaints.lapor_file")
			.values({
				unit_id: unitId,
				id,
				by_id: tx.actor.id ?? "",
				at: tx.now,
				name: safeName(name),
				sealed: tx.sealing.seal(bytes),
				done_at: null,
				counts: JSON.stringify({ rows: read.value.rows.length }),
			})
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "complaint.lapor-file-begun",
			subject: { kind: "lapor-file", id },
			details: { rows: read.value.rows.length },
		});
		return ok(id);
	});
}

/** A file as whoever handed it in sees it. */
export interface LaporFile {
	readonly id: string;
	readonly name: string;
	readonly doneAt: Date | null;
	readonly counts: Readonly<Record<string, number>>;
	/** What would come of it now; `null` when it was taken in, or its bytes are forgotten. */
	readonly preview: Preview | null;
}

export interface Preview extends Pick<FileRead, "passedOver"> {
	readonly rows: readonly Judged[];
	/** Says what was seen, so that nobody agrees to something else. */
	readonly seal: string;
}

/** The file with what would come of it now; `null` where there is none, or where somebody else handed it in. */
export async function laporFile(
	cx: Context,
	{ unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<LaporFile | null> {
	if (!mayExchange(cx, unitId)) return null;
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.lapor_file")
		.select(["id", "name", "sealed", "done_at as doneAt", "counts"])
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.where("by_id", "=", cx.actor.id ?? "")
		.executeTakeFirst();
	if (!row) return null;
	const { sealed, ...file } = row;
	return {
		...file,
		preview: sealed ? await previewOf(cx, unitId, file.name, sealed) : null,
	};
}

async function previewOf(
	cx: Context,
	unitId: string,
	name: string,
	sealed: Uint8Array,
): Promise<Preview> {
	const bytes = cx.sealing.unseal(sealed);
	if (!bytes) throw new Error("a file does not open with our keys");
	const read = await readLaporFile(bytes, name);
	if (!read.ok) throw new Error(`a kept file became ${read.problem.reason}`);
	const today = dayOf(cx.now);
	const rows = read.value.rows.map(({ number, cells }) =>
		readLaporRow(number, cells, today),
	);
	const judged = judgeLapor(rows, await onRecord(cx, unitId, rows));
	return {
		rows: judged,
		passedOver: read.value.passedOver,
		seal: sealOf(judged),
	};
}

const sealOf = (rows: readonly Judged[]): string =>
	createHash("sha256")
		.update(
			JSON.stringify(
				rows.map((one) =>
					one.verdict === "refused"
						? [one.verdict, one.problems.map(({ reason }) => reason)]
						: one.verdict === "changed"
							? [one.verdict, one.known.key.id, one.fields]
							: one.verdict,
				),
			),
		)
		.digest("base64url")
		.slice(0, 22);

/** Files of which nothing came are forgotten after a day, and what was done of all after a year. Answers how many. */
export async function forgetLaporFiles(cx: Context): Promise<number> {
	const day = 86_400_000;
	const gone = await complaintsIn(cx.db)
		.deleteFrom("complaints.lapor_file")
		.where((row) =>
			row.or([
				row.and([
					row("sealed", "is not", null),
					row("at", "<", new Date(cx.now.getTime() - day)),
				]),
				row("at", "<", new Date(cx.now.getTime() - 365 * day)),
			]),
		)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}
