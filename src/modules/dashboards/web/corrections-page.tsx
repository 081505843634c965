import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Correction } from "../index.ts";
import { hrefOf, titleOf, whatOf } from "./correction-words.ts";

interface CorrectionsPageProps {
	readonly view: View;
	readonly year: number;
	/** For choosing, the newest first. */
	readonly years: readonly number[];
	/** The whole year. */
	readonly corrections: readonly Correction[];
	readonly page: number;
}

const rowsOnAPage = 50;

/** Results that changed after their decision and news that was corrected, of a year, the newest first. */
export const CorrectionsPage = ({
	view,
	year,
	years,
	corrections,
	page,
}: CorrectionsPageProps) => {
	const { t } = view;
	const last = Math.max(1, Math.ceil(corrections.length / rowsOnAPage));
	const now = Math.min(page, last);
	const hrefOfYear = (one: number) =>
		`${link(view, "/perbaikan", {})}?tahun=${one}`;
	return (
		<CitizenLayout
			view={view}
			title={t("dashboards.corrections.title-in", { year: String(year) })}
			description={t("dashboards.corrections.lead")}
		>
			<PageHead
				title={t("dashboards.corrections.title")}
				lead={t("dashboards.corrections.lead")}
			/>
			<Chips
				label={t("dashboards.corrections.year")}
				chips={years.map((one) => ({
					name: String(one),
					href: hrefOfYear(one),
					current: one === year,
				}))}
			/>
			{corrections.length === 0 ? (
				<EmptyState
					title={t("dashboards.corrections.none", { year: String(year) })}
				>
					{t("dashboards.corrections.none.says")}
				</EmptyState>
			) : (
				<>
					<p>
						<strong>
							{t("dashboards.corrections.count", {
								n: corrections.length,
								year: String(year),
							})}
						</strong>
					</p>
					<List>
						{corrections
							.slice((now - 1) * rowsOnAPage, now * rowsOnAPage)
							.map((one) => (
								<ListRow
									name={titleOf(view, one)}
									href={hrefOf(view, one)}
									says={
										<>
											{whatOf(view, one)}
											<br />
											<span class="meta">{one.unit.name}</span>
										</>
									}
									end={date(view.lang, one.at)}
								/>
							))}
					</List>
					<Pager
						view={view}
						now={now}
						last={last}
						hrefOf={(at) =>
							`${hrefOfYear(year)}${at > 1 ? `&halaman=${at}` : ""}`
						}
					/>
					<Row>
						<LinkButton
							kind="outlined"
							small
							icon="download"
							href={`${link(view, "/perbaikan/csv", {})}?tahun=${year}`}
							download
						>
							CSV
						</LinkButton>
					</Row>
				</>
			)}
			<Meta>{t("dashboards.corrections.method")}</Meta>
		</CitizenLayout>
	);
};
