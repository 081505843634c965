import { makeRef } from "#kernel/ref.ts";
import { raiseAll } from "#notices";
import { announceAll } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { gathering } from "#platform/database/gather.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import {
	beginClocks,
	type Calendars,
	type Clock,
	calendarsOf,
	countClocks,
} from "#procedures";
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
import { promisesOf } from "../offers/offers.ts";
import { type RequestProcedure, subjectKind } from "../request.ts";
import { sealed } from "../seal.ts";
import { filedNews, filedNotice, filedTrail } from "./filed.ts";
import { type FiledRow, insertFiled } from "./insert-filed.ts";
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
}

/**
 * What many people ask for at once goes to the disk together. All of them are citizens: the context of the first one serves.
 * `null` for a form that was here before: that one is looked at alone.
 */
export const fileTogether = gathering<Whole, Filed>((_db, all) => {
	const [first] = all;
	return first
		? inTransaction(first.cx, (tx) => writeAll(tx, all))
		: Promise.resolve([]);
});

type Filed = Kept | "not-offered" | null;

interface Row extends Whole {
	readonly id: string;
	readonly ref: string;
	readonly clocks: readonly Clock[];
	readonly dueOn: Day | null;
	readonly promisedOn: Day | null;
}

async function writeAll(tx: Context, all: readonly Whole[]): Promise<Filed[]> {
	const promises = await promisesOf(
		tx,
		all.map(({ unit, rule }) => ({ unitId: unit.id, procedure: rule.id })),
	);
	const calendars = calendarsOf(tx);
	const rows: (Row | null)[] = [];
	for (const one of all) {
		const days = promises(one.unit.id, one.rule.id);
		rows.push(
			days === undefined ? null : await counted(tx, one, days, calendars),
		);
	}
	const kept = await writeRows(
		tx,
		rows.filter((row) => row !== null),
	);
	return rows.map((row) =>
		row === null ? "not-offered" : (kept.get(row.id) ?? null),
	);
}

/** Writes those that were not here before, with all that belongs to them; answers what is shown of each, by its id. */
async function writeRows(
	tx: Context,
	rows: readonly Row[],
): Promise<ReadonlyMap<string, Kept>> {
	if (rows.length === 0) return new Map();
	const ids = await insertFiled(
		tx,
		rows.map((row) => rowOf(tx, row)),
	);
	const fresh = rows.filter(({ id }) => ids.has(id));
	if (fresh.length === 0) return new Map();
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
	return new Map(
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
}

async function counted(
	tx: Context,
	one: Whole,
	promises: number | null,
	calendars: Calendars,
): Promise<Row> {
	const { rule, unit } = one;
	const id = tx.newId();
	const clocks = await countClocks(
		tx,
		startsWith(rule, received, { unitId: unit.id, id }, officeOf(unit)),
		calendars,
	);
	return {
		...one,
		id,
		ref: makeRef(tx.random),
		clocks,
		dueOn: clocks.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
		promisedOn: await promisedDay(tx, rule, unit, promises, calendars),
	};
}

const rowOf = (
	tx: Context,
	{ unit, id, ref, rule, coming, read, dueOn, promisedOn }: Row,
): FiledRow => ({
	unit_id: unit.id,
	id,
	ref,
	procedure: rule.id,
	version: rule.version,
	state: sentStage(rule.request).code,
	channel: coming.channel,
	sheet_hash: sheetHashOf(unit, coming.sheet),
	lang: coming.lang,
	body: sealed(tx, read.answers),
	apart: Object.keys(read.apart).length > 0 ? sealed(tx, read.apart) : null,
	filed_on: dayOf(tx.now),
	due_on: dueOn,
	promised_on: promisedOn,
});
