import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Search } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { openSurveys } from "../../index.ts";

interface FindSurveyPageProps {
	readonly view: View;
	/** Words of the name of the office. */
	readonly q: string;
	readonly found: Awaited<ReturnType<typeof openSurveys>>;
}

/** Which office served you? */
export const FindSurveyPage = ({ view, q, found }: FindSurveyPageProps) => {
	const { t, lang } = view;
	const all = link(view, "/survei", {});
	return (
		<CitizenLayout
			view={view}
			title={t("surveys.find.title")}
			description={t("surveys.find.lead")}
			results="hasil"
		>
			<PageHead title={t("surveys.find.title")} lead={t("surveys.find.lead")} />
			<Search
				action={all}
				name="q"
				label={t("surveys.find.search")}
				showLabel
				button={t("surveys.find.button")}
				value={q}
			/>
			<div id="hasil" class="stack" tabindex={-1}>
				{found.total === 0 ? (
					<EmptyState
						title={t("surveys.find.none")}
						next={
							<a href={q === "" ? link(view, "/unit", {}) : all}>
								{t(q === "" ? "surveys.find.units" : "surveys.find.all")}
							</a>
						}
					>
						{t("surveys.find.none.says")}
					</EmptyState>
				) : (
					<>
						<Meta>{t("surveys.find.found", { n: found.total })}</Meta>
						<List>
							{found.surveys.map(({ slug, name, place, instrument, door }) => (
								<ListRow
									name={name}
									href={link(view, "/survei/:unit/:instrument", {
										unit: slug,
										instrument,
									})}
									says={`${say(instrumentNamed(instrument)?.title ?? { id: instrument }, lang)}, ${place}`}
									end={door === "slip" ? t("surveys.find.slip") : undefined}
								/>
							))}
						</List>
					</>
				)}
				<Pager view={view} now={found.page} last={found.pages} />
			</div>
		</CitizenLayout>
	);
};
