import type { Context } from "#platform/context.ts";
import { dayOf, daysAfter } from "#territory";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import { letGo } from "./delete-part.ts";
import { monthsAfter, type Rule } from "./due.ts";
import { forgetBytes } from "./forget-bytes.ts";
import { rulesHere } from "./keeping.ts";
import { retentionFile } from "./retention-file.ts";
import { writeAnew } from "./write-anew.ts";

/** Of one rule, in one round. */
const most = 500;

/**
 * What is due goes: every day, each case by itself, so that one that fails holds up no other. May be broken off anywhere and
 * run again: what was done is done once. Answers how much went.
 */
export async function keepRetention(cx: Context): Promise<number> {
	const errors: unknown[] = [];
	const tried = async <Answer>(does: Promise<Answer>) =>
		does.catch((error: unknown) => {
			errors.push(error);
			return null;
		});
	await tried(forgetBytes(cx));
	let gone = 0;
	for (const rule of await rulesHere(cx))
		for (const key of await nearOf(cx, rule))
			if ((await tried(letGo(cx, key, rule.part))) === "gone") gone += 1;
	if (gone > 0) {
		await tried(forgetBytes(cx));
		await tried(writeAnew(cx));
	}
	await tried(forgetProofs(cx));
	if (errors.length > 0)
		throw new AggregateError(
			errors,
			`deletion was not done in ${errors.length} places`,
		);
	return gone;
}

/** Cases of which a part may be near its day by this rule. Each is asked about again, with the case locked. */
async function nearOf(cx: Context, rule: Rule): Promise<readonly Key[]> {
	const { warnDays } = retentionFile();
	const today = dayOf(cx.now);
	// Months are not all as long: a few days more are looked at.
	const endedBy = daysAfter(monthsAfter(today, -rule.months), warnDays + 4);
	const rows = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.case_file as file")
		.leftJoin("rights_cases.hold as hold", (join) =>
			join
				.onRef("hold.unit_id", "=", "file.unit_id")
				.onRef("hold.case_id", "=", "file.id"),
		)
		.leftJoin("rights_cases.going as going", (join) =>
			join
				.onRef("going.unit_id", "=", "file.unit_id")
				.onRef("going.case_id", "=", "file.id")
				.on("going.part", "=", rule.part),
		)
		.select(["file.unit_id as unitId", "file.id"])
		.where("file.state", "=", rule.state)
		.where("file.ended_on", "<=", endedBy)
		.where((row) =>
			row.or([
				row("hold.case_id", "is", null),
				row("hold.lifted_on", "is not", null),
			]),
		)
		// What went before it was opened again and ended anew is asked about again.
		.where((row) =>
			row.or([
				row("going.gone_on", "is", null),
				row("going.gone_on", "<", row.ref("file.ended_on")),
			]),
		)
		.where((row) =>
			row.or([
				row("going.told_on", "is", null),
				row("going.told_on", "<=", daysAfter(today, -warnDays)),
			]),
		)
		.orderBy("file.ended_on")
		.orderBy("file.id")
		.limit(most)
		.execute();
	return rows;
}

/** A proof says that something was; it is not kept for ever either. */
async function forgetProofs(cx: Context): Promise<void> {
	const before = monthsAfter(dayOf(cx.now), -12 * retentionFile().proofYears);
	await rightsCasesIn(cx.db)
		.deleteFrom("rights_cases.deletion")
		.where("deleted_on", "<", before)
		.where("files_gone_on", "is not", null)
		.execute();
}
