import { dayOf } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { type Round, type RoundCounts, roundStateOn } from "../index.ts";
import { nameOfRound, roundStateInWords } from "./round-words.ts";

interface RoundListProps {
	readonly view: View;
	/** The youngest first. */
	readonly rounds: readonly Round[];
	readonly counts: ReadonlyMap<string, RoundCounts>;
}

/** Every round by year, each with how far it has come. */
export const RoundListPage = ({ view, rounds, counts }: RoundListProps) => {
	const today = dayOf(view.now);
	const open = rounds.filter(
		(round) => roundStateOn(round, today).is === "open",
	).length;
	const title = view.t("assessments.rounds-title", { n: open });
	const years = [...Map.groupBy(rounds, ({ year }) => year)];
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={<RoundCrumbs view={view} />}
					title={title}
					lead={view.t("assessments.rounds-lead")}
					beside={
						<LinkButton href={link(view, "/kelola/periode/baru", {})} small>
							{view.t("assessments.rounds-new")}
						</LinkButton>
					}
				/>
			}
		>
			{rounds.length === 0 && (
				<EmptyState title={view.t("assessments.rounds-none")}>
					{view.t("assessments.rounds-none-says")}
				</EmptyState>
			)}
			{years.map(([year, ofYear]) => (
				<Section
					id={`tahun-${year}`}
					title={view.t("assessments.rounds-year", { year: String(year) })}
				>
					<List>
						{ofYear.map((round) => (
							<ListRow
								name={nameOfRound(view, round)}
								href={link(view, "/kelola/periode/:instrument/:year", {
									instrument: round.instrument,
									year: String(round.year),
								})}
								says={`${roundStateInWords(view, round)} ${countsInWords(view, counts, round)}`}
								end={<RoundTag view={view} round={round} />}
							/>
						))}
					</List>
				</Section>
			))}
		</OfficerLayout>
	);
};

const countsInWords = (
	view: View,
	counts: RoundListProps["counts"],
	{ instrument, year }: Round,
): string => {
	const found = counts.get(`${instrument} ${year}`);
	return found
		? view.t("assessments.round-counts", { ...found })
		: view.t("assessments.round-counts-none");
};

export const RoundTag = ({
	view,
	round,
}: {
	readonly view: View;
	readonly round: Round;
}) => {
	switch (roundStateOn(round, dayOf(view.now)).is) {
		case "open":
			return (
				<Tag shape="half" tone="warn">
					{view.t("assessments.round-tag-open")}
				</Tag>
			);
		case "coming":
			return <Tag shape="dotted">{view.t("assessments.round-tag-coming")}</Tag>;
		case "closed":
			return <Tag shape="ring">{view.t("assessments.round-tag-closed")}</Tag>;
	}
};

/** The way back to this list. */
export const RoundCrumbs = ({
	view,
	here,
}: {
	readonly view: View;
	readonly here?: string | undefined;
}) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("assessments.crumb-manage"),
				href: link(view, "/kelola", {}),
			},
			{
				name: view.t("assessments.crumb-rounds"),
				...(here === undefined
					? {}
					: { href: link(view, "/kelola/periode", {}) }),
			},
			...(here === undefined ? [] : [{ name: here }]),
		]}
	/>
);
