import { sql } from "kysely";
import { makeRef } from "#kernel/ref.ts";
import { raiseAll } from "#notices";
import { announceAll } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { gathering } from "#platform/database/gather.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { beginClocks, type Clock, countClocks } from "#procedures";
import { issueReceiptsOnce } from "#receipts";
import { type Day, dayOf } from "#territory";
import type { Unit } from "#units";
import {
	officeOf,
	promisedDay,
	received,
	startsWith,
} from "../handling/clocks.ts";
import { sentStage } from "../lifecycle.ts";
import { type RequestProcedure, subjectKind } from "../request.ts";
import { sealed } from "../seal.ts";
import { filedNews, filedNotice, filedTrail } from "./filed.ts";
import type { Coming, Kept } from "./keep-request.ts";
import type { Read } from "./read-form.ts";
import { sheetHashOf } from "./sheet.ts";

/** A form that is whole at its first sending, with nothing that waits beside it. */
export interface Whole {
	readonly cx: Context;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly read: Read;
	readonly coming: Pick<Coming, "sheet" | "channel" | "lang">;
	readonly promises: number | null;
}

/**
 * What many people ask for at once goes to the disk together. All of them are citizens: the context of the first one serves.
 * `null` for a form that was here before: that one is looked at alone.
 */
export const fileTogether = gathering<Whole, Kept | null>((_db, all) => {
	const [first] = all;
	return first
		? inTransaction(first.cx, (tx) => writeAll(tx, all))
		: Promise.resolve([]);
});

interface Row extends Whole {
	readonly id: string;
	readonly ref: string;
	readonly clocks: readonly Clock[];
	readonly dueOn: Day | null;
	readonly promisedOn: Day | null;
}

async function writeAll(
	tx: Context,
	all: readonly Whole[],
): Promise<(Kept | null)[]> {
	const rows: Row[] = [];
	for (const one of all) rows.push(await counted(tx, one));
	const { rows: written } = await insertRows<{ id: string }>(
		"requests.request",
		rows.map((row) => rowOf(tx, row)),
		sql`on conflict on constraint request_once do nothing returning id`,
	).execute(tx.db);
	const ids = new Set(written.map(({ id }) => id));
	const fresh = rows.filter(({ id }) => ids.has(id));
	if (fresh.length === 0) return all.map(() => null);
	const apart = fresh.filter(({ read }) => Object.keys(read.apart).length > 0);
	if (apart.length > 0)
		await insertRows(
			"requests.apart",
			apart.map(({ unit, id, read }) => ({
				unit_id: unit.id,
				request_id: id,
				body: sealed(tx, read.apart),
			})),
			sql``,
		).execute(tx.db);
	await beginClocks(
		tx,
		fresh.flatMap(({ clocks }) => clocks),
	);
	await leaveTrails(
		tx,
		fresh.map(({ id, rule, coming }) => filedTrail(id, rule, coming.channel)),
	);
	await raiseAll(
		tx,
		fresh.map(({ unit, id, ref }) => filedNotice(unit, id, ref)),
	);
	await announceAll(
		tx,
		fresh.map(({ unit, id, rule }) => filedNews(unit.id, id, rule)),
	);
	const issued = await issueReceiptsOnce(
		tx,
		fresh.map(({ unit, id, coming }) => ({
			kind: subjectKind,
			subjectId: id,
			unitId: unit.id,
			form: coming.sheet,
		})),
	);
	const kept = new Map(
		fresh.map(({ unit, id, ref, dueOn, promisedOn }, place): [string, Kept] => [
			id,
			{
				key: { unitId: unit.id, id },
				code: issued[place]?.code ?? null,
				ref,
				known: false,
				last: dueOn ?? promisedOn,
			},
		]),
	);
	return rows.map(({ id }) => kept.get(id) ?? null);
}

async function counted(tx: Context, one: Whole): Promise<Row> {
	const { rule, unit } = one;
	const id = tx.newId();
	const clocks = await countClocks(
		tx,
		startsWith(rule, received, { unitId: unit.id, id }, officeOf(unit)),
	);
	return {
		...one,
		id,
		ref: makeRef(tx.random),
		clocks,
		dueOn: clocks.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
		promisedOn: await promisedDay(tx, rule, unit, one.promises),
	};
}

const rowOf = (
	tx: Context,
	{ unit, id, ref, rule, coming, read, dueOn, promisedOn }: Row,
) => ({
	unit_id: unit.id,
	id,
	ref,
	procedure: rule.id,
	version: rule.version,
	state: sentStage(rule.request).code,
	deeds: 0,
	channel: coming.channel,
	sheet_hash: sheetHashOf(unit, coming.sheet),
	lang: coming.lang,
	body: sealed(tx, read.answers),
	begun_on: dayOf(tx.now),
	kept: true,
	filed_on: dayOf(tx.now),
	due_on: dueOn,
	promised_on: promisedOn,
});
