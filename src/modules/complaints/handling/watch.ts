import { z } from "zod";
import { rolesOfMany } from "#identity";
import { theSystem } from "#kernel/actor.ts";
import { raise } from "#notices";
import type { Subscriber } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import {
	type EscalationTarget,
	escalationTargets,
	overdue,
	pauseOver,
	reminderDue,
} from "#procedures";
import { dayOf, includes } from "#territory";
import { ancestorsOf, unitById } from "#units";
import { type Complaint, type Key, subjectKind } from "../complaint.ts";
import { entriesOf } from "../history.ts";
import { hasEnded } from "../lifecycle.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { assigneeOf } from "./desk-row.ts";
import { doMove } from "./do-move.ts";
import { followedBy } from "./followers.ts";
import { reroute } from "./reroute.ts";
import { handlersAt, noticeOf, tellable } from "./tell-people.ts";

const News = z.object({
	unitId: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
	step: z.string(),
	dueOn: z.string(),
});
const Overdue = News.extend({
	level: z.int(),
	to: z.enum(escalationTargets).nullable(),
});

/** What clocks tell of: reminders, last days that are over, questions that nobody answered. */
export const subscribers: readonly Subscriber[] = [
	{
		to: reminderDue,
		receive: async (tx, body) => {
			const { dueOn, ...news } = News.parse(body);
			const complaint = await complaintOf(tx, news);
			if (complaint && !hasEnded(complaint.state) && news.step !== replyStep)
				await tell(tx, complaint, {
					people: await atWork(tx, complaint),
					says: "complaints.news.soon",
					due: dueOn,
				});
		},
	},
	{
		to: overdue,
		receive: async (tx, body) => {
			const { level, to, dueOn, ...news } = Overdue.parse(body);
			const complaint = await complaintOf(tx, news);
			// What was heard late is about nothing any more.
			if (!complaint || hasEnded(complaint.state)) return;
			// Nobody objected in time: what the step says follows.
			if (news.step === replyStep)
				return void (await doMove(bySystem(tx), keyOf(complaint), {
					move: "close",
					shown: true,
				}));
			await escalate(tx, complaint, { step: news.step, dueOn, level, to });
		},
	},
	{
		to: pauseOver,
		receive: async (tx, body) => {
			const complaint = await complaintOf(
				tx,
				News.omit({ dueOn: true, step: true }).parse(body),
			);
			if (complaint)
				await doMove(bySystem(tx), keyOf(complaint), {
					move: "lapse",
					shown: true,
				});
		},
	},
];

/** The step in which the person says whether they are content. */
const replyStep = "reply";

const complaintOf = (
	tx: Context,
	{
		unitId,
		subjectKind: kind,
		subjectId: id,
	}: Pick<z.infer<typeof News>, "unitId" | "subjectKind" | "subjectId">,
): Promise<Complaint | null> =>
	kind === subjectKind
		? complaintByKey(tx, { unitId, id })
		: Promise.resolve(null);

const keyOf = ({ unitId, id }: Complaint): Key => ({ unitId, id });
const bySystem = (tx: Context) => withActor(tx, theSystem);

interface Late {
	readonly step: string;
	readonly dueOn: string;
	readonly level: number;
	readonly to: EscalationTarget | null;
}

/** A last day is over: each level is told to whoever comes next, and to the person in their history. */
async function escalate(
	tx: Context,
	complaint: Complaint,
	{ step, dueOn, level, to }: Late,
): Promise<void> {
	const follows = await followedBy(tx, complaint);
	const above =
		to === "parent" && !follows ? await officeAbove(tx, complaint) : null;
	const people = follows
		? []
		: to === "head"
			? await headsOf(tx, complaint)
			: to === "parent"
				? (above?.people ?? [])
				: await atWork(tx, complaint);
	await tell(tx, complaint, {
		people,
		says: "complaints.news.late",
		due: dueOn,
	});
	await doMove<"told">(bySystem(tx), keyOf(complaint), {
		move: "escalate",
		shown: true,
		about: { step, dueOn, level, to },
		// What somebody is told of, they can open.
		change: (_, { toldUnits }) => ({
			toldUnits: [...new Set([...toldUnits, ...(above ? [above.id] : [])])],
		}),
		// Heard a second time, it was told already.
		refuse: async () =>
			(await entriesOf(tx, keyOf(complaint), "all")).some(
				({ what, about }) =>
					what === "escalate" &&
					about.step === step &&
					about.level === level &&
					about.dueOn === dueOn,
			)
				? "told"
				: null,
	});
}

/** Tells people one by one, each only what they may know. */
async function tell(
	tx: Context,
	complaint: Complaint,
	{
		people,
		says,
		due,
	}: {
		readonly people: readonly string[];
		readonly says: string;
		readonly due: string;
	},
): Promise<void> {
	const notice = await noticeOf(tx, complaint);
	for (const personId of await tellable(tx, complaint, people))
		await raise(tx, {
			...notice,
			// One notice for each of them, found again by the complaint.
			subject: { ...notice.subject, id: `${complaint.id} ${personId}` },
			to: { personId },
			kind: "news",
			says,
			due,
			mailFrom: tx.now,
		});
}

/** Whoever has it, or all at the desk where nobody took it; of what follows another they hear by that other. */
async function atWork(
	tx: Context,
	complaint: Complaint,
): Promise<readonly string[]> {
	if (complaint.handlerId === null || (await followedBy(tx, complaint)))
		return [];
	const assigned = await assigneeOf(tx, complaint);
	return assigned !== null
		? [assigned]
		: (await handlersAt(tx, { id: complaint.handlerId })).people;
}

/** Of those who handle it, whoever leads the office. */
async function headsOf(
	tx: Context,
	{ handlerId }: Complaint,
): Promise<readonly string[]> {
	if (handlerId === null) return [];
	const { people } = await handlersAt(tx, { id: handlerId });
	const today = dayOf(tx.now);
	return [...(await rolesOfMany(tx, people))].flatMap(([personId, roles]) =>
		roles.some(
			({ role, unitId, ...span }) =>
				role === "head" && unitId === handlerId && includes(span, today),
		)
			? [personId]
			: [],
	);
}

/** The next office above that may know of it and has somebody who handles voices; `null` where there is none. */
async function officeAbove(
	tx: Context,
	{ handlerId, excludedUnits }: Complaint,
): Promise<{ readonly id: string; readonly people: readonly string[] } | null> {
	if (handlerId === null) return null;
	for (const { id } of await ancestorsOf(tx, handlerId, dayOf(tx.now)))
		if (!excludedUnits.includes(id)) {
			const { people } = await handlersAt(tx, { id });
			if (people.length > 0) return { id, people };
		}
	return null;
}

/** What nobody could have had is routed again: somebody may be there by now. Answers how many found a desk. */
export async function routeStranded(cx: Context): Promise<number> {
	const stranded = await complaintsIn(cx.db)
		.selectFrom("complaints.complaint")
		.select(["unit_id as unitId", "id"])
		.where("handler_id", "is", null)
		.where("ended_on", "is", null)
		.limit(200)
		.execute();
	let routed = 0;
	for (const key of stranded) {
		const complaint = await complaintByKey(cx, key);
		const way = complaint && (await reroute(cx, complaint));
		if (!way || way.handlerId === null || !(await unitById(cx, way.handlerId)))
			continue;
		const done = await doMove(withActor(cx, theSystem), key, {
			move: "reroute",
			shown: true,
			refuse: (_, now) => (now.handlerId === null ? null : "not-now"),
			change: () => way,
		});
		if (done.ok) routed += 1;
	}
	return routed;
}
