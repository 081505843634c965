import { EmptyState } from "#ui/empty.tsx";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { allot, type Draw } from "../../index.ts";
import { laneRound } from "../lane/lane-words.ts";
import { DrawCrumbs } from "./draw-crumbs.tsx";
import { Holders } from "./draw-holders.tsx";
import { Pairs, People, Seed, Unplaced } from "./draw-outcome.tsx";
import { Preparation } from "./draw-preparation.tsx";
import { addressOf, type DrawPageProps } from "./draw-props.ts";

/** The draws of a round: what was published, how it can be drawn again, and what waits for a draw. */
export const DrawPage = (props: DrawPageProps) => {
	const { view, round, draws, pool, state } = props;
	const published = draws.filter(({ publishedAt }) => publishedAt !== null);
	const title = view.t(
		published.length === 0
			? "assessments.draw-none-title"
			: "assessments.draw-done-title",
		{ n: props.holdings.length },
	);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<DrawCrumbs view={view} round={round} />}
					title={title}
					lead={laneRound(view, round)}
					beside={
						published.length > 0 && (
							<a
								href={link(
									view,
									"/undian/:instrument/:year/kesepakatan",
									addressOf(round),
								)}
							>
								{view.t("assessments.agreement-link")}
							</a>
						)
					}
				/>
			}
		>
			{pool && <Preparation {...props} pool={pool} />}
			{published.length === 0 && !pool && (
				<EmptyState title={view.t("assessments.draw-none")}>
					{view.t("assessments.draw-none-says")}
				</EmptyState>
			)}
			{published.length > 0 && <Holders {...props} />}
			{published.map((draw) => (
				<Published {...props} draw={draw} />
			))}
			<Discarded {...props} />
			{published.length > 0 && <How {...props} />}
		</OfficerLayout>
	);
};

const Published = (props: DrawPageProps & { readonly draw: Draw }) => {
	const { view, round, draw } = props;
	if (!draw.pool) return null;
	const drawn = allot({ seed: draw.seed, ...draw.pool });
	const at = { ...addressOf(round), number: String(draw.number) };
	return (
		<Section
			id={`undian-${draw.number}`}
			title={view.t("assessments.draw-number", { n: draw.number })}
			beside={
				<>
					<a
						href={link(
							view,
							"/undian/:instrument/:year/:number/masukan.csv",
							at,
						)}
					>
						{view.t("assessments.draw-csv-inputs")}
					</a>
					<a
						href={link(view, "/undian/:instrument/:year/:number/hasil.csv", at)}
					>
						{view.t("assessments.draw-csv-results")}
					</a>
				</>
			}
		>
			{draw.reason && <p>{draw.reason}</p>}
			<Seed {...props} draw={draw} />
			<People {...props} pool={draw.pool} drawn={drawn} draw={draw} />
			<Unplaced {...props} drawn={drawn} />
			<Fold
				summary={view.t("assessments.draw-list", { n: drawn.allotted.length })}
			>
				<Pairs {...props} drawn={drawn} />
			</Fold>
		</Section>
	);
};

const Discarded = ({ view, draws }: DrawPageProps) => {
	const discarded = draws.filter(({ discardedAt }) => discardedAt !== null);
	return discarded.length === 0 ? null : (
		<Section id="dibuang" title={view.t("assessments.draw-discarded")}>
			<List>
				{discarded.map(({ number: n, seed, reason, discardedAt }) => (
					<ListRow
						name={view.t("assessments.draw-number", { n })}
						says={
							<>
								<Code>{seed}</Code> {reason}
							</>
						}
						end={discardedAt && moment(view.lang, discardedAt)}
					/>
				))}
			</List>
		</Section>
	);
};

/** How anybody draws it again. */
const How = ({ view }: DrawPageProps) => (
	<Fold summary={view.t("assessments.draw-how")}>
		<p>{view.t("assessments.draw-how-lot")}</p>
		<p>
			<Code>{"printf 'BENIH\\nunit\\nlapas-serang' | sha256sum"}</Code>
		</p>
		<p>{view.t("assessments.draw-how-order")}</p>
		<p>{view.t("assessments.draw-how-even")}</p>
		<p>{view.t("assessments.draw-how-second")}</p>
	</Fold>
);
