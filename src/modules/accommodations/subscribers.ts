import { z } from "zod";
import { holdersOf, rolesOfMany } from "#identity";
import { raise } from "#notices";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { overdue, reminderDue } from "#procedures";
import { dayOf, includes } from "#territory";
import { unitById } from "#units";
import { inSentences, subjectKind, type Task } from "./asking.ts";
import { tellOfficeOf } from "./citizen-deeds.ts";
import { taskByKey } from "./store.ts";

const News = z.object({
	unitId: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
	dueOn: z.string(),
});
const Overdue = News.extend({ to: z.string().nullable() });

/** What clocks tell of: that a last day is near, that it is over, and that the head has to hear of it. */
export const subscribers: readonly Subscriber[] = [
	{
		to: reminderDue,
		receive: async (tx, body) => {
			const { dueOn, ...news } = News.parse(body);
			const task = await waitingOf(tx, news);
			if (task) await tellOfficeOf(tx, task, "accommodations.news.soon", dueOn);
		},
	},
	{
		to: overdue,
		receive: async (tx, body) => {
			const { dueOn, to, ...news } = Overdue.parse(body);
			const task = await waitingOf(tx, news);
			if (!task) return;
			if (to === "head") await tellHeads(tx, task, dueOn);
			else await tellOfficeOf(tx, task, "accommodations.news.late", dueOn);
		},
	},
];

/** The task of a clock, while nobody answered it. */
async function waitingOf(
	tx: Context,
	{
		unitId,
		subjectKind: kind,
		subjectId: id,
	}: Omit<z.infer<typeof News>, "dueOn">,
): Promise<Task | null> {
	if (kind !== subjectKind) return null;
	const task = await taskByKey(tx, { unitId, id });
	return task?.state === "asked" ? task : null;
}

/** Of those who look after visits, whoever leads the office; each alone. */
async function tellHeads(
	tx: Context,
	{ unitId, id, kind }: Task,
	due: string,
): Promise<void> {
	const unit = await unitById(tx, unitId);
	if (!unit) return;
	const holders = await holdersOf(tx, {
		permission: "accommodations.arrange",
		unitId,
	});
	const today = dayOf(tx.now);
	const roles = await rolesOfMany(
		tx,
		holders.map(({ personId }) => personId),
	);
	for (const [personId, held] of roles)
		if (
			held.some(
				({ role, unitId: at, ...span }) =>
					role === "head" && at === unitId && includes(span, today),
			)
		)
			await raise(tx, {
				to: { personId },
				kind: "news",
				subject: { kind: subjectKind, id: `${id} ${personId}` },
				says: "accommodations.news.late-head",
				about: { unit: unit.name, kind: inSentences(kind) },
				path: `/bantuan-kunjungan/${unit.slug}/${id}`,
				due,
				mailFrom: tx.now,
			});
}
