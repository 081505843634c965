import { type SqlBool, sql } from "kysely";
import type { Context } from "#platform/context.ts";
import {
	closedOn,
	type Dimension,
	dimensions,
	endsOf,
	groupsIn,
	type Period,
} from "#surveys";
import { asOf } from "#territory";
import type { UnitsViews } from "#units";
import { openOfSelf } from "../../handling/say-of-self.ts";
import { complaintsIn } from "../../tables.ts";
import { judgedIn } from "./cohorts.ts";

/** What those of one group told in a province in a quarter, and what became of it. Nothing of it may be shown. */
export interface Voices {
	readonly province: string;
	readonly period: Period;
	readonly dimension: Dimension | "all";
	/** Empty where it is everybody. */
	readonly group: string;
	readonly received: number;
	readonly due: number;
	readonly inTime: number;
	/** Working days to each answer. */
	readonly days: readonly number[];
}

/**
 * Counts by group and province what was told in a quarter, beside `writeCohorts` and out of the same complaints: praise waits
 * for no answer and is left out. What people said of themselves is removed then, counted or not.
 */
export async function writeVoices(tx: Context, period: Period): Promise<void> {
	const provinceOf = await provincesAtClosing(tx, period);
	const sums = new Map<string, Summed>();
	const add = (
		at: Pick<Voices, "province" | "dimension" | "group">,
		counted: Pick<Voices, "received" | "due" | "inTime" | "days">,
	) => {
		const name = `${at.province} ${at.dimension} ${at.group}`;
		const sum = sums.get(name) ?? {
			...at,
			received: 0,
			due: 0,
			inTime: 0,
			days: [],
		};
		sums.set(name, sum);
		sum.received += counted.received;
		sum.due += counted.due;
		sum.inTime += counted.inTime;
		for (const day of counted.days) sum.days.push(day);
	};
	const cohorts = await complaintsIn(tx.db)
		.selectFrom("complaints.cohort")
		.select(["unit_id", "received", "due", "days", "in_time as inTime"])
		.where("period", "=", period)
		.where("kind", "<>", "praise")
		.execute();
	for (const { unit_id, ...counted } of cohorts)
		add(
			{ province: provinceOf(unit_id), dimension: "all", group: "" },
			counted,
		);
	for (const { unitId, sealed, isDue, inTime, days } of await saidIn(
		tx,
		period,
	)) {
		const said = openOfSelf(tx, sealed);
		if (!said) continue;
		const counted = {
			received: 1,
			due: isDue ? 1 : 0,
			inTime: inTime ? 1 : 0,
			days: isDue && days !== null ? [days] : [],
		};
		for (const dimension of dimensions)
			for (const group of groupsIn(dimension, said))
				if (group !== "unsaid")
					add({ province: provinceOf(unitId), dimension, group }, counted);
	}
	await write(tx, period, [...sums.values()]);
	await writeOffices(
		tx,
		period,
		[...new Set(cohorts.map(({ unit_id }) => unit_id))].map((unit_id) => ({
			unit_id,
			province: provinceOf(unit_id),
		})),
	);
	await forgetSaid(tx, period);
}

interface Summed extends Omit<Voices, "period" | "received" | "days"> {
	received: number;
	due: number;
	inTime: number;
	readonly days: number[];
}

/** Rows in one statement. */
const atOnce = 2_000;

async function write(
	tx: Context,
	period: Period,
	sums: readonly Summed[],
): Promise<void> {
	for (let at = 0; at < sums.length; at += atOnce)
		await complaintsIn(tx.db)
			.insertInto("complaints.voice")
			.values(
				sums.slice(at, at + atOnce).map(({ group, inTime, days, ...rest }) => ({
					...rest,
					period,
					grp: group,
					in_time: inTime,
					days: days.toSorted((a, b) => a - b),
				})),
			)
			.execute();
}

async function writeOffices(
	tx: Context,
	period: Period,
	offices: readonly { readonly unit_id: string; readonly province: string }[],
): Promise<void> {
	for (let at = 0; at < offices.length; at += atOnce)
		await complaintsIn(tx.db)
			.insertInto("complaints.voice_office")
			.values(
				offices.slice(at, at + atOnce).map((office) => ({ ...office, period })),
			)
			.execute();
}

/** Complaints of the quarter whose person said who they are, with what became of each. */
async function saidIn(tx: Context, period: Period) {
	const { rows } = await sql<{
		unitId: string;
		sealed: Uint8Array;
		isDue: boolean;
		inTime: boolean;
		days: number | null;
	}>`
		select
			complaint.unit_id as "unitId",
			of_self.sealed,
			judged.is_due as "isDue",
			coalesce(judged.answered_on <= outcome.due_on, false) and judged.is_due as "inTime",
			case when judged.answered_on is not null then outcome.working_days end as days
		${judgedIn(period)}
			and complaint.kind <> 'praise'
			and of_self.sealed is not null`.execute(tx.db);
	return rows;
}

/** What was told until the end of the quarter is counted: nobody needs to know any more who said what of themselves. */
async function forgetSaid(tx: Context, period: Period): Promise<void> {
	const [, last] = endsOf(period);
	await complaintsIn(tx.db)
		.deleteFrom("complaints.of_self")
		.where(
			sql<SqlBool>`exists (
				select from complaints.outcome
				where outcome.unit_id = of_self.unit_id
					and outcome.complaint_id = of_self.complaint_id
					and outcome.filed_on <= ${last}::date)`,
		)
		.execute();
}

/** Where each unit lay when the quarter closed; of one that is gone, empty. */
async function provincesAtClosing(
	tx: Context,
	period: Period,
): Promise<(unitId: string) => string> {
	const rows = await tx.db
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.select(["unit.unit_id", "unit.province_code"])
		.where(asOf("unit", closedOn(period)))
		.execute();
	const provinces = new Map(
		rows.map(({ unit_id, province_code }) => [unit_id, province_code]),
	);
	return (unitId) => provinces.get(unitId) ?? "";
}

/** Every count by group of the quarters between two, both included. */
export async function unprotectedVoices(
	cx: Context,
	from: Period,
	to: Period,
): Promise<Voices[]> {
	const rows = await complaintsIn(cx.db)
		.selectFrom("complaints.voice")
		.selectAll()
		.where("period", ">=", from)
		.where("period", "<=", to)
		.where("province", "<>", "")
		.execute();
	return rows.map(({ grp, in_time, dimension, ...rest }) => ({
		...rest,
		dimension: dimension as Voices["dimension"],
		group: grp,
		inTime: in_time,
	}));
}

/** Which offices were told something, by province and quarter. */
export const unprotectedVoiceOffices = (
	cx: Context,
	from: Period,
	to: Period,
): Promise<{ province: string; period: Period; unitId: string }[]> =>
	complaintsIn(cx.db)
		.selectFrom("complaints.voice_office")
		.select(["province", "period", "unit_id as unitId"])
		.where("period", ">=", from)
		.where("period", "<=", to)
		.execute();
