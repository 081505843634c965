import { sql } from "kysely";
import { peopleAt } from "#identity";
import type { Context } from "#platform/context.ts";
import { clocksOf, procedureNamed } from "#procedures";
import type { Complaint, Key } from "../complaint.ts";
import { deskOf } from "../desk/desk-of.ts";
import { hasEnded } from "../lifecycle.ts";
import { being } from "../office.sample.ts";
import { isExcluded } from "../policy.ts";
import { complaintByKey } from "../store.ts";
import { staff } from "./any-deeds.sample.ts";
import { subjectOf } from "./clocks.ts";
import { followedBy } from "./followers.ts";

/** What does not agree, in words; nothing where all is as it must be. */
export async function amissIn(
	cx: Context,
	keys: readonly Key[],
): Promise<readonly string[]> {
	const amiss: string[] = [];
	for (const key of keys) {
		const complaint = await complaintByKey(cx, key);
		amiss.push(
			...(complaint
				? [
						...(await onDesks(cx, complaint)),
						...(await inClocks(cx, complaint)),
						...(await inWhoHasIt(cx, complaint)),
						...(await inWhatItFollows(cx, complaint)),
					]
				: (await leftOf(cx, key)).map((table) => `it stays in ${table}`)),
		);
	}
	return amiss;
}

interface Lies {
	readonly office: string;
	readonly says: string;
	readonly due: string | null;
	readonly assigned: string | null;
}

async function liesOn(cx: Context, id: string): Promise<readonly Lies[]> {
	const { rows } = await sql<Lies>`
		select unit_id as office, due_on::text as due, assigned_to as assigned,
			concat_ws(' ', ref, kind, concern, state, excluded_units, accused) as says
		from complaints.on_desk where complaint_id = ${id}`.execute(cx.db);
	return rows;
}

/** One line for what is open and worked on by itself, saying what the complaint says, with the first day of its clocks; none for all else. */
async function onDesks(
	cx: Context,
	{ unitId, id, ...one }: Complaint,
): Promise<string[]> {
	const lies = await liesOn(cx, id);
	const belongs =
		!hasEnded(one.state) &&
		one.handlerId !== null &&
		(await followedBy(cx, { unitId, id })) === null;
	if (!belongs)
		return lies.length > 0 ? [`${one.state}, and it lies on a desk`] : [];
	const [line, ...more] = lies;
	if (!line || more.length > 0)
		return [`${one.state}, on ${lies.length} desks`];
	const said = [one.ref, one.kind, one.concern, one.state]
		.concat([one.excludedUnits, one.accused].map((ids) => `{${ids.join(",")}}`))
		.join(" ");
	const days = (await clocksOf(cx, subjectOf({ unitId, id }))).flatMap(
		({ endedOn, paused, dueOn }) =>
			endedOn !== null
				? []
				: [one.state === "waiting" && paused ? paused.answerBy : dueOn],
	);
	const due = days.sort()[0] ?? null;
	return [
		...(line.office === one.handlerId ? [] : ["it lies on another desk"]),
		...(line.says === said ? [] : [`the desk says ${line.says}, not ${said}`]),
		...(line.due === due ? [] : [`the desk says ${line.due}, clocks ${due}`]),
	];
}

/** Clocks run for what is open alone; that of the whole once, from the filing on; what stands still, stands still once. */
async function inClocks(cx: Context, complaint: Complaint): Promise<string[]> {
	const clocks = await clocksOf(cx, subjectOf(complaint));
	const running = clocks.filter(({ endedOn }) => endedOn === null);
	const ended = hasEnded(complaint.state);
	const total = procedureNamed(complaint.procedure)?.total;
	const whole = clocks.filter(({ step }) => step === total);
	const { rows } = await sql<{ n: number }>`
		select count(*)::integer as n
		from procedures.pause one
		join procedures.pause other using (unit_id, clock_id)
		join procedures.clock on clock.unit_id = one.unit_id and clock.id = one.clock_id
		where clock.subject_id = ${complaint.id} and one.number < other.number
			and (one.until_on is null or one.until_on > other.from_on)`.execute(
		cx.db,
	);
	return [
		...(ended && running.length > 0
			? [`${complaint.state}, and ${running.map(({ step }) => step)} run`]
			: []),
		...(whole.length === 1 ? [] : [`${whole.length} clocks of the whole`]),
		...(whole[0]?.startedAt.getTime() === complaint.filedAt.getTime()
			? []
			: ["the clock of the whole does not count from the filing"]),
		...(ended || running.some(({ step }) => step === total)
			? []
			: ["the clock of the whole stopped before the end"]),
		...(new Set(running.map(({ step }) => step)).size === running.length
			? []
			: ["two clocks of one step run"]),
		...(running.some(({ paused }) => paused) &&
		complaint.state !== "waiting" &&
		!ended
			? [`${complaint.state}, and clocks stand still`]
			: []),
		...((rows[0]?.n ?? 0) > 0 ? ["it stood still twice at one time"] : []),
	];
}

/** Nobody who must not know of it has it, works where it lies, or finds it on a list. */
async function inWhoHasIt(
	cx: Context,
	complaint: Complaint,
): Promise<string[]> {
	const { handlerId, excludedUnits, accused, id } = complaint;
	const kept = await peopleAt(cx, excludedUnits);
	const never = new Set([...accused, ...kept.map(({ personId }) => personId)]);
	const [line] = await liesOn(cx, id);
	const there = handlerId === null ? [] : await peopleAt(cx, [handlerId]);
	const amiss = [
		...(handlerId !== null && excludedUnits.includes(handlerId)
			? ["an office has it that must not"]
			: []),
		...(there.some(({ personId }) => accused.includes(personId))
			? ["it lies where somebody accused works"]
			: []),
		...(line?.assigned && never.has(line.assigned)
			? ["somebody has it who must not"]
			: []),
	];
	for (const name of staff) {
		const they = being(cx, name);
		if (!isExcluded(they.actor, complaint)) continue;
		const { rows } = await deskOf(they, { ref: complaint.ref });
		if (rows.length > 0) amiss.push(`${name} finds it`);
	}
	return amiss;
}

/** What follows another lies where that other lies: nobody else would read it. */
async function inWhatItFollows(
	cx: Context,
	complaint: Complaint,
): Promise<string[]> {
	const leader = await followedBy(cx, complaint);
	if (!leader || hasEnded(complaint.state)) return [];
	const led = await complaintByKey(cx, leader);
	return led?.handlerId === complaint.handlerId
		? []
		: ["it follows what lies elsewhere"];
}

/** The tables in which something of it stays. */
async function leftOf(cx: Context, { id }: Key): Promise<readonly string[]> {
	const { rows: tables } = await sql<{ name: string }>`
		select table_schema || '.' || table_name as name from information_schema.tables
		where table_type = 'BASE TABLE'
			and table_schema in ('complaints', 'procedures', 'notices', 'receipts', 'rights_cases', 'webhooks', 'channels')`.execute(
		cx.db,
	);
	const left: string[] = [];
	for (const { name } of tables) {
		const { rows } = await sql`
			select 1 from ${sql.table(name)} as whole where whole::text like ${`%${id}%`} limit 1`.execute(
			cx.db,
		);
		if (rows.length > 0) left.push(name);
	}
	return left;
}
