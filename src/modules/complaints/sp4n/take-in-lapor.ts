import { setImmediate as pause } from "node:timers/promises";
import { theSystem } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import type { Key } from "../complaint.ts";
import { makeReady } from "../filing/file-complaint.ts";
import { type Ready, writeReady } from "../filing/write-filed.ts";
import { doMove } from "../handling/do-move.ts";
import { complaintsIn } from "../tables.ts";
import type { WayStep } from "./follow-lapor.ts";
import type { Judged } from "./judge-lapor.ts";
import { type Counts, countsOf, laporFile } from "./lapor-file.ts";
import { keepLinks } from "./lapor-link.ts";
import type { LaporRow } from "./lapor-row.ts";

export type TakeInRefusal = Refusal<
	"not-found" | "taken-in-already" | "changed-meanwhile" | "nothing-to-do"
>;

/** Rows of one transaction: whoever else writes waits for no more than these. */
const usualPart = 25;

/**
 * Takes in all that a file brings, part by part: new reports are told, known ones go on. What was seen is judged anew before
 * each part; where it is something else by now, no more is written, and the file waits with what is left of it: what was
 * written is unchanged then. The same file again changes nothing.
 */
export async function takeInLapor(
	cx: Context,
	where: Where,
	seen: string,
	atOnce = usualPart,
): Promise<Result<Counts, TakeInRefusal>> {
	let at: Standing = { seen, counts: null, done: new Set(), ended: false };
	while (!at.ended) {
		const before = at;
		const part = await inTransaction(cx, (tx) =>
			takePart(tx, where, before, atOnce),
		);
		if (!part.ok) return part;
		at = part.value;
		// The embedded database answers without one: whatever came meanwhile has its turn now.
		await pause();
	}
	return at.counts ? ok(at.counts) : refused("nothing-to-do");
}

interface Where {
	readonly unitId: string;
	readonly id: string;
}

/** How far a file is taken in. */
interface Standing {
	/** The seal of what is to come. */
	readonly seen: string;
	/** Of the whole file; `null` before the first part. */
	readonly counts: Counts | null;
	/** Numbers of rows that are written. */
	readonly done: ReadonlySet<number>;
	readonly ended: boolean;
}

type Work = Extract<Judged, { readonly verdict: "new" | "changed" }>;

async function takePart(
	tx: Context,
	where: Where,
	before: Standing,
	atOnce: number,
): Promise<Result<Standing, TakeInRefusal>> {
	const unit = await unitById(tx, where.unitId);
	// Two files of one office one after the other: no number is told twice.
	await complaintsIn(tx.db)
		.selectFrom("complaints.lapor_file")
		.select("id")
		.where("unit_id", "=", where.unitId)
		.where("sealed", "is not", null)
		.orderBy("id")
		.forUpdate()
		.execute();
	const file = await laporFile(tx, where);
	if (!unit || !file) return refused("not-found");
	const { preview } = file;
	if (!preview) return refused("taken-in-already");
	if (preview.seal !== before.seen) return refused("changed-meanwhile");
	const work = preview.rows.flatMap((one): Work[] =>
		(one.verdict === "new" || one.verdict === "changed") &&
		!before.done.has(one.row.number)
			? [one]
			: [],
	);
	if (work.length === 0) return refused("nothing-to-do");
	const counts = before.counts ?? countsOf(preview.rows);
	const part = work.slice(0, atOnce);
	await write(tx, unit, part);
	if (before.counts === null && counts.new > 0)
		await tellDesk(tx, unit, where.id, counts.new);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "complaint.lapor-taken-in",
		subject: { kind: "lapor-file", id: where.id },
		details: { ...countsOf(part) },
	});
	const ended = part.length === work.length;
	if (ended)
		await complaintsIn(tx.db)
			.updateTable("complaints.lapor_file")
			.set({ sealed: null, done_at: tx.now, counts: JSON.stringify(counts) })
			.where("unit_id", "=", where.unitId)
			.where("id", "=", where.id)
			.execute();
	const left = ended ? null : await laporFile(tx, where);
	return ok({
		seen: left?.preview?.seal ?? "",
		counts,
		done: new Set([...before.done, ...part.map(({ row }) => row.number)]),
		ended,
	});
}

/** One word for all that a file brought. */
const tellDesk = (
	tx: Context,
	{ id: unitId, province }: Unit,
	id: string,
	n: number,
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "complaints.handle",
			unitId,
			province: province.code,
		},
		kind: "news",
		subject: { kind: "lapor-file", id },
		says: "complaints.news.lapor",
		about: { n },
		path: "/pengaduan/meja",
	});

async function write(
	tx: Context,
	unit: Unit,
	rows: readonly Work[],
): Promise<void> {
	const fresh = rows.flatMap((one) => (one.verdict === "new" ? [one] : []));
	const changed = rows.flatMap((one) =>
		one.verdict === "changed" ? [one] : [],
	);
	const told = await tellAll(
		tx,
		unit,
		fresh.map(({ row }) => row),
	);
	await keepLinks(tx, [
		...told.map(({ key, row }) => ({ key, row })),
		...changed.map(({ known, row }) => ({ key: known.key, row })),
	]);
	for (const [at, { way, row }] of fresh.entries()) {
		const key = told[at]?.key;
		if (key) await follow(tx, key, row, way);
	}
	for (const { known, way, row } of changed)
		await follow(tx, known.key, row, way);
}

/** Reports that nobody told here before. They count from the day on which LAPOR has them; no name is kept. */
async function tellAll(
	tx: Context,
	unit: Unit,
	rows: readonly LaporRow[],
): Promise<{ readonly key: Key; readonly row: LaporRow }[]> {
	const ready: Ready[] = [];
	for (const row of rows) ready.push(await readyOf(tx, unit, row));
	const told = await writeReady(tx, ready);
	return told.map(({ key }, at) => ({ key, row: rows[at] as LaporRow }));
}

const readyOf = async (
	tx: Context,
	unit: Unit,
	row: LaporRow,
): Promise<Ready> => ({
	...(await makeReady(
		tx,
		unit,
		{
			kind: row.kind ?? "complaint",
			concern: "service",
			serviceId: null,
			story: row.story ?? "",
			place: null,
			happenedOn: null,
			level: "unknown",
			contact: null,
			mayPublish: false,
			interpreter: null,
			pin: null,
		},
		{ sheet: tx.newId(), channel: "import", lang: "id", knowsOffice: true },
	)),
	files: [],
	// Noon in Jakarta: the same day in all three zones.
	filedAt: new Date(
		Math.min(Date.parse(`${row.reportedOn}T05:00:00Z`), tx.now.getTime()),
	),
});

/** One deed after the other, each with its clocks and its line in the history. */
async function follow(
	tx: Context,
	key: Key,
	{ tracking, answer }: LaporRow,
	way: readonly WayStep[],
): Promise<void> {
	for (const { move, by } of way) {
		const done = await doMove(
			by === "system" ? withActor(tx, theSystem) : tx,
			key,
			{
				move,
				words: move === "answer" || move === "refuse" ? answer : null,
				shown: true,
				about: { lapor: tracking },
			},
		);
		if (!done.ok) throw new Error(`${move}: ${done.problem.reason}`);
	}
}
