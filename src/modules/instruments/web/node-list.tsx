import { factKind } from "#facts";
import {
	type Branch,
	crosswalk,
	type Group,
	type Indicator,
	type Instrument,
	indicatorsOf,
	levelsOf,
	type Node,
	principles,
	topicsOf,
} from "#instruments";
import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { decimal } from "#ui/format.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { Bands } from "./band-table.tsx";
import { nodeId, topicId } from "./crosswalk-page.tsx";
import { scaleInWords } from "./scale-in-words.ts";

interface NodesProps {
	readonly view: View;
	readonly instrument: Instrument;
}

/** The tree of an instrument: groups unfold, indicators say all that is known of them. */
export const Nodes = ({ view, instrument }: NodesProps) => (
	<Children view={view} of={instrument} branch={instrument} />
);

const Children = ({
	view,
	of,
	branch,
}: {
	readonly view: View;
	readonly of: Instrument;
	readonly branch: Branch;
}) => (
	<div class="stack">
		<p class="meta">{aboutBranch(view, branch)}</p>
		{branch.children.map((node) =>
			node.type === "group" ? (
				<Fold
					id={nodeId(node.code)}
					summary={<Summary view={view} group={node} />}
				>
					<NodeNotes view={view} node={node} />
					<Children view={view} of={of} branch={node} />
				</Fold>
			) : (
				<OneIndicator view={view} of={of} indicator={node} />
			),
		)}
	</div>
);

function aboutBranch(
	{ t }: View,
	{ aggregate, weights, unknownFor, children }: Branch,
): string {
	const unknown = unknownFor === "everyone" || unknownFor.length > 0;
	const asks = children.length > 0;
	return [
		...(asks
			? [
					t("instruments.node-aggregate", {
						how: t(`instruments.aggregate-${aggregate}`),
					}),
				]
			: []),
		...(asks && !weights.verified ? [t("instruments.weights-unverified")] : []),
		...(unknown
			? [
					t("instruments.node-unknown", {
						whom: unknownFor === "everyone" ? "everyone" : "some",
						kinds: unknownFor === "everyone" ? "" : unknownFor.join(", "),
					}),
				]
			: []),
	].join(" ");
}

const Summary = ({
	view,
	group,
}: {
	readonly view: View;
	readonly group: Group;
}) => (
	<span>
		{group.code}. {say(group.label, view.lang)}{" "}
		<span class="meta">
			{[
				view.t("instruments.items-count", { n: indicatorsOf(group).length }),
				...(group.weight === null
					? []
					: [
							`${view.t("instruments.item-weight").toLocaleLowerCase(view.lang)} ${decimal(view.lang, group.weight)}`,
						]),
			].join(", ")}
		</span>{" "}
		{!group.verified && <UnverifiedTag view={view} />}
	</span>
);

const NodeNotes = ({
	view,
	node,
}: {
	readonly view: View;
	readonly node: Node;
}) => (
	<>
		{node.help && <p>{say(node.help, view.lang)}</p>}
		<p class="meta">
			{[
				node.article ?? view.t("instruments.item-article-unknown"),
				...principlesOf(view, node),
			].join(". ")}
		</p>
		{node.note && <p class="meta">{say(node.note, view.lang)}</p>}
	</>
);

const principlesOf = ({ lang, t }: View, node: Node): string[] =>
	node.principles.length === 0
		? []
		: [
				`${t("instruments.item-principles")}: ${node.principles.map((code) => say(principles[code], lang)).join(", ")}`,
			];

const OneIndicator = ({
	view,
	of,
	indicator,
}: {
	readonly view: View;
	readonly of: Instrument;
	readonly indicator: Indicator;
}) => {
	const { answer, code } = indicator;
	const statements = levelsOf(indicator).filter(({ statement }) => statement);
	return (
		<div class="stack" id={nodeId(code)}>
			<p>
				<strong>
					{code}. {say(indicator.label, view.lang)}
				</strong>{" "}
				{!(indicator.verified && answer.verified) && (
					<UnverifiedTag view={view} />
				)}
			</p>
			<NodeNotes view={view} node={indicator} />
			{answer.note && <p class="meta">{say(answer.note, view.lang)}</p>}
			<Facts
				facts={[
					...factsOf(view, of, indicator),
					...twinFacts(view, of.id, indicator),
				]}
				look="narrow"
			/>
			{statements.length > 0 && (
				<ul>
					{statements.map(({ value, statement }) => (
						<li>
							{value}. {statement && say(statement, view.lang)}
						</li>
					))}
				</ul>
			)}
			{"bands" in answer && answer.bands && (
				<Bands
					view={view}
					id={`rentang-${code.replaceAll(".", "-")}`}
					caption={view.t("instruments.bands-of", {
						label: say(indicator.label, view.lang),
					})}
					table={answer.bands}
					ofFigures
				/>
			)}
		</div>
	);
};

function factsOf(view: View, { use }: Instrument, indicator: Indicator) {
	const { t, lang } = view;
	const { proof, owner, measures, cap, units, beneficiaries, weight, fact } =
		indicator;
	const living = fact === null ? undefined : factKind(fact);
	return [
		{
			term: t("instruments.item-answer"),
			is: [
				scaleInWords(view, indicator.answer),
				...(use === "survey"
					? [t("instruments.item-may-be-blank")]
					: indicator.mayBeNotApplicable
						? [t("instruments.item-may-skip")]
						: []),
			].join(". "),
		},
		{
			term: t("instruments.item-weight"),
			is:
				weight === null
					? t("instruments.item-weight-equal")
					: decimal(lang, weight),
		},
		...(proof.length > 0
			? [
					{
						term: t("instruments.item-proof"),
						is: proofInWords(view, indicator),
					},
				]
			: []),
		...(owner
			? [{ term: t("instruments.item-owner"), is: say(owner.label, lang) }]
			: []),
		...(living
			? [
					{
						term: t("instruments.item-fact"),
						is: `${say(living.label, lang)}. ${say(living.counting, lang)}`,
					},
				]
			: []),
		...(measures
			? [
					{
						term: t("instruments.item-measures"),
						is: t(`instruments.item-measures-${measures}`),
					},
				]
			: []),
		...(cap === null
			? []
			: [{ term: t("instruments.item-cap"), is: decimal(lang, cap) }]),
		...(units
			? [{ term: t("instruments.item-units"), is: units.join(", ") }]
			: []),
		...(beneficiaries
			? [
					{
						term: t("instruments.item-beneficiaries"),
						is: beneficiaries.join(", "),
					},
				]
			: []),
	];
}

/** What other instruments ask for the same, with the way to all of it. */
const twinFacts = (view: View, of: string, { code }: Indicator) =>
	topicsOf(crosswalk(), of, code).map((topic) => ({
		term: view.t("instruments.item-twins"),
		is: (
			<a
				href={`${link(view, "/instrumen/padanan", {})}#${topicId(topic.code)}`}
			>
				{say(topic.label, view.lang)}
			</a>
		),
	}));

const proofInWords = ({ t, lang }: View, { proof }: Indicator): string =>
	proof
		.map(({ text, required }) =>
			required
				? t("instruments.item-proof-required", { text: say(text, lang) })
				: say(text, lang),
		)
		.join("; ");
