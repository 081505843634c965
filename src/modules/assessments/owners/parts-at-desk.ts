import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { type Unit, unitById } from "#units";
import type { Assessment } from "../assessment.ts";
import { findCase } from "../case.ts";
import { isAnswered, isReturned } from "../item.ts";
import { type Listed, listedOf, rounds, withUnits } from "../queries.ts";
import { itemsOf } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import {
	asksOffices,
	itemsOfPart,
	type Part,
	partOfOwner,
} from "./ownership.ts";
import { answersAs } from "./policy.ts";
import { partDue } from "./tell-parts.ts";

/** A part that an office of this person answers for, as their list of work shows it. */
export interface PartAtDesk {
	readonly assessment: Assessment;
	readonly region: Unit;
	readonly office: Unit;
	readonly part: Part;
	readonly answered: number;
	readonly all: number;
	/** Items that a verifier returned and nobody has touched since. */
	readonly returned: number;
	readonly due: Day | null;
}

/** The parts of these units in what is not over yet, the youngest year first. */
export async function partsAtDesk(
	cx: Context,
	unitIds: readonly string[],
): Promise<PartAtDesk[]> {
	const found: PartAtDesk[] = [];
	for (const { assessment, unitSlug } of await givenTo(cx, unitIds)) {
		const current = await findCase(cx, { ...assessment, unit: unitSlug });
		if (!current) continue;
		for (const id of unitIds) {
			const part = partOfOwner(current.owners, id);
			if (
				!part ||
				!answersAs(cx.actor, assessment.programme, current.place, id)
			)
				continue;
			const office = await unitById(cx, id);
			if (!office) continue;
			const { instrument, unit } = current;
			const items = itemsOfPart(
				await itemsOf(cx, assessment, instrument, unit),
				part,
			);
			found.push({
				assessment,
				region: unit,
				office,
				part,
				all: items.length,
				answered: items.filter(isAnswered).length,
				returned:
					assessment.state === "correcting"
						? items.filter(isReturned).length
						: 0,
				due: await partDue(cx, assessment),
			});
		}
	}
	return found;
}

/** Assessments of which these units were given something once, but for those that are decided and whose round is over. */
async function givenTo(
	cx: Context,
	unitIds: readonly string[],
): Promise<Listed[]> {
	if (unitIds.length === 0) return [];
	const given = await assessmentsIn(cx.db)
		.selectFrom("assessments.owner")
		.select("assessment_id")
		.distinct()
		.where("owner_id", "in", unitIds)
		.execute();
	if (given.length === 0) return [];
	const rows = await withUnits(cx)
		.where(
			"assessment.id",
			"in",
			given.map(({ assessment_id }) => assessment_id),
		)
		.orderBy("assessment.year", "desc")
		.orderBy("unit.slug")
		.orderBy("assessment.instrument")
		.execute();
	const today = dayOf(cx.now);
	const running = new Set(
		(await rounds(cx))
			.filter(({ closesOn }) => today <= closesOn)
			.map(({ instrument, year }) => `${instrument} ${year}`),
	);
	return rows.map(listedOf).filter(({ assessment }) => {
		const { state, instrument: id, year } = assessment;
		const instrument = instrumentNamed(id);
		const decided = state === "awarded" || state === "refused";
		return (
			instrument !== null &&
			instrument !== undefined &&
			asksOffices(instrument) &&
			(!decided || running.has(`${id} ${year}`))
		);
	});
}
