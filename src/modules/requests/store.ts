import type { Selectable } from "kysely";
import { isUuid } from "#kernel/id.ts";
import { isLanguage } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import { channels, type Key, type Request } from "./request.ts";
import { Answers, unsealed } from "./seal.ts";
import { type RequestsTables, requestsIn } from "./tables.ts";

type Row = Omit<
	Selectable<RequestsTables["requests.request"]>,
	| "sheet_hash"
	| "kept"
	| "apart_due"
	| "begun_on"
	| "filed_on"
	| "due_on"
	| "promised_on"
	| "ended_on"
> & {
	readonly begunOn: string;
	readonly filedOn: string | null;
	readonly dueOn: string | null;
	readonly promisedOn: string | null;
	readonly endedOn: string | null;
};

export const requestRows = (cx: Context) =>
	requestsIn(cx.db)
		.selectFrom("requests.request")
		.select([
			"unit_id",
			"id",
			"ref",
			"procedure",
			"version",
			"state",
			"deeds",
			"channel",
			"lang",
			"body",
			"holder_id",
			"outcome",
			"rating",
			asDay("begun_on").as("begunOn"),
			asDayOrNull("filed_on").as("filedOn"),
			asDayOrNull("due_on").as("dueOn"),
			asDayOrNull("promised_on").as("promisedOn"),
			asDayOrNull("ended_on").as("endedOn"),
		]);

export const requestOf = (cx: Context, row: Row): Request => ({
	unitId: row.unit_id,
	id: row.id,
	ref: row.ref,
	procedure: row.procedure,
	version: row.version,
	state: row.state,
	deeds: row.deeds,
	channel: channels.find((one) => one === row.channel) ?? "web",
	lang: isLanguage(row.lang) ? row.lang : "id",
	answers: unsealed(cx, Answers, row.body),
	begunOn: row.begunOn,
	filedOn: row.filedOn,
	dueOn: row.dueOn,
	promisedOn: row.promisedOn,
	holderId: row.holder_id,
	endedOn: row.endedOn,
	outcome: row.outcome,
	rating: row.rating,
});

/** One request; `null` where there is none. With `lock`, nobody else does anything with it until this transaction ends. */
export async function requestByKey(
	cx: Context,
	{ unitId, id }: Key,
	lock: "lock" | "read" = "read",
): Promise<Request | null> {
	if (!isUuid(unitId) || !isUuid(id)) return null;
	const one = requestRows(cx)
		.where("unit_id", "=", unitId)
		.where("id", "=", id);
	const row = await (lock === "lock"
		? one.forUpdate()
		: one
	).executeTakeFirst();
	return row ? requestOf(cx, row) : null;
}
