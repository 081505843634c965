import { say } from "#kernel/text.ts";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { MeasureCode, Reading } from "../index.ts";
import { Above } from "./above.tsx";
import { measureHref, overviewHref } from "./address.ts";
import { PlaceFilter } from "./filter.tsx";
import type { Query } from "./read-query.ts";
import { findingOf, placeName, valueIn, whenIn } from "./words.ts";

interface OverviewPageProps {
	readonly view: View;
	readonly asked: Query;
	readonly readings: readonly {
		readonly code: MeasureCode;
		readonly reading: Reading;
	}[];
}

/** Every measure of a place, one line each: the finding, the figure, and when it stood so. */
export const OverviewPage = ({ view, asked, readings }: OverviewPageProps) => {
	const { t } = view;
	const { place, day } = asked;
	const title = t("dashboards.title", { where: placeName(view, place) });
	return (
		<CitizenLayout
			view={view}
			title={title}
			form={asked.state}
			description={t("dashboards.lead")}
		>
			<PageHead
				above={<Above view={view} asked={asked} hrefOf={overviewHref} />}
				title={title}
				lead={t("dashboards.lead-on", { day: date(view.lang, day) })}
			/>
			<PlaceFilter
				view={view}
				action={link(view, "/dasbor", {})}
				asked={asked}
			/>
			<List>
				{readings.map(({ code, reading }) => (
					<ListRow
						name={t(`dashboards.${code}.label`)}
						href={measureHref(view, code, asked)}
						says={
							<>
								{findingOf(view, code, place, {
									total: reading.total,
									part: reading.part && say(reading.part.name, view.lang),
								})}
								<br />
								<span class="meta">{whenIn(view, reading.when)}</span>
							</>
						}
						end={
							<strong>
								{valueIn(view, code, reading.total) ??
									t("dashboards.no-figure")}
							</strong>
						}
					/>
				))}
			</List>
			<Row>
				<LinkButton kind="outlined" href={link(view, "/ringkasan", {})}>
					{t("dashboards.brief.link")}
				</LinkButton>
				<LinkButton kind="quiet" href={link(view, "/perbaikan", {})}>
					{t("dashboards.corrections.link")}
				</LinkButton>
				{place.unit && (
					<LinkButton
						kind="quiet"
						href={link(view, "/unit/:slug", { slug: place.unit.slug })}
					>
						{t("dashboards.to-unit")}
					</LinkButton>
				)}
			</Row>
			<Meta>{t("dashboards.small")}</Meta>
		</CitizenLayout>
	);
};
