import { EmptyState } from "#ui/empty.tsx";
import { LinkButton, Search } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { UnitPage } from "#units";

interface StartPageProps {
	readonly view: View;
	/** Words of the name of the office. */
	readonly q: string;
	readonly found: UnitPage;
}

/** Which office is it about? A list with search; a map is never needed. */
export const StartPage = ({ view, q, found }: StartPageProps) => {
	const { t } = view;
	const all = link(view, "/pengaduan", {});
	return (
		<CitizenLayout
			view={view}
			title={t("complaints.start.title")}
			description={t("complaints.start.lead")}
			results="hasil"
		>
			<PageHead
				title={t("complaints.start.title")}
				lead={t("complaints.start.lead")}
				below={
					<>
						<p>
							{t("complaints.start.before")}{" "}
							<a href={link(view, "/lacak", {})}>
								{t("complaints.start.track")}
							</a>
						</p>
						<p>
							{t("complaints.start.room")}{" "}
							<a href={link(view, "/ruang", {})}>
								{t("complaints.start.room.go")}
							</a>
						</p>
					</>
				}
			/>
			<Search
				action={all}
				name="q"
				label={t("complaints.start.search")}
				showLabel
				button={t("complaints.start.button")}
				value={q}
			/>
			<p>
				<LinkButton
					href={link(view, "/pengaduan/tanpa-kantor", {})}
					kind="outlined"
				>
					{t("complaints.start.unknown")}
				</LinkButton>
			</p>
			<div id="hasil" class="stack" tabindex={-1}>
				{found.total === 0 ? (
					<EmptyState
						title={t("complaints.start.none")}
						next={<a href={all}>{t("complaints.start.all")}</a>}
					>
						{t("complaints.start.none.says")}
					</EmptyState>
				) : (
					<>
						<Meta>{t("complaints.start.found", { n: found.total })}</Meta>
						<List>
							{found.units.map((unit) => (
								<ListRow
									name={unit.name}
									href={link(view, "/pengaduan/ke/:unit/langkah/:step", {
										unit: unit.slug,
										step: "1",
									})}
									says={`${unit.regency.name}, ${unit.province.name}`}
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
