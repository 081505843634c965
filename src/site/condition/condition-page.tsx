import type { When } from "#dashboards";
import type { Tone } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { fullDate } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Condition, PartState } from "./condition.ts";

interface ConditionPageProps {
	readonly view: View;
	readonly condition: Condition;
}

/** What works now, and from which day each published figure is. */
export const ConditionPage = ({ view, condition }: ConditionPageProps) => {
	const { t } = view;
	const { parts, setAside, figures, measures } = condition;
	return (
		<CitizenLayout
			view={view}
			title={t("site.condition.title")}
			description={t("site.condition.lead")}
		>
			<PageHead
				title={t("site.condition.title")}
				lead={t("site.condition.lead")}
			/>
			<Section id="berjalan" title={t("site.condition.parts")}>
				<Facts
					facts={[
						{
							term: t("site.condition.reading"),
							is: <Part view={view} is="works" />,
						},
						{
							term: t("site.condition.files"),
							is: <Part view={view} is={parts.files} />,
						},
						{
							term: t("site.condition.mail"),
							is: <Part view={view} is={parts.mail} />,
						},
						{
							term: t("site.condition.jobs"),
							is: <Part view={view} is={parts.jobs} />,
						},
					]}
				/>
				<p>{t("site.condition.parts.says")}</p>
				{setAside > 0 && <p>{t("site.condition.aside", { n: setAside })}</p>}
			</Section>
			<Section id="angka" title={t("site.condition.figures")}>
				<p>{t("site.condition.figures.says")}</p>
				<Facts
					facts={[
						{
							term: (
								<a href={link(view, "/hasil", {})}>
									{t("site.condition.results")}
								</a>
							),
							is: dayIn(view, figures.results),
						},
						{
							term: (
								<a href={link(view, "/data", {})}>{t("site.condition.data")}</a>
							),
							is: dayIn(view, figures.data),
						},
						{
							term: t("site.condition.trail"),
							is: dayIn(view, figures.trail),
						},
					]}
				/>
			</Section>
			<Section id="ukuran" title={t("site.condition.dashboards")}>
				<Facts
					facts={measures.map(({ code, when }) => ({
						term: (
							<a href={link(view, "/dasbor/:ukuran", { ukuran: code })}>
								{t(`dashboards.${code}.label`)}
							</a>
						),
						is: whenIn(view, when),
					}))}
				/>
			</Section>
		</CitizenLayout>
	);
};

const looks: Readonly<Record<PartState, readonly [Shape, Tone]>> = {
	works: ["disc", "ok"],
	late: ["half", "warn"],
	down: ["diamond", "bad"],
	unknown: ["ring", "warn"],
	off: ["ring", "plain"],
};

const Part = ({
	view,
	is,
}: {
	readonly view: View;
	readonly is: PartState;
}) => {
	const [shape, tone] = looks[is];
	return (
		<Tag shape={shape} tone={tone}>
			{view.t(`site.condition.is.${is}`)}
		</Tag>
	);
};

const dayIn = ({ t, lang }: View, day: string | null): string =>
	day === null ? t("site.condition.never") : fullDate(lang, day);

/** Told quarter by quarter, or standing as of each day. */
const whenIn = ({ t, lang }: View, when: When | null): string =>
	when === null
		? t("site.condition.never")
		: when.kind === "quarter"
			? t("site.condition.told", { day: fullDate(lang, when.toldOn) })
			: t("site.condition.live", { day: fullDate(lang, when.day) });
