import { provinceAddress } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { RoundOffer } from "./index-asked.ts";
import { aimInWords, roundName } from "./words.ts";

interface IndexPageProps {
	readonly view: View;
	readonly rounds: readonly RoundOffer[];
}

/** Rounds, and in each the targets of one's own regions. */
export const IndexPage = ({ view, rounds }: IndexPageProps) => {
	const title = view.t("targets.index-title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={<PageHead title={title} lead={view.t("targets.index-lead")} />}
		>
			{rounds.length === 0 && (
				<EmptyState title={view.t("targets.index-empty")}>
					{view.t("targets.index-empty-says")}
				</EmptyState>
			)}
			{rounds.map((offer) => (
				<OneRound view={view} offer={offer} />
			))}
		</OfficerLayout>
	);
};

const OneRound = ({
	view,
	offer: { round, regions },
}: {
	readonly view: View;
	readonly offer: RoundOffer;
}) => {
	const at = { instrument: round.instrument, year: String(round.year) };
	const id = `periode-${round.instrument}-${round.year}`;
	return (
		<Section
			id={id}
			title={roundName(view, round)}
			beside={
				<a href={link(view, "/kemajuan/:instrument/:year", at)}>
					{view.t("targets.to-board-of", { round: roundName(view, round) })}
				</a>
			}
		>
			{regions.length === 0 ? (
				<p>{view.t("targets.index-no-region")}</p>
			) : (
				<List>
					{regions.map(({ province, target, own }) => (
						<ListRow
							name={province.name}
							href={link(view, "/target/:provinsi/:instrument/:year", {
								provinsi: provinceAddress(province),
								...at,
							})}
							says={
								target
									? aimInWords(view, target)
									: view.t("targets.history-none")
							}
							end={
								own && (
									<Tag shape="disc" tone="info">
										{view.t("targets.own-region")}
									</Tag>
								)
							}
						/>
					))}
				</List>
			)}
		</Section>
	);
};
