import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { root } from "#platform/root.ts";
import { asDay, type Day, dayOf, daysAfter } from "#territory";
import type { Complaint, Key } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";
import { askToCheck, checkSubject } from "./ask-to-check.ts";

const File = z.strictObject({
	version: z.int(),
	verified: z.literal(false),
	percent: z.int().min(0).max(100),
	days: z.int().min(1).max(366),
});

export type Sampling = Readonly<z.infer<typeof File>>;

/** How many of a hundred closings are drawn, and how long there is for the look. A file that is wrong is a mistake of ours, and thrown. */
export const readSampling = (
	file = join(root, "src/modules/complaints/checking/checking.yaml"),
): Sampling => File.parse(parse(readFileSync(file, "utf8")));

let kept: Sampling | null = null;
const samplingNow = (): Sampling => (kept ??= readSampling());

/** Whether chance draws this one: four bytes of it, of which each number is as likely as any other. */
export const isDrawn = (bytes: Uint8Array, percent: number): boolean =>
	Buffer.from(bytes).readUInt32BE() < (percent / 100) * 2 ** 32;

/**
 * What was closed may be drawn for a second look, in the transaction that closed it; what is opened again before anybody
 * looked is drawn no more. Nobody who closes can know which.
 */
export async function drawClosing(
	tx: Context,
	before: Complaint,
	after: Complaint,
): Promise<void> {
	const isClosed = after.state === "finished";
	if (isClosed === (before.state === "finished")) return;
	const { unitId, id } = after;
	const db = complaintsIn(tx.db);
	if (!isClosed) {
		await settle(tx, checkSubject(id));
		await db
			.deleteFrom("complaints.drawn_closing")
			.where("unit_id", "=", unitId)
			.where("complaint_id", "=", id)
			.where("found", "is", null)
			.execute();
		return void (await db
			.updateTable("complaints.drawn_closing")
			.set({ is_over: true })
			.where("unit_id", "=", unitId)
			.where("complaint_id", "=", id)
			.execute());
	}
	const drawn = await db
		.selectFrom("complaints.drawn_closing")
		.select(["number", "found"])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.execute();
	// Whose answer was not true once is looked at again with certainty.
	const certain = drawn.some(({ found }) => found === "untrue");
	const { percent, days } = samplingNow();
	if (!isDrawn(tx.random(4), percent) && !certain) return;
	const dueOn = daysAfter(dayOf(tx.now), days);
	await db
		.insertInto("complaints.drawn_closing")
		.values({
			unit_id: unitId,
			complaint_id: id,
			number: Math.max(0, ...drawn.map(({ number }) => number)) + 1,
			drawn_on: dayOf(tx.now),
			due_on: dueOn,
			lapsed_on: null,
			found: null,
			checked_by: null,
			checked_on: null,
		})
		.execute();
	await askToCheck(tx, after, dueOn);
}

/** Whether its closing was drawn, and until when somebody may look; `null` where nobody is to. */
export async function awaitsCheck(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Day | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.drawn_closing")
		.select(asDay("due_on").as("dueOn"))
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.where("found", "is", null)
		.where("lapsed_on", "is", null)
		.executeTakeFirst();
	return row?.dueOn ?? null;
}
