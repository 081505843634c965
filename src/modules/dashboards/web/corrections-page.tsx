import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Corrections, writtenPlace } from "../index.ts";
import { hrefOf, titleOf, whatOf } from "./correction-words.ts";

interface CorrectionsPageProps {
	readonly view: View;
	readonly year: number;
	/** For choosing, the newest first. */
	readonly years: readonly number[];
	/** How many of the whole year. */
	readonly count: number;
	readonly corrections: Corrections;
	/** Whether newer ones stand on pages before. */
	readonly later: boolean;
}

/** What was public and is otherwise since, of a year, the newest first, a part at a time. */
export const CorrectionsPage = ({
	view,
	year,
	years,
	count,
	corrections: { rows, next },
	later,
}: CorrectionsPageProps) => {
	const { t } = view;
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
			{count === 0 ? (
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
								n: count,
								year: String(year),
							})}
						</strong>
					</p>
					<List>
						{rows.map((one) => (
							<ListRow
								name={titleOf(view, one)}
								href={hrefOf(view, one)}
								says={
									<>
										{whatOf(view, one)}
										{one.unit && (
											<>
												<br />
												<span class="meta">{one.unit.name}</span>
											</>
										)}
									</>
								}
								end={date(view.lang, one.at)}
							/>
						))}
					</List>
					{(later || next) && (
						<p>
							{later && (
								<a href={hrefOfYear(year)} rel="first">
									{t("dashboards.corrections.newest")}
								</a>
							)}
							{later && next && " · "}
							{next && (
								<a
									href={`${hrefOfYear(year)}&sesudah=${encodeURIComponent(writtenPlace(next))}`}
									rel="next"
								>
									{t("dashboards.corrections.older")}
								</a>
							)}
						</p>
					)}
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
