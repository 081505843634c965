import {
	allEvidenceOf,
	type Evidence,
	evidenceOf,
	seenOf,
	uploadsFor,
} from "#evidence";
import type { Context } from "#platform/context.ts";
import {
	type Case,
	type Item,
	type Use,
	uploadPlace,
	usableOf,
	usesOf,
} from "../../index.ts";
import type { ProofPartProps } from "./proof-part.tsx";

export type ProofPartData = Pick<
	ProofPartProps,
	"proofs" | "seen" | "others" | "elsewhere" | "usesOfOthers" | "uploads"
>;

/** Gathers what the page of an item says of its proof; what can only be added where it is open, is left out elsewhere. */
export async function proofPartOf(
	cx: Context,
	found: Case & { readonly item: Item },
	open: boolean,
): Promise<ProofPartData> {
	const { unit, item, only } = found;
	const proofs = await evidenceOf(cx, unit.id, item.proofs);
	const others = open ? await othersFor(cx, found) : [];
	const all = await usesOf(
		cx,
		unit.id,
		[...proofs, ...others].map(({ id }) => id),
	);
	// An office is not told what its documents prove elsewhere in the region.
	const uses = only
		? all.filter(
				({ instrument, year, code }) =>
					instrument === found.assessment.instrument &&
					year === found.assessment.year &&
					only.has(code),
			)
		: all;
	const here = ({ instrument, year, code }: Use): boolean =>
		instrument === found.assessment.instrument &&
		year === found.assessment.year &&
		code === item.code;
	return {
		proofs,
		seen: await seenOf(cx, unit.id, proofs),
		others,
		elsewhere: uses.filter((use) => !here(use)),
		usesOfOthers: uses,
		uploads: open ? await uploadsFor(cx, uploadPlace(found, item.code)) : [],
	};
}

/** Documents of the unit that could prove the item too, as far as this person may use them. */
async function othersFor(
	cx: Context,
	found: Case & { readonly item: Item },
): Promise<readonly Evidence[]> {
	const unlinked = (await allEvidenceOf(cx, found.unit.id)).filter(
		({ id }) => !found.item.proofs.some((proof) => proof.id === id),
	);
	return usableOf(cx, found, unlinked);
}
