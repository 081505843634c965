import type { Typed } from "#kernel/form.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Case, lockCase } from "./case.ts";
import { fieldNames, noteField } from "./field/fields.ts";
import { changesOf } from "./field/merge-fields.ts";
import { versionsOf } from "./field/versions-of.ts";
import { writeMerged } from "./field/write-merged.ts";
import { type Item, wasReturned } from "./item.ts";
import { partOfItem } from "./owners/ownership.ts";
import { mayAnswer } from "./policy.ts";
import { itemsOf } from "./store.ts";

export interface AnswerTyped {
	readonly code: string;
	/** The fields of the page as typed; kept also while unfinished. */
	readonly typed: Typed;
	readonly note: string;
	/** The version that the person saw: 0 for none. */
	readonly seen: number;
	/** Fields that a script of the page saved meanwhile, and the version of each. */
	readonly seenOf?: Readonly<Record<string, number>>;
	/** Keeps an unfinished answer as it is, to be finished later. */
	readonly later: boolean;
}

/**
 * Saves what the unit says to one indicator, as a new version; nothing is overwritten. What others saved since
 * is merged field by field. Where two wrote into one field, both are kept: the item then has open choices.
 */
export async function saveAnswer(
	cx: Context,
	found: Case,
	given: AnswerTyped,
): Promise<Result<Item>> {
	return inTransaction<Result<Item>>(cx, async (tx) => {
		const opened = await openItem(tx, found, given.code);
		if (!opened.ok) return opened;
		const { code, later, seen, seenOf = {} } = given;
		const versions =
			(await versionsOf(tx, opened.value.assessment, [code])).get(code) ?? [];
		const typed = { ...given.typed, [noteField]: [given.note] };
		const written = await writeMerged(
			tx,
			opened.value,
			versions,
			changesOf(versions, typed, fieldNames, (field) => seenOf[field] ?? seen),
			{ later, confirmed: !later },
		);
		return written.ok ? ok(written.value.item) : written;
	});
}

/** Locks the assessment and finds the item, if the actor may write to it now. */
export async function openItem(
	tx: Context,
	found: Case,
	code: string,
): Promise<Result<Case & { readonly item: Item }>> {
	const current = await lockCase(tx, found);
	const items = await itemsOf(
		tx,
		current.assessment,
		current.instrument,
		current.unit,
	);
	return openAmong(tx, current, items, code);
}

/** The same of a locked assessment whose items were read already. */
export function openAmong(
	tx: Context,
	current: Case,
	items: readonly Item[],
	code: string,
): Result<Case & { readonly item: Item }> {
	const item = items.find((candidate) => candidate.code === code);
	if (!item) return refused("no-such-indicator");
	const decision = mayAnswer(tx.actor, current.assessment, current.place, {
		returned: wasReturned(item),
		part: partOfItem(current.owners, item),
	});
	return decision.may ? ok({ ...current, item }) : refused(decision.why);
}
