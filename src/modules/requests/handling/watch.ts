import { z } from "zod";
import { holdersOf, rolesOfMany } from "#identity";
import { raise } from "#notices";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { dueMoved, escalationTargets, overdue, reminderDue } from "#procedures";
import { dayOf, includes } from "#territory";
import { ancestorsOf, unitById } from "#units";
import { type Request, subjectKind } from "../request.ts";
import { requestByKey } from "../store.ts";
import { requestsIn } from "../tables.ts";
import { nextDay } from "./clocks.ts";

const News = z.object({
	unitId: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
	dueOn: z.string(),
});
const Overdue = News.extend({ to: z.enum(escalationTargets).nullable() });

/** What clocks tell of requests: reminders, last days that are over, days that a decree moved. */
export const subscribers: readonly Subscriber[] = [
	{
		to: reminderDue,
		receive: async (tx, body) => {
			const news = News.parse(body);
			const request = await openRequest(tx, news);
			if (request)
				await tell(tx, request, await atWork(tx, request), {
					says: "requests.news.soon",
					due: news.dueOn,
				});
		},
	},
	{
		to: overdue,
		receive: async (tx, body) => {
			const news = Overdue.parse(body);
			const request = await openRequest(tx, news);
			if (request)
				await tell(tx, request, await toldBy(tx, request, news.to), {
					says: "requests.news.late",
					due: news.dueOn,
				});
		},
	},
	{
		to: dueMoved,
		receive: async (tx, body) => {
			const request = await openRequest(tx, News.parse(body));
			if (!request) return;
			await requestsIn(tx.db)
				.updateTable("requests.request")
				.set({ due_on: await nextDay(tx, request) })
				.where("unit_id", "=", request.unitId)
				.where("id", "=", request.id)
				.execute();
		},
	},
];

async function openRequest(
	tx: Context,
	{ unitId, subjectKind: kind, subjectId: id }: z.infer<typeof News>,
): Promise<Request | null> {
	if (kind !== subjectKind) return null;
	const request = await requestByKey(tx, { unitId, id });
	return request?.endedOn === null ? request : null;
}

/** Whoever has it, or all at the desk where nobody took it. */
async function atWork(
	tx: Context,
	{ unitId, holderId }: Request,
): Promise<readonly string[]> {
	return holderId === null ? handlersAt(tx, unitId) : [holderId];
}

const handlersAt = async (tx: Context, unitId: string): Promise<string[]> =>
	(await holdersOf(tx, { permission: "requests.handle", unitId })).map(
		({ personId }) => personId,
	);

async function toldBy(
	tx: Context,
	request: Request,
	to: z.infer<typeof Overdue>["to"],
): Promise<readonly string[]> {
	const { unitId } = request;
	if (to === "head") {
		const today = dayOf(tx.now);
		const roles = await rolesOfMany(tx, await handlersAt(tx, unitId));
		return [...roles].flatMap(([personId, held]) =>
			held.some(
				({ role, unitId: at, ...span }) =>
					role === "head" && at === unitId && includes(span, today),
			)
				? [personId]
				: [],
		);
	}
	if (to === "parent") {
		for (const { id } of await ancestorsOf(tx, unitId, dayOf(tx.now))) {
			const people = await handlersAt(tx, id);
			if (people.length > 0) return people;
		}
		return [];
	}
	return atWork(tx, request);
}

/** An office above hears that something is late, and by which sign; it does not open it. */
async function tell(
	tx: Context,
	{ unitId, id, ref }: Request,
	people: readonly string[],
	{ says, due }: { readonly says: string; readonly due: string },
): Promise<void> {
	const unit = await unitById(tx, unitId);
	if (!unit) return;
	for (const personId of people)
		await raise(tx, {
			to: { personId },
			kind: "news",
			subject: { kind: subjectKind, id: `${id} ${personId}` },
			says,
			about: { ref, unit: unit.name },
			path: `/permohonan/meja/${unit.slug}`,
			due,
			mailFrom: tx.now,
		});
}
