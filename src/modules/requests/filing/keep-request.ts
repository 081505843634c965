import { type AskedFor, type AskRefusal, askAhead } from "#accommodations";
import { citizen } from "#kernel/actor.ts";
import { makeRef } from "#kernel/ref.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import { raise } from "#notices";
import { announce } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { beginClocks, countClocks } from "#procedures";
import { issueReceiptOnce, receiptOfForm } from "#receipts";
import { type Day, dayOf } from "#territory";
import type { Unit } from "#units";
import { rewriteFirst } from "../drafts/drafts.ts";
import {
	officeOf,
	promisedDay,
	received,
	startsWith,
} from "../handling/clocks.ts";
import { sentStage } from "../lifecycle.ts";
import { offerOf } from "../offers/offers.ts";
import {
	type Arrived,
	insertFiles,
	type Safe,
	withSafe,
} from "../papers/keep-files.ts";
import { notYetHere } from "../papers/not-yet-here.ts";
import {
	begun,
	type Channel,
	type Key,
	type Request,
	type RequestProcedure,
	subjectKind,
} from "../request.ts";
import { sealed } from "../seal.ts";
import { requestByKey } from "../store.ts";
import { requestsIn } from "../tables.ts";
import { fileTogether } from "./file-together.ts";
import { filedNews, filedNotice, filedTrail } from "./filed.ts";
import type { Read } from "./read-form.ts";
import { sheetHashOf } from "./sheet.ts";

/** How a form came. */
export interface Coming {
	/** UUID that the page made: the same form sent twice is one request. */
	readonly sheet: string;
	readonly channel: Channel;
	readonly lang: Language;
	/** `send`: it is complete. `save`: to be gone on with, by a code. `hold`: what came with a form that must be mended. */
	readonly wish: "send" | "save" | "hold";
	readonly files: readonly Arrived[];
	/** What is asked for before a visit, in the same deed; `null` where nothing is. */
	readonly ahead?: Pick<AskedFor, "kinds" | "forDay" | "words"> | null;
}

/** What is shown once. */
export interface Kept {
	readonly key: Key;
	/** As it is printed; `null` where the form is too old for its code to be shown again. */
	readonly code: string | null;
	readonly ref: string;
	/** It was sent before. */
	readonly known: boolean;
	/** Until when the office has to do something. */
	readonly last: Day | null;
}

export type KeepRefusal = Refusal<"not-offered" | "sent-before"> | AskRefusal;

/**
 * Takes in what somebody asks of an office, or keeps what they have so far: durable when this returns. The same form again
 * goes on with what was kept; once it was sent it is the same request, with the same code.
 */
export async function keepRequest(
	by: Context,
	unit: Unit,
	rule: RequestProcedure,
	read: Read,
	coming: Coming,
): Promise<Result<Kept, KeepRefusal>> {
	// Also where somebody of the staff is signed in on the same device: nothing is kept of who they are.
	const cx = coming.channel === "web" ? withActor(by, citizen) : by;
	if (isWhole(cx, read, coming)) {
		const filed = await fileTogether(cx.db, { cx, unit, rule, read, coming });
		if (filed === "not-offered") return refused(filed);
		if (filed) return ok(filed);
	}
	const offer = await offerOf(cx, unit.id, rule.id);
	if (!offer) return refused("not-offered");
	const promises = offer.promisedDays;
	const before = await keyOfSheet(cx, unit, coming.sheet);
	return withSafe(
		cx,
		before ? await notYetHere(cx, before, coming.files) : coming.files,
		(files) =>
			inTransaction(cx, (tx) =>
				kept(tx, { unit, rule, read, coming, files, promises }),
			),
		// What was sent before keeps the files it had.
		(done) => done.ok && !done.value.known,
	);
}

