import type { Context } from "#platform/context.ts";
import { type ChainLength, chainLengths } from "#platform/read-trail.ts";
import { type ChainReport, verifyChain } from "#platform/trail.ts";

/** Rows of each chain that one request recomputes: two seconds on two idle cores. The command line checks all of them. */
export const checkedAtMost = 20_000;

export interface CheckedChain extends ChainLength {
	readonly report: ChainReport;
	/** What stands up to here was taken at its word; 0 is the whole chain. */
	readonly after: number;
}

/** Recomputes the youngest links of every chain, also of the confidential one, of which only this is told. */
export async function checkChains(
	cx: Context,
	atMost = checkedAtMost,
): Promise<CheckedChain[]> {
	const checked: CheckedChain[] = [];
	for (const length of await chainLengths(cx)) {
		const after = Math.max(0, length.linked - atMost);
		checked.push({
			...length,
			after,
			report: await verifyChain(cx, length.chain, { after }),
		});
	}
	return checked;
}

/** Rows before one row that are recomputed when it is opened. */
const checkedBefore = 1_000;

/** Whether the chain holds up to the row, and from where on that was recomputed; null while it is not linked. */
export async function checkUpTo(
	cx: Context,
	{
		chain,
		place,
	}: { readonly chain: ChainReport["chain"]; readonly place: number | null },
): Promise<{
	readonly report: ChainReport;
	readonly after: number;
} | null> {
	if (place === null) return null;
	const after = Math.max(0, place - checkedBefore);
	return {
		after,
		report: await verifyChain(cx, chain, { after, until: place }),
	};
}
