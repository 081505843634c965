import { exact, plain, sum } from "#kernel/decimal.ts";
import type { Said } from "#kernel/text.ts";
import { type Principle, principles } from "./principles.ts";
import { settle } from "./settle.ts";
import type { ScoredNode, ScoreSheet } from "./sheet.ts";

/** The same answers read by a principle of good service instead of by criterion. */
export interface PrincipleScore {
	readonly principle: Principle;
	readonly label: Said;
	/** Mean of the scored indicators that carry the tag, by their share in the whole; null where none is scored. */
	readonly score: string | null;
	/** How many of the tagged indicators that count are scored. */
	readonly scored: number;
	readonly asked: number;
	readonly codes: readonly string[];
}

/** The principles that occur in the sheet, in the order of the law. */
export function byPrinciple(sheet: ScoreSheet): readonly PrincipleScore[] {
	const leaves = leavesOf(sheet.nodes, exact(1));
	return (Object.keys(principles) as Principle[]).flatMap((principle) => {
		const tagged = leaves.filter(({ node }) =>
			node.principles.includes(principle),
		);
		if (tagged.length === 0) return [];
		const scored = tagged.flatMap(({ node, share }) =>
			node.score === null ? [] : [{ score: exact(node.score), share }],
		);
		const total = sum(scored.map(({ share }) => share));
		const score = total.isZero()
			? null
			: sum(scored.map((each) => each.score.times(each.share))).div(total);
		return [
			{
				principle,
				label: principles[principle],
				score: score && plain(settle(score)),
				scored: scored.length,
				asked: tagged.length,
				codes: tagged.map(({ node }) => node.code),
			},
		];
	});
}

type Leaf = {
	readonly node: ScoredNode;
	readonly share: ReturnType<typeof exact>;
};

const leavesOf = (
	nodes: readonly ScoredNode[],
	above: Leaf["share"],
): readonly Leaf[] =>
	nodes.flatMap((node) => {
		const share = above.times(node.weight.used);
		if (node.type === "group") return leavesOf(node.children, share);
		return node.state === "not-applicable" || node.state === "not-our-authority"
			? []
			: [{ node, share }];
	});
