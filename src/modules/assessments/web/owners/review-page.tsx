import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section, Stack } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { Case, PartReviewed, Review } from "../../index.ts";
import { addressOf } from "../address.ts";
import { scoreInWords } from "../score-words.ts";
import { roundName } from "../words.ts";
import { Calendar } from "./calendar.tsx";
import { Grades } from "./grades.tsx";
import {
	contributionInWords,
	improvementInWords,
	partLooks,
	pointsInWords,
} from "./part-words.ts";

export interface ReviewPageProps {
	readonly view: View;
	readonly found: Case;
	readonly review: Review;
	readonly decreeOn: string | null;
	/** Last day of the round, where there is one. */
	readonly closesOn: string | null;
	readonly may: { readonly assign: boolean };
}

/** So many items are named of each office: the first steps, not a list of all there is. */
const most = 3;

/** Per office: how far it has come, what it brings the score, what it could improve, and how it was before. */
export const ReviewPage = (props: ReviewPageProps) => {
	const { view, found, review, may } = props;
	const { t } = view;
	const offices = review.parts.filter(({ part }) => part !== null);
	const over = offices.filter(({ part }) => part?.state === "handed-over");
	const title =
		offices.length === 0
			? t("assessments.review-nobody")
			: over.length === offices.length
				? t("assessments.review-all", { n: offices.length })
				: t("assessments.review-some", {
						n: over.length,
						of: offices.length,
					});
	const name = roundName(view, found.instrument, found.assessment.year);
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${name}`}
			head={
				<>
					<Crumbs
						view={view}
						path={[
							{
								name,
								href: link(
									view,
									"/penilaian/:unit/:instrument/:year",
									addressOf(found),
								),
							},
							{ name: t("assessments.review-title") },
						]}
					/>
					<PageHead
						title={title}
						lead={`${found.unit.name}. ${t("assessments.unit-progress", { done: review.answered, all: review.all })}`}
						beside={
							may.assign && (
								<LinkButton
									kind={offices.length === 0 ? "filled" : "outlined"}
									href={link(
										view,
										"/penilaian/:unit/:instrument/:year/pemilik/pembagian",
										addressOf(found),
									)}
								>
									{t("assessments.assign-link")}
								</LinkButton>
							)
						}
					/>
				</>
			}
		>
			<Stack loose>
				{offices.length === 0 && (
					<Notice kind="calm">{t("assessments.review-nobody-says")}</Notice>
				)}
				<Parts {...props} />
				<Improve {...props} />
				<Score {...props} />
				<Section id="kalender" title={t("assessments.calendar-title")}>
					<Calendar
						view={view}
						programme={found.assessment.programme}
						year={found.assessment.year}
						state={found.assessment.state}
						closesOn={props.closesOn}
						decreeOn={props.decreeOn}
					/>
				</Section>
				{!found.instrument.verified && (
					<Unverified view={view}>
						{found.instrument.note && say(found.instrument.note, view.lang)}
					</Unverified>
				)}
			</Stack>
		</OfficerLayout>
	);
};

const nameOf = (view: View, { part, office }: PartReviewed): string =>
	part === null
		? view.t("assessments.part-of-region")
		: (office?.name ?? view.t("assessments.part-office-gone"));

const Parts = ({ view, found, review }: ReviewPageProps) => {
	const { t } = view;
	return (
		<DataTable<PartReviewed>
			id="bagian"
			caption={t("assessments.review-caption")}
			wide
			columns={[
				{
					key: "opd",
					label: t("assessments.review-office"),
					cell: (row) => <PartName view={view} found={found} row={row} />,
					total: t("assessments.review-together"),
				},
				{
					key: "jawab",
					label: t("assessments.review-answered"),
					numeric: true,
					cell: ({ answered, all }) =>
						t("assessments.review-of", { n: answered, of: all }),
					total: t("assessments.review-of", {
						n: review.answered,
						of: review.all,
					}),
				},
				{
					key: "serah",
					label: t("assessments.review-state"),
					cell: ({ part }) =>
						part === null ? (
							t("assessments.part-no-hand-over")
						) : (
							<>
								<Tag {...partLooks[part.state]}>
									{t(`assessments.part-${part.state}`)}
								</Tag>{" "}
								{part.last && date(view.lang, part.last.at)}
							</>
						),
				},
				{
					key: "nilai",
					label: t("assessments.review-contribution"),
					numeric: true,
					cell: (row) => contributionInWords(view, row),
					total:
						review.brings === null
							? t("assessments.part-no-share")
							: pointsInWords(view, review.brings),
				},
				...(review.parts.every(({ before }) => before === null)
					? []
					: [
							{
								key: "dulu",
								label:
									review.earlierYear === null
										? t("assessments.review-before")
										: t("assessments.review-before-year", {
												year: String(review.earlierYear),
											}),
								numeric: true,
								cell: ({ before }: PartReviewed) =>
									before === null
										? t("assessments.review-before-none")
										: contributionInWords(view, before),
							},
						]),
			]}
			rows={review.parts}
		/>
	);
};

const PartName = ({
	view,
	found,
	row,
}: Pick<ReviewPageProps, "view" | "found"> & {
	readonly row: PartReviewed;
}) => (
	<>
		{row.office ? (
			<a
				href={link(view, "/penilaian/:unit/:instrument/:year/bagian/:opd", {
					...addressOf(found),
					opd: row.office.slug,
				})}
			>
				{row.office.name}
			</a>
		) : (
			nameOf(view, row)
		)}
		{row.claimed > 0 && (
			<div class="why">
				{view.t("assessments.part-claimed", { n: row.claimed })}
			</div>
		)}
	</>
);

const Improve = ({ view, review }: ReviewPageProps) => {
	const some = review.parts.filter(({ improve }) => improve.length > 0);
	if (some.length === 0) return null;
	return (
		<Section id="tingkatkan" title={view.t("assessments.improve-title")}>
			{some.map((row) => (
				<div class="stack">
					<h3>{nameOf(view, row)}</h3>
					<List>
						{row.improve.slice(0, most).map((improvement) => (
							<ListRow {...improvementInWords(view, improvement)} />
						))}
					</List>
				</div>
			))}
		</Section>
	);
};

const Score = ({ view, found, review: { sheet, brings } }: ReviewPageProps) => (
	<Section id="predikat" title={view.t("assessments.review-score")}>
		<p>
			{sheet.complete || brings === null
				? view.t("assessments.review-score-is", {
						score: scoreInWords(view, sheet),
					})
				: view.t("assessments.review-score-so-far", {
						points: pointsInWords(view, brings),
						n: sheet.missing.length,
					})}
		</p>
		<Grades view={view} instrument={found.instrument} score={sheet.score} />
	</Section>
);
