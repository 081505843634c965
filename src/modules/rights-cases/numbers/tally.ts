import { z } from "zod";
import type { Context } from "#platform/context.ts";
import { rightsCasesIn } from "../tables.ts";

/**
 * Counts of one year by word: `received`, `way self`, `place 36`, `ended`, `outcome withdrawn`, `right life`. Nothing in it
 * leads to a case, and nothing is finer than the year.
 */
export type Tally = Readonly<Record<string, number>>;

const Body = z.object({
	year: z.int(),
	counts: z.record(z.string(), z.int()),
	/** What was counted before could not be read: of this year nothing can be told. */
	lost: z.boolean(),
});
type Body = z.output<typeof Body>;

/** Bytes of it, whatever it counts: its length says nothing. */
const long = 8_192;

/**
 * Adds to the counts of a year, in the transaction of the deed. Once the year was told nothing changes any more. All counts lie
 * in one envelope under the key of the server: whoever has the database alone can neither read them nor see which of them a
 * deed changed.
 */
export async function count(
	tx: Context,
	year: number,
	changes: Tally,
): Promise<void> {
	if (Object.values(changes).every((by) => by === 0)) return;
	const db = rightsCasesIn(tx.db);
	const told = await db
		.selectFrom("rights_cases.told_year")
		.select("year")
		.where("year", "=", year)
		.executeTakeFirst();
	if (told) return;
	const begun: Body = { year, counts: {}, lost: false };
	await db
		.insertInto("rights_cases.tally")
		.values({ year, body: sealed(tx, begun) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const body = await unprotectedTally(tx, year);
	// The year was told between two of these statements.
	if (!body) return;
	const counts = { ...body.counts };
	for (const [word, by] of Object.entries(changes))
		counts[word] = Math.max((counts[word] ?? 0) + by, 0);
	await db
		.updateTable("rights_cases.tally")
		.set({ body: sealed(tx, { ...body, counts }) })
		.where("year", "=", year)
		.execute();
}

/** What was counted of a year, as it is: nothing of it may be shown. `null` where nothing was. Nobody counts on until the transaction ends. */
export async function unprotectedTally(
	tx: Context,
	year: number,
): Promise<Body | null> {
	const row = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.tally")
		.select("body")
		.where("year", "=", year)
		.forUpdate()
		.executeTakeFirst();
	if (!row) return null;
	const bytes = tx.sealing.unseal(row.body);
	const read =
		bytes &&
		Body.safeParse(JSON.parse(new TextDecoder().decode(bytes).trimEnd()));
	// Under a key that is gone, or put where it does not belong. What somebody tells is taken in all the same.
	return read?.success && read.data.year === year
		? read.data
		: { year, counts: {}, lost: true };
}

function sealed({ sealing }: Context, body: Body): Uint8Array {
	const text = JSON.stringify(body);
	if (text.length > long)
		throw new Error("a tally is longer than its envelope");
	return sealing.seal(new TextEncoder().encode(text.padEnd(long)));
}
