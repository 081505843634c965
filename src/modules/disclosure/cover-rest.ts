/** A number with its parts, and whether it is told. */
export interface Node {
	readonly code: string;
	readonly n: number;
	readonly isTold: boolean;
	readonly parts: readonly Node[];
}

/**
 * Hides more, until what is left of a told number when all its told parts are taken off is either nothing hidden at all or
 * `least` and more: what is hidden together is a number as well, and everybody can subtract. The smallest part goes first.
 * Hiding more never gives away what the layer hid. Answers the codes that may be told.
 */
export function coverRest(root: Node, least: number): ReadonlySet<string> {
	const told = new Set(toldIn(root));
	const fix = (node: Node): void => {
		while (told.has(node.code) && node.parts.length > 0) {
			const shown = node.parts.flatMap((part) => highest(part, told));
			const rest = node.n - shown.reduce((sum, { n }) => sum + n, 0);
			const isWhole = leavesOf(node).every(
				(leaf) => covering(shown, leaf) !== undefined,
			);
			const [smallest] = shown.toSorted((a, b) => a.n - b.n);
			// Of a whole may be left what belongs to no part of today: a province that was split within the year.
			if ((isWhole && rest === 0) || rest >= least || !smallest) break;
			told.delete(smallest.code);
		}
		for (const part of node.parts) fix(part);
	};
	fix(root);
	return told;
}

const toldIn = ({ code, isTold, parts }: Node): string[] => [
	...(isTold ? [code] : []),
	...parts.flatMap(toldIn),
];

/** The told numbers at or below a node that lie below no other told one. */
const highest = (node: Node, told: ReadonlySet<string>): readonly Node[] =>
	told.has(node.code)
		? [node]
		: node.parts.flatMap((part) => highest(part, told));

const leavesOf = (node: Node): readonly Node[] =>
	node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf);

const covering = (shown: readonly Node[], leaf: Node): Node | undefined =>
	shown.find((one) => leavesOf(one).some(({ code }) => code === leaf.code));
