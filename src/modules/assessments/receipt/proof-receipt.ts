import { type Evidence, evidenceOf, type Pinned } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { itemsOf } from "../store.ts";

/** Everything that a unit has handed in for one assessment, as it proves its items now. */
export interface ProofReceipt {
	/** Each version of a document once, in the order of the items that it proves. */
	readonly documents: readonly ProvingDocument[];
	/** How many items have proof. */
	readonly proved: number;
}

export interface ProvingDocument extends Evidence {
	/** What it proves, in the order of the instrument. */
	readonly proves: readonly Item[];
}

export async function proofReceipt(
	cx: Context,
	{ assessment, instrument, unit }: Case,
): Promise<ProofReceipt> {
	const all = await itemsOf(cx, assessment, instrument, unit);
	const proved = all.filter(({ proofs }) => proofs.length > 0);
	const pinned = new Map(
		proved.flatMap(({ proofs }) => proofs.map((one) => [keyOf(one), one])),
	);
	const documents = await evidenceOf(cx, unit.id, [...pinned.values()]);
	return {
		proved: proved.length,
		documents: documents.map((document) => ({
			...document,
			proves: proved.filter(({ proofs }) =>
				proofs.some((one) => keyOf(one) === keyOf(document)),
			),
		})),
	};
}

const keyOf = ({ id, version }: Pinned): string => `${id} ${version}`;
