import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { ancestorsOf, type Unit, unitById } from "#units";
import type { Assessment } from "../assessment.ts";
import { findCase } from "../case.ts";
import { isAnswered, isReturned } from "../item.ts";
import { assessmentsOf } from "../queries.ts";
import { itemsOf } from "../store.ts";
import { itemsOfPart } from "./hand-over-part.ts";
import { asksOffices, type Part, partOfOwner } from "./ownership.ts";
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

/** The parts of these units in the assessments of the regions above them, the youngest year first. */
export async function partsAtDesk(
	cx: Context,
	unitIds: readonly string[],
): Promise<PartAtDesk[]> {
	const found: PartAtDesk[] = [];
	for (const id of unitIds) {
		const office = await unitById(cx, id);
		if (office?.kind !== "opd") continue;
		const above = await ancestorsOf(cx, id, dayOf(cx.now));
		for (const { assessment, unitSlug } of await assessmentsOf(
			cx,
			above.map((unit) => unit.id),
		)) {
			const current = await findCase(cx, { ...assessment, unit: unitSlug });
			if (!current || !asksOffices(current.instrument)) continue;
			const { place, owners, instrument, unit } = current;
			const part = partOfOwner(owners, id);
			if (!part || !answersAs(cx.actor, assessment.programme, place, id))
				continue;
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
