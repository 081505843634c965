import { z } from "zod";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { overdue, reminderDue } from "#procedures";
import { type Key, subjectKind } from "../case.ts";
import { takeFromMoved } from "../lending/take-from-moved.ts";
import { closeKeys, tellLeftAlone } from "../opening/leave-room.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { holdersIn } from "./hand-on.ts";
import { lapse } from "./lapse.ts";

const News = z.object({
	unitId: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
});
const OfPerson = z.object({ personId: z.uuid() });
const Overdue = News.extend({ otherwise: z.string().nullable() });

/**
 * What clocks tell of, and what became of people. Those who have the case hear that a day is near or over, and not in which
 * case; nobody else does: no head of an office, no office above.
 */
export const subscribers: readonly Subscriber[] = [
	{
		to: reminderDue,
		receive: async (tx, body) => {
			const key = keyIn(News.parse(body));
			if (key) await tell(tx, key, "rights-cases.news.soon");
		},
	},
	{
		to: overdue,
		receive: async (tx, body) => {
			if (!keyIn(News.parse(body))) return;
			const { otherwise, ...news } = Overdue.parse(body);
			const key = keyIn(news);
			if (!key) return;
			if (otherwise === "deemed-withdrawn" && !(await lapse(tx, key))) return;
			await tell(tx, key, "rights-cases.news.late");
		},
	},
	{
		to: "identity.person-closed",
		receive: (tx, body) => closeKeys(tx, OfPerson.parse(body).personId),
	},
	{
		to: "identity.role-given",
		receive: (tx, body) => takeFromMoved(tx, OfPerson.parse(body).personId),
	},
	{
		to: "identity.role-ended",
		receive: (tx, body) => tellLeftAlone(tx, OfPerson.parse(body).personId),
	},
];

const keyIn = ({
	unitId,
	subjectId,
	...news
}: z.infer<typeof News>): Key | null =>
	news.subjectKind === subjectKind ? { unitId, id: subjectId } : null;

const tell = async (
	tx: Context,
	key: Key,
	says: "rights-cases.news.soon" | "rights-cases.news.late",
): Promise<void> => tellHolders(tx, key, [...(await holdersIn(tx, key))], says);
