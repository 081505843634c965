import type { ScoredNode } from "#instruments";
import { ruleInWords } from "#instruments/web";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { type Column, DataTable } from "#ui/table.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { Item } from "../index.ts";
import { idOf } from "./id-of.ts";
import { MarkCell, SelfCell } from "./layer-cell.tsx";
import type { ResultProps } from "./result-page.tsx";
import { forReading, percentOf } from "./score-words.ts";

/** The calculation opened: groups unfold into their items, each with its own rule. */
export const CalculationSheet = ({
	view,
	found,
	items,
	sheet,
}: ResultProps) => {
	const { rounding, aggregate } = found.instrument;
	const byCode = new Map(items.map((item) => [item.code, item]));
	const counting = sheet.nodes.filter(
		({ weight }) => weight.used !== "0",
	).length;
	return (
		<>
			<p>
				{ruleInWords(view, {
					key: `rule-${aggregate}`,
					about: { count: counting },
				})}{" "}
				{view.t("assessments.result-rounding", { decimals: rounding.decimals })}
			</p>
			<Nodes
				view={view}
				nodes={sheet.nodes}
				byCode={byCode}
				id="utama"
				caption={say(found.instrument.title, view.lang)}
			/>
			<p class="meta">{view.t("assessments.result-for-reading")}</p>
		</>
	);
};

interface NodesProps {
	readonly view: View;
	readonly nodes: readonly ScoredNode[];
	readonly byCode: ReadonlyMap<string, Item>;
	readonly id: string;
	readonly caption: string;
}

const Nodes = ({ view, nodes, byCode, id, caption }: NodesProps) => {
	const groups = nodes.filter(({ type }) => type === "group");
	const indicators = nodes.filter(({ type }) => type === "indicator");
	return (
		<>
			{indicators.length > 0 && (
				<DataTable
					id={idOf("hitung", id)}
					caption={caption}
					hideCaption
					wide
					rows={indicators}
					columns={columnsOf(view, byCode, indicators.every(isUnverified))}
				/>
			)}
			{groups.map((group) => (
				<Fold summary={<GroupLine view={view} node={group} />}>
					<p>
						<Explained view={view} node={group} />
					</p>
					<Nodes
						view={view}
						nodes={group.children}
						byCode={byCode}
						id={group.code}
						caption={say(group.label, view.lang)}
					/>
				</Fold>
			))}
		</>
	);
};

/** A group in one line: its score, its weight, what it gives. */
const GroupLine = ({
	view,
	node,
}: {
	readonly view: View;
	readonly node: ScoredNode;
}) => (
	<span>
		{say(node.label, view.lang)}: {scoreOf(view, node)}{" "}
		<span class="meta">
			{view.t("assessments.result-group-line", {
				weight: percentOf(view, node.weight.used),
				gives:
					node.contribution === null
						? "–"
						: forReading(view, node.contribution),
			})}
		</span>
	</span>
);

const scoreOf = (view: View, { score, state }: ScoredNode): string =>
	score === null
		? view.t(`assessments.result-state-${state}`)
		: forReading(view, score);

/** Rule, what was done afterwards, article, and what is not verified. */
const Explained = ({
	view,
	node,
	brief,
}: {
	readonly view: View;
	readonly node: ScoredNode;
	/** What is unknown of every row alike was said above the table. */
	readonly brief?: boolean;
}) => (
	<>
		{[node.rule, ...node.steps]
			.map((rule) => ruleInWords(view, rule))
			.join(" ")}{" "}
		{node.weight.printed !== null &&
			`${view.t("assessments.result-printed", { weight: decimal(view.lang, node.weight.printed) })} `}
		{node.article !== null && `${node.article}. `}
		{node.article === null &&
			!brief &&
			`${view.t("assessments.verify-article-unknown")}. `}
		{isUnverified(node) && !brief && <UnverifiedTag view={view} />}
	</>
);

const isUnverified = ({ verified, weight }: ScoredNode): boolean =>
	!(verified && weight.verified);

function columnsOf(
	view: View,
	byCode: NodesProps["byCode"],
	brief: boolean,
): Column<ScoredNode>[] {
	const { t, lang } = view;
	const of = ({ code }: ScoredNode): Item | undefined => byCode.get(code);
	return [
		{
			key: "item",
			label: t("assessments.decide-item"),
			cell: (node) => (
				<>
					{node.code}. {say(node.label, lang)}
					<span class="why">
						<Explained view={view} node={node} brief={brief} />
					</span>
				</>
			),
		},
		{
			key: "score",
			label: t("assessments.result-col-score"),
			numeric: true,
			cell: (node) => scoreOf(view, node),
		},
		{
			key: "weight",
			label: t("assessments.result-col-weight"),
			numeric: true,
			cell: ({ weight }) => percentOf(view, weight.used),
		},
		{
			key: "gives",
			label: t("assessments.result-col-gives"),
			numeric: true,
			cell: ({ contribution }) =>
				contribution === null ? "–" : forReading(view, contribution),
		},
		{
			key: "self",
			label: t("assessments.decide-layer-self"),
			cell: (node) =>
				withItem(of(node), (item) => <SelfCell view={view} item={item} />),
		},
		{
			key: "verifier",
			label: t("assessments.decide-layer-verifier"),
			cell: (node) =>
				withItem(of(node), (item) => (
					<MarkCell view={view} item={item} mark={item.verifier} />
				)),
		},
		...([...byCode.values()].some(({ objection }) => objection)
			? [
					{
						key: "objection",
						label: t("assessments.decide-layer-objection"),
						cell: (node: ScoredNode) =>
							withItem(of(node), (item) => (
								<MarkCell view={view} item={item} mark={item.objection} />
							)),
					},
				]
			: []),
		{
			key: "final",
			label: t("assessments.decide-layer-final"),
			cell: (node) =>
				withItem(of(node), (item) => (
					<MarkCell view={view} item={item} mark={item.final} />
				)),
		},
	];
}

const withItem = <Drawn,>(
	item: Item | undefined,
	draw: (item: Item) => Drawn,
): Drawn | "–" => (item ? draw(item) : "–");
