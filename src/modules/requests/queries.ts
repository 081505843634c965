import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import { mayHandle } from "./policy.ts";
import { begun, type Key, type Request, type Side } from "./request.ts";
import { Apart, Said, unsealed } from "./seal.ts";
import { requestByKey, requestOf, requestRows } from "./store.ts";
import { requestsIn } from "./tables.ts";

/** One deed of the history. */
export interface Deed {
	readonly number: number;
	/** Code of the move. */
	readonly move: string;
	readonly by: Side;
	/** Id of the officer; `null` of whoever asked. */
	readonly personId: string | null;
	/** The stage after it. */
	readonly state: string;
	readonly doneOn: Day;
	readonly said: Said;
}

/** What happened, the first first. */
export async function deedsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Deed[]> {
	const rows = await requestsIn(cx.db)
		.selectFrom("requests.deed")
		.select([
			"number",
			"move",
			"by_side",
			"person_id",
			"state",
			"body",
			asDay("done_on").as("doneOn"),
		])
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id)
		.orderBy("number")
		.execute();
	return rows.map((row) => ({
		number: row.number,
		move: row.move,
		by: row.by_side === "office" ? "office" : "applicant",
		personId: row.person_id,
		state: row.state,
		doneOn: row.doneOn,
		said: unsealed(cx, Said, row.body),
	}));
}

/** A request for whoever works on it; `null` for everybody else, as where there is none. */
export async function requestFor(
	cx: Context,
	key: Key,
): Promise<Request | null> {
	if (!mayHandle(cx.actor, key).may) return null;
	const request = await requestByKey(cx, key);
	return request && request.state !== begun ? request : null;
}

/** What was told of how somebody lives; `null` where nothing was, or it is erased. */
export async function apartOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Readonly<Record<string, string>> | null> {
	const row = await requestsIn(cx.db)
		.selectFrom("requests.apart")
		.select("body")
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id)
		.executeTakeFirst();
	return row ? unsealed(cx, Apart, row.body) : null;
}

/** Whether something is kept apart: that it is there tells nothing of it. */
export async function hasApart(
	cx: Context,
	{ unitId, id }: Key,
): Promise<boolean> {
	const row = await requestsIn(cx.db)
		.selectFrom("requests.apart")
		.select("request_id")
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id)
		.executeTakeFirst();
	return row !== undefined;
}

/** The same for whoever wrote it and holds the code, while it is not sent. */
export async function apartForApplicant(
	cx: Context,
	request: Request,
): Promise<Readonly<Record<string, string>>> {
	return request.state === begun ? ((await apartOf(cx, request)) ?? {}) : {};
}

export interface DeskPage {
	readonly requests: readonly Request[];
	/** Whether there are more after the last one. */
	readonly more: boolean;
}

/** Which part of a desk. */
export interface DeskAsked {
	readonly procedure: string | null;
	readonly ended: boolean;
	/** From 1. */
	readonly page: number;
}

const perPage = 30;

/** What waits at an office, what is due first; or what has ended, the last first. */
export async function deskOf(
	cx: Context,
	unitId: string,
	{ procedure, ended, page }: DeskAsked,
): Promise<DeskPage> {
	const all = requestRows(cx)
		.where("unit_id", "=", unitId)
		.where("filed_on", "is not", null)
		.where("ended_on", ended ? "is not" : "is", null)
		.limit(perPage + 1)
		.offset((page - 1) * perPage);
	const some =
		procedure === null ? all : all.where("procedure", "=", procedure);
	const rows = await (ended
		? some.orderBy("ended_on", "desc")
		: some.orderBy(sql`least(due_on, promised_on) asc nulls last`)
	)
		.orderBy("id")
		.execute();
	return {
		requests: rows.slice(0, perPage).map((row) => requestOf(cx, row)),
		more: rows.length > perPage,
	};
}
