import { fixed } from "#kernel/decimal.ts";
import { EmptyState } from "#ui/empty.tsx";
import { decimal, number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { type Column, DataTable } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	type Compared,
	enoughPairs,
	type Lane,
	unclearBelow,
} from "../../index.ts";
import { DrawCrumbs } from "../allotment/draw-crumbs.tsx";
import { indicatorName, laneRound } from "../lane/lane-words.ts";

interface AgreementProps {
	readonly view: View;
	readonly round: Pick<Lane, "instrument" | "year">;
	/** The least clear first. */
	readonly compared: readonly Compared[];
}

/** Which indicators different people read differently: for whoever writes the next version. */
export const AgreementPage = ({ view, round, compared }: AgreementProps) => {
	const { t } = view;
	const unclear = compared.filter(({ clarity }) => clarity === "unclear");
	const title =
		compared.length === 0
			? t("assessments.agreement-none-title")
			: t("assessments.agreement-title", { n: unclear.length });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={
						<DrawCrumbs
							view={view}
							round={round}
							here={t("assessments.agreement-crumb")}
						/>
					}
					title={title}
					lead={`${laneRound(view, round)}. ${t("assessments.agreement-lead")}`}
				/>
			}
		>
			{compared.length === 0 ? (
				<EmptyState title={t("assessments.agreement-none")}>
					{t("assessments.agreement-none-says")}
				</EmptyState>
			) : (
				<DataTable
					id="kesepakatan"
					caption={t("assessments.agreement-caption")}
					hideCaption
					columns={columnsOf(view, round)}
					rows={compared}
				/>
			)}
			<Fold summary={t("assessments.agreement-how")}>
				<p>{t("assessments.agreement-how-kappa")}</p>
				<p>
					{t("assessments.agreement-how-limits", {
						limit: decimal(view.lang, unclearBelow),
						pairs: enoughPairs,
					})}
				</p>
				<p>{t("assessments.agreement-how-figures")}</p>
				<p>{t("assessments.agreement-how-none")}</p>
			</Fold>
		</OfficerLayout>
	);
};

const columnsOf = (
	view: View,
	{ instrument }: AgreementProps["round"],
): Column<Compared>[] => [
	{
		key: "indicator",
		label: view.t("assessments.lane-indicator"),
		cell: ({ code }) => `${code} ${indicatorName(view, instrument, code)}`,
	},
	{
		key: "clarity",
		label: view.t("assessments.agreement-clarity"),
		cell: ({ clarity }) => <Clear view={view} is={clarity} />,
	},
	{
		key: "kappa",
		label: view.t("assessments.agreement-kappa"),
		numeric: true,
		cell: ({ kappa }) =>
			kappa === null
				? view.t("assessments.agreement-undefined")
				: decimal(view.lang, fixed(kappa, 2)),
	},
	{
		key: "same",
		label: view.t("assessments.agreement-same"),
		numeric: true,
		cell: ({ same, pairs }) =>
			view.t("assessments.agreement-same-of", { same, pairs }),
	},
	{
		key: "waiting",
		label: view.t("assessments.agreement-waiting"),
		numeric: true,
		cell: ({ waiting }) => number(view.lang, waiting),
	},
];

const looks = {
	clear: ["disc", "ok"],
	unclear: ["diamond", "warn"],
	"too-few": ["dotted", "plain"],
	"no-variation": ["ring", "plain"],
} as const;

const Clear = ({
	view,
	is,
}: {
	readonly view: View;
	readonly is: Compared["clarity"];
}) => {
	const [shape, tone] = looks[is];
	return (
		<Tag shape={shape} tone={tone}>
			{view.t(`assessments.clarity-${is}`)}
		</Tag>
	);
};
