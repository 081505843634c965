import { z } from "zod";
import { isRole, namesOf } from "#identity";
import type { Subscriber } from "#platform/announce.ts";
import { at, type Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { unitById } from "#units";
import { raise } from "./raise-notice.ts";
import { queueWarning } from "./take-warning.ts";

const aDay = z.iso.date();
const OfRole = z.object({
	personId: z.uuid(),
	role: z.string().refine(isRole),
	unitId: z.uuid().nullable(),
	programme: z.string().nullable(),
});
const Given = OfRole.extend({ from: aDay });
const Ended = OfRole.extend({ until: aDay });
const Made = z.object({ personId: z.uuid(), purpose: z.string() });

/** What people hear about their own account. */
export const subscribers: readonly Subscriber[] = [
	{
		to: "identity.role-given",
		receive: (tx, body, moment) => {
			const given = Given.parse(body);
			return tellOfRole(at(tx, moment), "given", given, given.from);
		},
	},
	{
		to: "identity.role-ended",
		receive: (tx, body, moment) => {
			const ended = Ended.parse(body);
			return tellOfRole(at(tx, moment), "ended", ended, ended.until);
		},
	},
	{
		to: "identity.code-made",
		receive: (tx, body, moment) => tellOfCode(at(tx, moment), Made.parse(body)),
	},
];

/** Told of the moment of the announcement, so that hearing it twice is one news. */
async function tellOfRole(
	tx: Context,
	what: "given" | "ended",
	{ personId, role, unitId, programme }: z.output<typeof OfRole>,
	on: Day,
): Promise<void> {
	if (!(await isOnRecord(tx, personId))) return;
	const unit = unitId === null ? null : await unitById(tx, unitId);
	await raise(tx, {
		to: { personId },
		kind: "news",
		subject: {
			kind: "role",
			id: [personId, role, unitId, programme, on].join(" "),
		},
		says: unit ? `notices.role-${what}` : `notices.role-${what}-nation`,
		about: {
			role,
			programme: programme?.toUpperCase() ?? "",
			on,
			...(unit ? { unit: unit.name } : {}),
		},
		path: "/akun",
	});
}

/**
 * With a new code somebody else could enter in their place, and would find the news instead of them: where
 * there is an address it goes there as well. Of an invitation nobody is told: whoever is invited was not here
 * before.
 */
async function tellOfCode(
	tx: Context,
	{ personId, purpose }: z.output<typeof Made>,
): Promise<void> {
	if (purpose === "invitation" || !(await isOnRecord(tx, personId))) return;
	const subject = { kind: "code", id: personId };
	await raise(tx, {
		to: { personId },
		kind: "news",
		subject,
		says: "notices.code-made",
		about: { on: dayOf(tx.now) },
		path: "/akun",
	});
	await queueWarning(tx, personId, subject);
}

/** Between the deed and its announcement an import may have been taken back, with the people whom it added. */
const isOnRecord = async (tx: Context, personId: string): Promise<boolean> =>
	(await namesOf(tx, [personId])).has(personId);
