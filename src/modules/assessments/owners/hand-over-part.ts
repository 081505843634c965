import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { type Item, isAnswered } from "../item.ts";
import { itemsOf } from "../store.ts";
import { writePartEvent } from "./owner-store.ts";
import { itemsOfPart, lineOf, type Part, partOfOwner } from "./ownership.ts";
import { mayHandOver } from "./policy.ts";
import { tellHandedOver } from "./tell-parts.ts";

/** What the office has not answered yet, in the order of the instrument. */
export interface PartOpen extends Refusal<"part-open"> {
	readonly items: readonly Item[];
}

/** An office hands its part over to the region: whole, and not to be changed until it comes back. */
export async function handOverPart(
	cx: Context,
	found: Case,
	ownerId: string,
	/** What the part was made of on the page of the person (`lineOf`); left out, it is not compared. */
	seen?: string,
): Promise<Result<Part, Refusal | PartOpen>> {
	return inTransaction<Result<Part, Refusal | PartOpen>>(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, place, instrument, unit, owners } = current;
		const part = partOfOwner(owners, ownerId);
		if (!part) return refused("not-yours");
		const decision = mayHandOver(tx.actor, assessment, place, part);
		if (!decision.may) return refused(decision.why);
		if (seen !== undefined && seen !== lineOf(part))
			return refused("owners-changed-meanwhile");
		const items = itemsOfPart(
			await itemsOf(tx, assessment, instrument, unit),
			part,
		);
		const open = items.filter((item) => !isAnswered(item));
		if (open.length > 0) {
			const problem: PartOpen = {
				reason: "part-open",
				about: { n: open.length },
				items: open,
			};
			return { ok: false, problem };
		}
		await writePartEvent(tx, assessment, {
			ownerId,
			what: "handed-over",
			topics: part.given,
			reason: "",
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "assessment.part-handed-over",
			subject: { kind: "assessment", id: assessment.id },
			details: {
				office: ownerId,
				answers: Object.fromEntries(
					items.map(({ code, said }) => [code, said?.version]),
				),
			},
		});
		await tellHandedOver(tx, current, ownerId);
		return ok({ ...part, state: "handed-over" });
	});
}
