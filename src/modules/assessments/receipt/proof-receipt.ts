import { type Evidence, evidenceOf } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { itemsOf } from "../store.ts";

/** Everything that a unit has handed in for one assessment, as it proves its items now. */
export interface ProofReceipt {
	/** Items that have proof, in the order of the instrument. */
	readonly items: readonly {
		readonly item: Item;
		readonly proofs: readonly Evidence[];
	}[];
	/** Each version of a document once, in the same order. */
	readonly documents: readonly Evidence[];
}

export async function proofReceipt(
	cx: Context,
	{ assessment, instrument, unit }: Case,
): Promise<ProofReceipt> {
	const all = await itemsOf(cx, assessment, instrument, unit);
	const proved = all.filter(({ proofs }) => proofs.length > 0);
	const pinned = proved.flatMap(({ proofs }) => proofs);
	const documents = new Map(
		(await evidenceOf(cx, unit.id, pinned)).map((document) => [
			keyOf(document),
			document,
		]),
	);
	return {
		items: proved.map((item) => ({
			item,
			proofs: item.proofs.flatMap((one) => documents.get(keyOf(one)) ?? []),
		})),
		documents: [...documents.values()],
	};
}

const keyOf = ({ id, version }: Pick<Evidence, "id" | "version">): string =>
	`${id} ${version}`;