/** The request that this form began, where it came before. */
async function keyOfSheet(
	cx: Context,
	unit: Unit,
	sheet: string,
): Promise<Key | null> {
	const row = await requestsIn(cx.db)
		.selectFrom("requests.request")
		.select("id")
		.where("unit_id", "=", unit.id)
		.where("sheet_hash", "=", sheetHashOf(unit, sheet))
		.executeTakeFirst();
	return row ? { unitId: unit.id, id: row.id } : null;
}

/** Nothing waits beside it: no files, no text in versions, nothing asked for beforehand. */
const isWhole = (
	cx: Context,
	{ draft }: Read,
	{ channel, wish, files, ahead }: Coming,
): boolean =>
	channel === "web" &&
	wish === "send" &&
	files.length === 0 &&
	draft === null &&
	!ahead &&
	!cx.db.isTransaction;

interface ToKeep {
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly read: Read;
	readonly coming: Coming;
	readonly files: readonly Safe[];
	/** Working days of the published standard. */
	readonly promises: number | null;
}

async function kept(
	tx: Context,
	{ unit, rule, read, coming, files, promises }: ToKeep,
): Promise<Result<Kept, KeepRefusal>> {
	const request = await sheetOf(tx, unit, rule, coming);
	if (request.state !== begun)
		return ok(await shownAgain(tx, request, coming.sheet));
	await write(tx, request, read, files);
	if (coming.wish === "send") await send(tx, request, { unit, rule, promises });
	const ahead = await askedAhead(tx, request, coming);
	if (!ahead.ok) return ahead;
	const key = { unitId: unit.id, id: request.id };
	if (coming.wish === "hold")
		return ok({ key, code: null, ref: request.ref, known: false, last: null });
	await keepForGood(tx, key);
	const issued = await issueReceiptOnce(tx, {
		kind: subjectKind,
		subjectId: request.id,
		unitId: unit.id,
		form: coming.sheet,
	});
	return ok(
		issued.ok
			? {
					key,
					code: issued.value.code,
					ref: request.ref,
					known: false,
					last: await lastDayOf(tx, key),
				}
			: { ...(await shownAgain(tx, request, coming.sheet)), known: false },
	);
}

/** The same for whoever came back with a code: their form has a request already. */
export async function goOn(
	by: Context,
	key: Key,
	unit: Unit,
	rule: RequestProcedure,
	read: Read,
	{ wish, files, ahead }: Pick<Coming, "wish" | "files" | "ahead">,
): Promise<Result<null, KeepRefusal | Refusal<"not-found">>> {
	const cx = withActor(by, citizen);
	return withSafe(cx, await notYetHere(cx, key, files), (safe) =>
		inTransaction(cx, async (tx) => {
			const offer = await offerOf(tx, unit.id, rule.id);
			const request = await requestByKey(tx, key, "lock");
			if (!request) return refused("not-found");
			if (!offer) return refused("not-offered");
			if (request.state !== begun) return refused("sent-before");
			await write(tx, { ...request, version: rule.version }, read, safe);
			if (wish === "send")
				await send(tx, request, { unit, rule, promises: offer.promisedDays });
			return askedAhead(tx, request, { wish, ahead: ahead ?? null });
		}),
	);
}

/** What is asked for before a visit becomes tasks with it, or nothing is sent at all. */
async function askedAhead(
	tx: Context,
	{ unitId, id }: Key,
	{ wish, ahead }: Pick<Coming, "wish" | "ahead">,
): Promise<Result<null, AskRefusal>> {
	if (wish !== "send" || !ahead) return ok(null);
	const done = await askAhead(tx, {
		...ahead,
		unitId,
		about: { kind: subjectKind, id },
		form: id,
	});
	return done.ok ? ok(null) : done;
}

