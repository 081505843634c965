import { type Evidence, newestOfEach } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { fitsYear } from "../proof/fits-year.ts";
import { itemsOfCase } from "../queries.ts";
import { earlierCase } from "./earlier-case.ts";

/** A document that proved this item in an earlier year: a suggestion, linked to nothing until a person does. */
export interface OldProof {
	readonly evidence: Evidence;
	/** Year of performance that it proved. */
	readonly year: number;
	/** Whether its dates allow it to tell of this year. */
	readonly fits: boolean;
}

/** Documents of the last year at the same item that prove nothing here yet, in their newest version. */
export async function oldProofs(
	cx: Context,
	found: Case,
	item: Item,
): Promise<OldProof[]> {
	const from = await earlierCase(cx, found);
	if (!from) return [];
	const earlier = (await itemsOfCase(cx, from)).find(
		({ code }) => code === item.code,
	);
	const unlinked = (earlier?.proofs ?? []).filter(
		({ id }) => !item.proofs.some((proof) => proof.id === id),
	);
	const documents = await newestOfEach(
		cx,
		found.unit.id,
		unlinked.map(({ id }) => id),
	);
	return documents.map((evidence) => ({
		evidence,
		year: from.assessment.year,
		fits: fitsYear(evidence, found.assessment.year),
	}));
}
