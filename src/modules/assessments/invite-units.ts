import { sql } from "kysely";
import { isRole, roleNamed, unitsHolding } from "#identity";
import { applicable, assesses, instrumentNamed } from "#instruments";
import { raise, raiseAll, settle, subjectsTold } from "#notices";
import type { Context } from "#platform/context.ts";
import { asOf, dayAfter, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import type { Assessment } from "./assessment.ts";
import { type Round, rounds } from "./queries.ts";
import { assessmentsIn } from "./tables.ts";
import { moveDuties, named } from "./tell-people.ts";

/**
 * A round was opened, or its days moved: everyone of the programme hears of its days, units with people
 * who could begin are asked to, and what is under way has its new last day.
 */
export async function tellRound(tx: Context, round: Round): Promise<void> {
	await tellDays(tx, round);
	await moveDuties(tx, round);
	await inviteUnits(tx, round, await ableToBegin(tx, round));
}

const tellDays = (tx: Context, round: Round): Promise<void> =>
	raise(tx, {
		to: { permission: "assessment.read", programme: round.programme },
		kind: "news",
		subject: ofRound(round),
		says: "assessments.news-round",
		about: { ...named(round), opens: round.opensOn, closes: round.closesOn },
		path: "/kerja",
		due: round.closesOn,
	});

const ableToBegin = (tx: Context, { programme }: Round): Promise<string[]> =>
	unitsHolding(tx, { permission: "assessment.request", programme });

/** The same for a round of which people were not told: an earlier version had no inbox. Whoever was, is left in peace. */
export async function tellRoundOnce(tx: Context, round: Round): Promise<void> {
	const news = ofRound(round);
	if (!(await subjectsTold(tx, news.kind, [news.id])).has(news.id))
		await tellDays(tx, round);
	const units = await ableToBegin(tx, round);
	const idOf = (unitId: string) => invitation(round, unitId).id;
	const told = await subjectsTold(tx, "invitation", units.map(idOf));
	await inviteUnits(
		tx,
		round,
		units.filter((unitId) => !told.has(idOf(unitId))),
	);
}

/** Asks units that have not begun to begin, as long as the round is not over. */
async function inviteUnits(
	tx: Context,
	round: Round,
	unitIds: readonly string[],
): Promise<void> {
	const { year, programme, opensOn, closesOn } = round;
	const instrument = instrumentNamed(round.instrument);
	const today = dayOf(tx.now);
	if (!instrument || unitIds.length === 0 || closesOn < today) return;
	const units = await assessmentsIn(tx.db)
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.leftJoin("assessments.assessment as begun", (join) =>
			join
				.onRef("begun.unit_id", "=", "unit.unit_id")
				.on("begun.instrument", "=", round.instrument)
				.on("begun.year", "=", year),
		)
		.select(["unit.unit_id as id", "unit.name", "unit.kind"])
		.select("unit.province_code as province")
		.where("unit.unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
		.where(asOf("unit", today))
		.where("begun.id", "is", null)
		.execute();
	const invited = units.filter(
		(unit) =>
			assesses(instrument, unit) && applicable(instrument, unit).length > 0,
	);
	await raiseAll(
		tx,
		invited.map(({ id, name, province }) => ({
			to: { permission: "assessment.request", programme, unitId: id, province },
			kind: "duty",
			subject: invitation(round, id),
			says: "assessments.waits-begin",
			about: {
				...named(round),
				unit: name,
				opens: opensOn,
				when: today < opensOn ? "later" : "now",
			},
			path: "/kerja",
			due: closesOn,
			lapses: dayAfter(closesOn),
		})),
	);
}

/** Whoever just got a role that can begin is asked to, in every round that is not over. */
export async function inviteAfterRole(
	tx: Context,
	given: {
		readonly role: string;
		readonly unitId: string | null;
		readonly programme: string | null;
	},
): Promise<void> {
	const { role, unitId, programme } = given;
	if (unitId === null || !isRole(role)) return;
	if (!roleNamed(role).permissions.includes("assessment.request")) return;
	for (const round of await rounds(tx))
		if (programme === null || programme === round.programme)
			await inviteUnits(tx, round, [unitId]);
}

/** The unit has begun: nobody is asked to any more. */
export const endInvitation = (
	tx: Context,
	assessment: Pick<Assessment, "instrument" | "year" | "unitId">,
): Promise<void> => settle(tx, invitation(assessment, assessment.unitId));

const ofRound = ({ instrument, year }: Round) => ({
	kind: "round",
	id: `${instrument} ${year}`,
});

const invitation = (
	{ instrument, year }: Pick<Round, "instrument" | "year">,
	unitId: string,
) => ({ kind: "invitation", id: `${instrument} ${year} ${unitId}` });
