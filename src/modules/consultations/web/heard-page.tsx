import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { HeardDimension, HeardGroup } from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";

interface HeardPageProps extends About {
	/** `null` while somebody may still be counted. */
	readonly groups: readonly HeardGroup[] | null;
	/** From how many people on something of it is told. */
	readonly least: number;
}

const parts = [
	"sex",
	"age",
	"disability",
	"condition",
	"area",
] as const satisfies readonly HeardDimension[];

/** Who was heard, and who was not: by what people said of themselves. */
export const HeardPage = (props: HeardPageProps) => {
	const { view, unit, consultation, groups } = props;
	const { t } = view;
	const title = t("consultations.heard.title");
	return (
		<CitizenLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			description={t("consultations.heard.lead")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: consultation.title,
								href: link(
									view,
									"/unit/:unit/konsultasi/:consultation",
									addressOf({ unit, consultation }),
								),
							},
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={t("consultations.heard.lead")}
			/>
			{groups === null ? (
				<Notice kind="calm">{t("consultations.heard.not-yet")}</Notice>
			) : (
				parts.map((part) => <Part {...props} groups={groups} part={part} />)
			)}
			<Meta>{t("consultations.heard.how", { least: props.least })}</Meta>
		</CitizenLayout>
	);
};

/** Groups that were heard with their number; then those that were not, or by so few that no number is told. */
const Part = ({
	view,
	groups,
	part,
}: {
	readonly view: View;
	readonly groups: readonly HeardGroup[];
	readonly part: HeardDimension;
}) => {
	const { t } = view;
	const some = groups.filter(({ dimension }) => dimension === part);
	const heard = some.filter(({ n }) => n !== null);
	const not = some.filter(({ n }) => n === null);
	return (
		<Section id={`didengar-${part}`} title={t(`consultations.heard.${part}`)}>
			<List>
				{heard.map((group) => (
					<ListRow
						name={nameOf(view, group)}
						end={t("consultations.heard.n", { n: group.n ?? 0 })}
					/>
				))}
			</List>
			{not.length > 0 && (
				<p>
					{t("consultations.heard.hardly", {
						groups: not.map((group) => nameOf(view, group)).join(", "),
					})}
				</p>
			)}
		</Section>
	);
};

const nameOf = (view: View, { dimension, word, name }: HeardGroup): string => {
	if (name !== undefined) return name;
	if (dimension === "area") return view.t("consultations.area.elsewhere");
	return dimension === "disability"
		? view.says(`consultations.heard.disability.${word}`)
		: view.says(`surveys.self.${dimension}.${word}`);
};
