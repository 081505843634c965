import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Fixed, type Import, isOpen, type Mapping } from "./import.ts";
import { judge } from "./judge.ts";
import { kindNamed } from "./kinds/kinds.ts";
import { mayImport } from "./policy.ts";
import {
	countOf,
	loadRows,
	lockImport,
	saveImport,
	saveVerdicts,
} from "./store.ts";

export interface FieldObjection {
	readonly field: string;
	readonly reason: "column-needed" | "column-twice" | "unknown-column";
}

/** The columns that were said cannot be: all that is wrong with them at once. */
export interface WrongColumns extends Refusal<"wrong-columns"> {
	readonly fields: readonly FieldObjection[];
}

export type MapRefusal =
	| Refusal<
			| "not-an-administrator"
			| "unknown-import"
			| "not-open"
			| "changed-meanwhile"
	  >
	| WrongColumns;

/**
 * Says which column is which field, and what counts where a column is empty; then every row is judged.
 */
export async function mapColumns(
	cx: Context,
	id: string,
	said: {
		readonly mapping: Mapping;
		readonly fixed: Fixed;
		readonly seen: number;
	},
): Promise<Result<Import, MapRefusal>> {
	return inTransaction<Result<Import, MapRefusal>>(cx, async (tx) => {
		const decision = mayImport(tx.actor);
		if (!decision.may) return refused(decision.why);
		const before = await lockImport(tx, id);
		if (!before) return refused("unknown-import");
		if (!isOpen(before)) return refused("not-open");
		if (before.version !== said.seen) return refused("changed-meanwhile");
		const fields = objectionsTo(before, said);
		if (fields.length > 0)
			return { ok: false, problem: { reason: "wrong-columns", fields } };
		return ok(await previewed(tx, before, said));
	});
}

/** Judges every row and keeps what was found. */
export async function previewed(
	tx: Context,
	before: Import,
	said: { readonly mapping: Mapping; readonly fixed: Fixed },
): Promise<Import> {
	const { rows, notes } = await judge(
		tx,
		{ ...before, ...said },
		await loadRows(tx, before.id),
	);
	await saveVerdicts(tx, before.id, rows);
	return saveImport(tx, before, {
		state: "previewed",
		mapping: said.mapping,
		fixed: said.fixed,
		counts: countOf(rows, notes),
	});
}

function objectionsTo(
	{ kind, headers }: Import,
	{ mapping, fixed }: { readonly mapping: Mapping; readonly fixed: Fixed },
): FieldObjection[] {
	const used = new Set<number>();
	return kindNamed(kind).fields.flatMap(
		({ key, required }): FieldObjection[] => {
			const place = mapping[key];
			if (place === undefined)
				return required && !fixed[key]
					? [{ field: key, reason: "column-needed" }]
					: [];
			// A sheet may have cells to the right of its last head; they have no column here.
			if (!Number.isInteger(place) || place < 0 || place >= headers.length)
				return [{ field: key, reason: "unknown-column" }];
			if (used.has(place)) return [{ field: key, reason: "column-twice" }];
			used.add(place);
			return [];
		},
	);
}
