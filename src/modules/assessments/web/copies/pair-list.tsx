import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { PairSeen } from "../../index.ts";
import { kindWord, looks } from "./pair-words.ts";

interface PairListProps {
	readonly view: View;
	/** Those that somebody judged, instead of those that wait. */
	readonly judged: boolean;
	readonly pairs: readonly PairSeen[];
	/** All that there are; the list may show fewer. */
	readonly total: number;
}

/** Pairs of like proofs in the reach of this person. */
export const PairListPage = ({ view, judged, pairs, total }: PairListProps) => {
	const { t } = view;
	const title = judged
		? t("assessments.pairs-judged-title", { n: total })
		: total === 0
			? t("assessments.pairs-none")
			: t("assessments.pairs-title", { n: total });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					title={title}
					lead={t("assessments.pairs-lead")}
					below={<Views view={view} judged={judged} />}
				/>
			}
		>
			{pairs.length === 0 ? (
				<EmptyState
					title={t(
						judged
							? "assessments.pairs-none-judged"
							: "assessments.pairs-empty",
					)}
					next={
						<a href={link(view, "/kotak", {})}>
							{t("assessments.pairs-empty-next")}
						</a>
					}
				>
					{t("assessments.pairs-empty-says")}
				</EmptyState>
			) : (
				<List>
					{pairs.map((pair) => (
						<Row view={view} pair={pair} />
					))}
				</List>
			)}
			{total > pairs.length && (
				<p class="meta">
					{t("assessments.pairs-more", { n: total - pairs.length })}
				</p>
			)}
		</OfficerLayout>
	);
};

const Views = ({ view, judged }: Pick<PairListProps, "view" | "judged">) => (
	<nav aria-label={view.t("assessments.pairs-views")}>
		<Chips
			chips={[
				{
					name: view.t("assessments.pairs-view-waiting"),
					href: link(view, "/bukti-mirip", {}),
					current: !judged,
				},
				{
					name: view.t("assessments.pairs-view-judged"),
					href: link(view, "/bukti-mirip", {}, { lihat: "dinilai" }),
					current: judged,
				},
			]}
		/>
	</nav>
);

const Row = ({
	view,
	pair,
}: {
	readonly view: View;
	readonly pair: PairSeen;
}) => {
	const [older, younger] = pair.sides;
	const { shape, tone } = looks[pair.state];
	return (
		<ListRow
			name={view.t("assessments.pair-of", {
				younger: younger.unit.name,
				older: older.unit.name,
			})}
			href={link(view, "/bukti-mirip/:id", { id: pair.id })}
			says={`${view.t(kindWord(pair))} ${view.t("assessments.pair-found", {
				day: date(view.lang, pair.foundAt),
			})}`}
			end={
				<Tag shape={shape} tone={tone}>
					{view.t(`assessments.pair-state-${pair.state}`)}
				</Tag>
			}
		/>
	);
};
