import { beginning } from "#kernel/beginning.ts";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton, Search } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import type { PublicPage } from "../../index.ts";
import { StateTag } from "../state-tag.tsx";

interface CopiesPageProps {
	readonly view: View;
	/** Of one office; null is all of them. */
	readonly unit: Unit | null;
	readonly words: string;
	readonly found: PublicPage;
	/** By id. */
	readonly units: ReadonlyMap<string, UnitName>;
}

/** What people said, and what was done: as far as they agreed to show it. */
export const CopiesPage = ({
	view,
	unit,
	words,
	found,
	units,
}: CopiesPageProps) => {
	const { t, lang } = view;
	const title = unit
		? t("complaints.public.title-of", { unit: unit.name })
		: t("complaints.public.title");
	const all = unit
		? link(view, "/pengaduan/umum/:unit", { unit: unit.slug })
		: link(view, "/pengaduan/umum", {});
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={t("complaints.public.lead")}
			results="hasil"
		>
			<PageHead
				title={title}
				lead={t("complaints.public.lead")}
				below={
					<Meta>
						{unit ? (
							<a href={link(view, "/pengaduan/umum", {})}>
								{t("complaints.public.of-all")}
							</a>
						) : (
							t("complaints.public.caveat")
						)}
					</Meta>
				}
			/>
			<Search
				action={all}
				name="q"
				label={t("complaints.public.search")}
				showLabel
				button={t("complaints.public.button")}
				value={words}
			/>
			<div id="hasil" class="stack" tabindex={-1}>
				{found.total === 0 ? (
					<EmptyState
						title={t("complaints.public.none")}
						next={
							<LinkButton href={link(view, "/pengaduan", {})}>
								{t("complaints.public.tell")}
							</LinkButton>
						}
					>
						{t("complaints.public.none.says")}
					</EmptyState>
				) : (
					<>
						<Meta>{t("complaints.public.found", { n: found.total })}</Meta>
						<List>
							{found.copies.map((copy) => (
								<ListRow
									name={copy.title}
									href={link(view, "/pengaduan/umum/:unit/:id", {
										unit: units.get(copy.unitId)?.slug ?? "",
										id: copy.id,
									})}
									says={
										<>
											{copy.answer !== null && (
												<>
													{t("complaints.public.we-did", {
														words: begun(copy.answer),
													})}
													<br />
												</>
											)}
											{`${t(`complaints.kind.${copy.kind}`)} · ${units.get(copy.unitId)?.name ?? ""} · ${date(lang, copy.publishedOn)}${copy.joined === 0 ? "" : ` · ${t("complaints.join.many", { n: copy.joined })}`}`}
										</>
									}
									end={<StateTag view={view} state={copy.state} />}
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

/** Its first words, for a line. */
const begun = (answer: string): string => beginning(answer, 120);