/** The request of this form, locked; made where there is none yet. */
async function sheetOf(
	tx: Context,
	unit: Unit,
	rule: RequestProcedure,
	{ sheet, channel, lang }: Coming,
): Promise<Request> {
	const id = tx.newId();
	const hash = sheetHashOf(unit, sheet);
	const made = await requestsIn(tx.db)
		.insertInto("requests.request")
		.values({
			unit_id: unit.id,
			id,
			ref: makeRef(tx.random),
			procedure: rule.id,
			version: rule.version,
			state: begun,
			deeds: 0,
			channel,
			sheet_hash: hash,
			lang,
			body: sealed(tx, { fields: {}, papers: {} }),
			begun_on: dayOf(tx.now),
			kept: false,
			filed_on: null,
			due_on: null,
			promised_on: null,
			holder_id: null,
			ended_on: null,
			outcome: null,
			rating: null,
		})
		.onConflict((conflict) => conflict.constraint("request_once").doNothing())
		.returning("id")
		.executeTakeFirst();
	const known =
		made ??
		(await requestsIn(tx.db)
			.selectFrom("requests.request")
			.select("id")
			.where("unit_id", "=", unit.id)
			.where("sheet_hash", "=", hash)
			.executeTakeFirstOrThrow());
	const request = await requestByKey(
		tx,
		{ unitId: unit.id, id: known.id },
		"lock",
	);
	if (!request) throw new Error("a request was not written");
	return request;
}

async function write(
	tx: Context,
	request: Request,
	{ answers, apart, draft }: Read,
	files: readonly Safe[],
): Promise<void> {
	const { unitId, id, version } = request;
	await requestsIn(tx.db)
		.updateTable("requests.request")
		.set({ body: sealed(tx, answers), version })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	if (Object.keys(apart).length > 0) {
		const body = sealed(tx, apart);
		await requestsIn(tx.db)
			.insertInto("requests.apart")
			.values({ unit_id: unitId, request_id: id, body })
			.onConflict((conflict) =>
				conflict.columns(["unit_id", "request_id"]).doUpdateSet({ body }),
			)
			.execute();
	} else
		await requestsIn(tx.db)
			.deleteFrom("requests.apart")
			.where("unit_id", "=", unitId)
			.where("request_id", "=", id)
			.execute();
	await rewriteFirst(tx, request, draft);
	await insertFiles(tx, request, files);
}

/** Whoever wrote it is given a code. */
const keepForGood = (tx: Context, { unitId, id }: Key) =>
	requestsIn(tx.db)
		.updateTable("requests.request")
		.set({ kept: true })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();

/** It is sent: the days run from now on, and the office hears of it. */
async function send(
	tx: Context,
	{ unitId, id, ref, channel }: Request,
	{
		unit,
		rule,
		promises,
	}: {
		readonly unit: Unit;
		readonly rule: RequestProcedure;
		readonly promises: number | null;
	},
): Promise<void> {
	const clocks = await countClocks(
		tx,
		startsWith(rule, received, { unitId, id }, officeOf(unit)),
	);
	await beginClocks(tx, clocks);
	await requestsIn(tx.db)
		.updateTable("requests.request")
		.set({
			state: sentStage(rule.request).code,
			filed_on: dayOf(tx.now),
			due_on: clocks.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
			promised_on: await promisedDay(tx, rule, unit, promises),
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	await leaveTrail(tx, filedTrail(id, rule, channel));
	await raise(tx, filedNotice(unit, id, ref));
	await announce(tx, filedNews(unitId, id, rule));
}

async function shownAgain(
	tx: Context,
	{ unitId, id, ref }: Request,
	sheet: string,
): Promise<Kept> {
	const receipt = await receiptOfForm(tx, { kind: subjectKind, form: sheet });
	return {
		key: { unitId, id },
		code: receipt?.code ?? null,
		ref,
		known: true,
		last: await lastDayOf(tx, { unitId, id }),
	};
}

/** As it stands now: what was read before it was sent does not know it yet. */
async function lastDayOf(tx: Context, key: Key): Promise<Day | null> {
	const request = await requestByKey(tx, key);
	return request?.dueOn ?? request?.promisedOn ?? null;
}
