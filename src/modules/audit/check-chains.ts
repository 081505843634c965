import type { Context } from "#platform/context.ts";
import { type ChainLength, chainLengths } from "#platform/read-trail.ts";
import { type ChainReport, placeOfHead, verifyChain } from "#platform/trail.ts";

/** Rows of each chain that one request recomputes: two seconds on two idle cores. The command line checks all of them. */
export const checkedAtMost = 20_000;

export interface CheckedChain extends ChainLength {
	readonly report: ChainReport;
	/** What stands up to here was taken at its word; 0 is the whole chain. */
	readonly after: number;
}

export interface Checked {
	readonly open: readonly CheckedChain[];
	/** All that is told of the confidential chain: its length would say that something was written. */
	readonly confidentialIsWhole: boolean;
}

/** Recomputes the youngest links of every chain. */
export async function checkChains(
	cx: Context,
	atMost = checkedAtMost,
): Promise<Checked> {
	const open: CheckedChain[] = [];
	for (const length of await chainLengths(cx)) {
		const after = Math.max(0, length.linked - atMost);
		open.push({
			...length,
			after,
			report: await verifyChain(cx, length.chain, { after }),
		});
	}
	const after = Math.max(0, (await placeOfHead(cx, "confidential")) - atMost);
	const report = await verifyChain(cx, "confidential", { after });
	return { open, confidentialIsWhole: report.whole };
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
