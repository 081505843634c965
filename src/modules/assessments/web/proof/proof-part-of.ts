import { allEvidenceOf, evidenceOf, seenOf, uploadsFor } from "#evidence";
import type { Context } from "#platform/context.ts";
import {
	type Case,
	type Item,
	type Use,
	uploadPlace,
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
	const { unit, item } = found;
	const proofs = await evidenceOf(cx, unit.id, item.proofs);
	const others = open
		? (await allEvidenceOf(cx, unit.id)).filter(
				({ id }) => !item.proofs.some((proof) => proof.id === id),
			)
		: [];
	const uses = await usesOf(
		cx,
		unit.id,
		[...proofs, ...others].map(({ id }) => id),
	);
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
