import { setImmediate as pause } from "node:timers/promises";
import { sql } from "kysely";
import { addressesOf, holdersOfEach } from "#identity";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { hiddenFrom } from "./hidden-from.ts";
import { openMailboxes } from "./mailbox.ts";
import { mailed, waiting } from "./meant-for.ts";
import { noticesIn } from "./tables.ts";

/** Duties in one transaction: few enough that nobody who uses the site waits for it. */
const atOnce = 200;

/**
 * Works out whom to write to about duties that are new, and news that is worth a mail: whoever has them today, has an address, and did not
 * say never. Whoever gets the right later finds the duty in the inbox. Answers how many duties it saw.
 */
export async function queueMail(cx: Context): Promise<number> {
	let seen = 0;
	for (;;) {
		const some = await inTransaction(cx, queueSome);
		seen += some;
		if (some < atOnce) return seen;
		// A database inside the program answers one at a time: others go first.
		await pause();
	}
}

async function queueSome(tx: Context): Promise<number> {
	const duties = await freshOnes(tx, waiting(dayOf(tx.now)), atOnce);
	const news = await freshOnes(tx, mailed(tx.now), atOnce - duties.length);
	const fresh = [...duties, ...news];
	if (fresh.length === 0) return 0;
	const letters = await without(
		tx,
		await notHidden(tx, fresh, [
			...(await toPersons(tx, fresh)),
			...(await toHolders(tx, fresh)),
		]),
	);
	await queue(tx, letters);
	const ids = fresh.map(({ id }) => id);
	await noticesIn(tx.db)
		.updateTable("notices.notice")
		.set({ queued_at: tx.now })
		.where("id", "=", sql<string>`any(${ids}::uuid[])`)
		.execute();
	return fresh.length;
}

/** Two questions, because each has an index of its own. */
const freshOnes = (
	tx: Context,
	worth: ReturnType<typeof waiting>,
	most: number,
) =>
	noticesIn(tx.db)
		.selectFrom("notices.notice as notice")
		.select([
			"notice.id",
			"notice.person_id as personId",
			"notice.permission",
			"notice.programme",
			"notice.unit_id as unitId",
			"notice.province_code as province",
			"notice.others_only as othersOnly",
			"notice.never_people as neverPeople",
			"notice.never_units as neverUnits",
		])
		.where("notice.queued_at", "is", null)
		.where(worth)
		.orderBy("notice.raised_at")
		.limit(most)
		.forUpdate()
		.skipLocked()
		.execute();

type Fresh = Awaited<ReturnType<typeof freshOnes>>;

/** That a person is to be written to about a notice. */
interface Queueing {
	readonly person: string;
	readonly notice: string;
}

async function toPersons(tx: Context, fresh: Fresh): Promise<Queueing[]> {
	const named = fresh.flatMap(({ id, personId }) =>
		personId === null ? [] : [{ person: personId, notice: id }],
	);
	const people = [...new Set(named.map(({ person }) => person))];
	const addresses = await addressesOf(tx, people);
	return named.filter(({ person }) => addresses.has(person));
}

async function toHolders(tx: Context, fresh: Fresh): Promise<Queueing[]> {
	const asked = fresh.flatMap(({ permission, ...duty }) =>
		permission === null ? [] : [{ permission, ...duty }],
	);
	const holders = await holdersOfEach(tx, asked);
	return asked.flatMap(({ id }, number) =>
		(holders[number] ?? []).flatMap(({ personId, email }) =>
			email === null ? [] : [{ person: personId, notice: id }],
		),
	);
}

/** Leaves out those for whom a notice must not exist. */
async function notHidden(
	tx: Context,
	fresh: Fresh,
	letters: readonly Queueing[],
): Promise<readonly Queueing[]> {
	const hidden = await hiddenFrom(tx, fresh);
	return letters.filter(({ person, notice }) => !hidden(notice, person));
}

/** Leaves out whoever wants no mail. */
async function without(
	tx: Context,
	letters: readonly Queueing[],
): Promise<readonly Queueing[]> {
	const people = [...new Set(letters.map(({ person }) => person))];
	const never = await noticesIn(tx.db)
		.selectFrom("notices.preference")
		.select("person_id")
		.where("rhythm", "=", "never")
		.where("person_id", "=", sql<string>`any(${people}::uuid[])`)
		.execute();
	const unwilling = new Set(never.map(({ person_id }) => person_id));
	return letters.filter(({ person }) => !unwilling.has(person));
}

async function queue(tx: Context, letters: readonly Queueing[]): Promise<void> {
	if (letters.length === 0) return;
	const people = letters.map(({ person }) => person);
	const notices = letters.map(({ notice }) => notice);
	await sql`
		insert into notices.mail (person_id, notice_id, queued_at)
		select person_id, notice_id, ${tx.now}::timestamptz
		from unnest(${people}::uuid[], ${notices}::uuid[]) as letter (person_id, notice_id)
		on conflict do nothing`.execute(tx.db);
	await openMailboxes(tx, people);
}
