import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import {
	countTrail,
	readTrail,
	type TrailFilter,
	type TrailRow,
} from "#platform/read-trail.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Names, namesIn } from "./names.ts";
import { mayReadTrail } from "./policy.ts";

/** More rows than this make a file that no spreadsheet opens in comfort. */
export const mostRows = 100_000;
const inOneGo = 5_000;

export interface Exported {
	readonly rows: readonly (TrailRow & { readonly names: Names })[];
}

/** Everything that the filter asks for, newest first, with names. That it was taken out leaves a row itself. */
export async function exportTrail(
	cx: Context,
	filter: TrailFilter,
	atMost = mostRows,
): Promise<Result<Exported, Refusal<"not-trail-reader" | "too-many">>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayReadTrail(tx.actor);
		if (!decision.may) return refused(decision.why);
		const count = await countTrail(tx, filter, atMost + 1);
		if (count > atMost) return refused("too-many", { most: atMost });
		const rows: (TrailRow & { readonly names: Names })[] = [];
		let olderThan: string | undefined;
		for (;;) {
			const some = await readTrail(tx, filter, { olderThan, limit: inOneGo });
			const names = await namesIn(tx, some);
			rows.push(...some.map((row) => ({ ...row, names })));
			olderThan = some.at(-1)?.id;
			if (some.length < inOneGo || olderThan === undefined) break;
		}
		await leaveTrail(tx, {
			chain: "operations",
			deed: "trail.exported",
			subject: { kind: "trail", id: tx.newId() },
			details: { rows: rows.length, filter: inJson(filter) },
		});
		return ok({ rows });
	});
}

const inJson = ({ from, before, ...filter }: TrailFilter) => ({
	...filter,
	...(from ? { from: from.toISOString() } : {}),
	...(before ? { before: before.toISOString() } : {}),
});
