import { type SqlBool, sql } from "kysely";
import { applicable, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type UnitsViews, unitKinds } from "#units";
import { allottedTo } from "../allotment/allotment.ts";
import { findCase } from "../case.ts";
import { verifierStatusOf } from "../item.ts";
import { mayVerify } from "../policy.ts";
import { itemsOfCase, lastKnown } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import { mineToVerify, ofOthers, ownUnits } from "../work-queue.ts";
import { itemIn, type Lane, type LaneItem } from "./lane.ts";

export interface Waiting {
	/** Those after the place first, then from the beginning. */
	readonly items: readonly LaneItem[];
	/** All that wait, also those that others have before them. */
	readonly left: number;
	/** All items of the lane, judged or not. */
	readonly of: number;
}

interface Asked {
	/** The place that was passed last; empty for none. */
	readonly after: string;
	readonly atMost: number;
}

/** What waits for the actor in a lane. What another verifier has before them is left out. */
export const waitingIn = (
	cx: Context,
	lane: Lane,
	asked: Asked,
): Promise<Waiting> =>
	lane.way === "indikator"
		? acrossUnits(cx, lane, asked)
		: withinUnit(cx, lane, asked);

async function acrossUnits(
	cx: Context,
	{ instrument: id, year, subject: code }: Lane,
	{ after, atMost }: Asked,
): Promise<Waiting> {
	const grants = cx.actor.grants.filter(
		({ permission }) => permission === "assessment.verify",
	);
	const instrument = instrumentNamed(id);
	const kinds = instrument
		? Object.keys(unitKinds).filter((kind) =>
				applicable(instrument, { kind }).some(
					({ indicator }) => indicator.code === code,
				),
			)
		: [];
	if (grants.length === 0 || kinds.length === 0)
		return { items: [], left: 0, of: 0 };
	const taken = await takenByOthers(cx, code);
	const own = ownUnits(cx.actor);
	let all = assessmentsIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("assessments.assessment as assessment")
		.innerJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "assessment.unit_id")
				.on(lastKnown(dayOf(cx.now))),
		)
		.where("assessment.state", "=", "verifying")
		.where("assessment.instrument", "=", id)
		.where("assessment.year", "=", year)
		.where("unit.kind", "in", kinds)
		.where(mineToVerify(grants, await allottedTo(cx, cx.actor.id)));
	if (own.length > 0) all = all.where(ofOthers(own));
	const { of } = await all
		.select(sql<number>`count(*)::integer`.as("of"))
		.executeTakeFirstOrThrow();
	const rows = await all
		.select([
			"assessment.id as assessmentId",
			"assessment.unit_id as unitId",
			"unit.slug as unitSlug",
			"unit.name as unitName",
			sql<number>`count(*) over ()::integer`.as("left"),
			sql<boolean>`assessment.id = any(${taken}::uuid[])`.as("taken"),
		])
		.where(notJudged(code))
		.orderBy("taken")
		.orderBy(sql`unit.slug <= ${after}`)
		.orderBy("unit.slug")
		.limit(atMost)
		.execute();
	return {
		of,
		left: rows[0]?.left ?? 0,
		items: rows
			.filter(({ taken }) => !taken)
			.map(({ left: _, taken: __, ...item }) => ({ ...item, code })),
	};
}

/** An item counts as judged while nothing newer than the judged version was said to it. */
const notJudged = (code: string) => sql<SqlBool>`not exists (
  select from assessments.mark as mark
  where mark.unit_id = assessment.unit_id and mark.assessment_id = assessment.id and mark.code = ${code}
    and mark.layer = 'verifier' and mark.withdrawn_at is null
    and mark.answer_version >= coalesce((
      select max(answer.version) from assessments.answer as answer
      where answer.unit_id = assessment.unit_id and answer.assessment_id = assessment.id and answer.code = ${code}
    ), 0)
)`;

async function withinUnit(
	cx: Context,
	{ instrument, year, subject }: Lane,
	{ after, atMost }: Asked,
): Promise<Waiting> {
	const found = await findCase(cx, { unit: subject, instrument, year });
	if (
		!found ||
		!mayVerify(cx.actor, found.assessment, found.place, found.allotment).may
	)
		return { items: [], left: 0, of: 0 };
	const items = await itemsOfCase(cx, found);
	const at = items.findIndex(({ code }) => code === after) + 1;
	const waiting = [...items.slice(at), ...items.slice(0, at)].filter(
		(item) => verifierStatusOf(item) === "waiting",
	);
	const taken = new Set(await takenOf(cx, found.assessment.id));
	return {
		of: items.length,
		left: waiting.length,
		items: waiting
			.filter(({ code }) => !taken.has(code))
			.slice(0, atMost)
			.map(({ code }) => itemIn(found, code)),
	};
}

async function takenByOthers(cx: Context, code: string): Promise<string[]> {
	const rows = await leasedByOthers(cx)
		.select("assessment_id")
		.where("code", "=", code)
		.execute();
	return rows.map(({ assessment_id }) => assessment_id);
}

async function takenOf(cx: Context, assessmentId: string): Promise<string[]> {
	const rows = await leasedByOthers(cx)
		.select("code")
		.where("assessment_id", "=", assessmentId)
		.execute();
	return rows.map(({ code }) => code);
}

const leasedByOthers = (cx: Context) =>
	assessmentsIn(cx.db)
		.selectFrom("assessments.lease")
		.where("until", ">", cx.now)
		.where("verifier_id", "!=", cx.actor.id ?? "");
