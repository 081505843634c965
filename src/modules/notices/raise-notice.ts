import { type RawBuilder, sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import type { Day } from "#territory";
import type { Audience, Never, NewNotice, Subject } from "./notice.ts";
import { noticesIn } from "./tables.ts";

/**
 * Tells everyone whom it concerns, in the transaction of the deed. A duty about the same subject that says
 * the same is one duty: raised again it is brought up to date and keeps its first date. News with a day of
 * its own is one as well, and new again when that day or its words change; other news is one for its moment.
 */
export const raise = (tx: Context, notice: NewNotice): Promise<void> =>
	raiseAll(tx, [notice]);

/** The same for many at once; no two of them may be one duty. */
export async function raiseAll(
	tx: Context,
	notices: readonly NewNotice[],
): Promise<void> {
	for (const { holds, once } of kinds) {
		const some = notices.filter(holds);
		if (some.length > 0)
			await insertRows(
				"notices.notice",
				some.map((notice) => rowOf(tx, notice)),
				once,
			).execute(tx.db);
	}
}

const rowOf = (
	tx: Context,
	{
		to,
		kind,
		subject,
		says,
		about,
		path,
		due,
		lapses,
		mailFrom,
		never,
	}: NewNotice,
) => ({
	id: tx.newId(),
	kind,
	subject_kind: subject.kind,
	subject_id: subject.id,
	says,
	about,
	path,
	due_on: due ?? null,
	lapses_on: lapses ?? null,
	...audienceColumns(to),
	raised_at: tx.now,
	changed_at: tx.now,
	settled_at: null,
	settled_by: null,
	queued_at: null,
	mail_from: mailFrom ?? null,
	never_people: [...(never?.people ?? [])],
	never_units: [...(never?.units ?? [])],
});

const audienceColumns = (to: Audience) =>
	"personId" in to
		? {
				person_id: to.personId,
				permission: null,
				programme: null,
				unit_id: null,
				province_code: null,
				others_only: false,
			}
		: {
				person_id: null,
				permission: to.permission,
				programme: to.programme ?? null,
				unit_id: to.unitId ?? null,
				province_code: to.province ?? null,
				others_only: to.othersOnly ?? false,
			};

/** What is written over where it was raised before. */
const anew = [
	"about",
	"path",
	"due_on",
	"lapses_on",
	"person_id",
	"permission",
	"programme",
	"unit_id",
	"province_code",
	"others_only",
	"changed_at",
	"never_people",
	"never_units",
]
	.map((column) => `${column} = excluded.${column}`)
	.join(", ");

interface KindOfNotice {
	readonly holds: (notice: NewNotice) => boolean;
	/** What makes two of them one, and what becomes of it then. */
	readonly once: RawBuilder<unknown>;
}

const kinds: readonly KindOfNotice[] = [
	{
		holds: ({ kind }) => kind === "duty",
		once: sql`on conflict (subject_kind, subject_id, says) where kind = 'duty' and settled_at is null
			do update set ${sql.raw(anew)}`,
	},
	{
		holds: ({ kind, due }) => kind === "news" && Boolean(due),
		once: sql`on conflict (subject_kind, subject_id, says) where kind = 'news' and due_on is not null
			do update set ${sql.raw(anew)}, raised_at = case
				when (notice.due_on, notice.about) is distinct from (excluded.due_on, excluded.about) then excluded.raised_at
				else notice.raised_at
			end`,
	},
	{
		holds: ({ kind, due }) => kind === "news" && !due,
		once: sql`on conflict (subject_kind, subject_id, says, raised_at) where kind = 'news' and due_on is null
			do nothing`,
	},
];

/** Ends the open duties about a subject; named by what they say, only those. */
export async function settle(
	tx: Context,
	subject: Subject,
	says?: string,
): Promise<void> {
	const open = noticesIn(tx.db)
		.updateTable("notices.notice")
		.set({ settled_at: tx.now, settled_by: tx.actor.id })
		.where("kind", "=", "duty")
		.where("settled_at", "is", null)
		.where("subject_kind", "=", subject.kind)
		.where("subject_id", "=", subject.id);
	await (says === undefined ? open : open.where("says", "=", says)).execute();
}

/**
 * From now on everything that was told of a subject, done or not, does not exist for these; also what was told of it to
 * one person alone (`id person`).
 */
export async function hideFrom(
	tx: Context,
	subject: Subject,
	{ people, units }: Never,
): Promise<void> {
	await noticesIn(tx.db)
		.updateTable("notices.notice")
		.set({ never_people: [...people], never_units: [...units] })
		.where(aboutAny(subject))
		.execute();
}

/** A subject, and what is told of it to single people. */
const aboutAny = ({ kind, id }: Subject) =>
	sql<boolean>`subject_kind = ${kind} and split_part(subject_id, ' ', 1) = ${id}`;

/** Takes all that was told of a subject out of every inbox, read or not: the subject itself is gone. */
export async function forgetSubject(
	tx: Context,
	subject: Subject,
): Promise<void> {
	await noticesIn(tx.db)
		.deleteFrom("notices.notice")
		.where(aboutAny(subject))
		.execute();
}

/** Takes what was told of a subject to each of these people alone (`id person`) out of their inboxes, and leaves no trace. */
export async function forgetSubjectOf(
	tx: Context,
	{ kind, id }: Subject,
	people: readonly string[],
): Promise<void> {
	if (people.length === 0) return;
	await noticesIn(tx.db)
		.deleteFrom("notices.notice")
		.where("subject_kind", "=", kind)
		.where(
			"subject_id",
			"in",
			people.map((person) => `${id} ${person}`),
		)
		.execute();
}

/** Moves the last day of open duties about these subjects; null takes it away. */
export async function redate(
	tx: Context,
	kind: string,
	ids: readonly string[],
	{ due, lapses }: { readonly due: Day | null; readonly lapses?: Day | null },
): Promise<void> {
	if (ids.length === 0) return;
	await noticesIn(tx.db)
		.updateTable("notices.notice")
		.set({
			due_on: due,
			changed_at: tx.now,
			...(lapses === undefined ? {} : { lapses_on: lapses }),
		})
		.where("kind", "=", "duty")
		.where("settled_at", "is", null)
		.where("subject_kind", "=", kind)
		.where("subject_id", "=", sql<string>`any(${ids})`)
		.execute();
}
