import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Import } from "./import.ts";
import { type Judged, judge } from "./judge.ts";
import { previewed } from "./map-columns.ts";
import { mayImport } from "./policy.ts";
import { rowsOf } from "./queries.ts";
import type { JudgedRow, RowProblem } from "./row.ts";
import {
	countOf,
	loadRows,
	lockImport,
	saveImport,
	saveWritten,
} from "./store.ts";

/** Rows that are worth something else than when the preview was made. */
export interface ChangedSince extends Refusal<"changed-since"> {
	readonly rows: readonly Pick<JudgedRow, "number" | "verdict" | "problems">[];
}

export type CarryOutRefusal =
	| Refusal<
			| "not-an-administrator"
			| "unknown-import"
			| "not-previewed"
			| "changed-meanwhile"
			| "nothing-ready"
			| "refused-by-record"
	  >
	| ChangedSince;

/**
 * Writes every ready row, in one transaction. All rows are judged anew in it: where the record changed since
 * the preview, nothing is written, the preview is brought up to date, and the rows are named.
 */
export async function carryOut(
	cx: Context,
	id: string,
	seen: number,
): Promise<Result<Import, CarryOutRefusal>> {
	const done = await inTransaction<Result<Import, CarryOutRefusal>>(
		cx,
		async (tx) => {
			const decision = mayImport(tx.actor);
			if (!decision.may) return refused(decision.why);
			const before = await lockImport(tx, id);
			if (!before) return refused("unknown-import");
			if (before.state !== "previewed") return refused("not-previewed");
			if (before.version !== seen) return refused("changed-meanwhile");
			if (before.counts.ready === 0) return refused("nothing-ready");
			const judged = await judge(tx, before, await loadRows(tx, id));
			const changed = await changedSince(tx, before, judged.rows);
			if (changed.length > 0)
				return {
					ok: false,
					problem: { reason: "changed-since", rows: changed },
				};
			return write(tx, before, judged);
		},
	);
	if (!done.ok && done.problem.reason === "changed-since")
		await inTransaction(cx, async (tx) => {
			const before = await lockImport(tx, id);
			if (before?.state === "previewed") await previewed(tx, before, before);
		});
	return done;
}

async function write(
	tx: Context,
	before: Import,
	{ rows, notes, write }: Judged,
): Promise<Result<Import, CarryOutRefusal>> {
	const written = await write(tx);
	if (!written.ok)
		return refused("refused-by-record", {
			...written.problem.about,
			why: written.problem.reason,
		});
	await saveWritten(tx, before.id, written.value);
	const count = new Set(written.value.values()).size;
	const after = await saveImport(tx, before, {
		state: "done",
		doneAt: tx.now,
		counts: { ...countOf(rows, notes), written: count },
	});
	const { kind, sha256 } = before;
	await leaveTrail(tx, {
		chain: "operations",
		deed: "import.done",
		subject: { kind: "import", id: before.id },
		details: { kind, sha256, written: count, rows: after.counts },
	});
	await announce(tx, {
		name: "import.done",
		body: { importId: before.id, kind },
	});
	return ok(after);
}

/** Which rows are worth something else now. Only what can change is asked of the preview: wrong and unchanged rows. */
async function changedSince(
	tx: Context,
	{ id }: Import,
	now: readonly JudgedRow[],
): Promise<ChangedSince["rows"]> {
	const before = new Map<number, string>();
	for (const verdict of ["wrong", "unchanged"] as const)
		for (const { number, problems } of await rowsOf(tx, id, verdict))
			before.set(number, worth(verdict, problems));
	return now
		.filter(
			({ number, verdict, problems }) =>
				worth(verdict, problems) !== (before.get(number) ?? worth("ready", [])),
		)
		.map(({ number, verdict, problems }) => ({ number, verdict, problems }));
}

const worth = (verdict: string, problems: readonly RowProblem[]): string =>
	[
		verdict,
		...problems.map(({ field, reason }) => `${field} ${reason}`),
	].join();
