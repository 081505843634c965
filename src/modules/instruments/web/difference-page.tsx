import type { Draft, Instrument } from "#instruments";
import { filled } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { DifferenceList } from "./difference-list.tsx";
import { draftName } from "./draft-words.ts";
import { ManageCrumbs } from "./manage-page.tsx";

interface DifferencePageProps {
	readonly view: View;
	readonly before: Instrument;
	readonly after: Instrument;
}

/** What differs between two published versions, for everyone. */
export const DifferencePage = ({
	view,
	before,
	after,
}: DifferencePageProps) => {
	const title = view.t("instruments.diff-title", {
		title: say(after.title, view.lang),
	});
	return (
		<CitizenLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: view.t("instruments.list-title"),
									href: link(view, "/instrumen", {}),
								},
								{
									name: after.id,
									href: link(view, "/instrumen/:id", { id: after.id }),
								},
								{ name: view.t("instruments.diff-here") },
							]}
						/>
					}
					title={title}
					lead={view.t("instruments.diff-lead", {
						title: say(before.title, view.lang),
					})}
				/>
			}
		>
			<DifferenceList view={view} before={before} after={after} />
		</CitizenLayout>
	);
};

interface DraftDifferenceProps {
	readonly view: View;
	readonly draft: Draft;
	readonly after: Instrument;
	/** What it is compared with; null where its programme has nothing published yet. */
	readonly before: Instrument | null;
	readonly instruments: readonly Instrument[];
}

/** What a draft changes, against the newest version of its programme or any other instrument. */
export const DraftDifferencePage = ({
	view,
	draft,
	before,
	after,
	instruments,
}: DraftDifferenceProps) => (
	<OfficerLayout
		view={view}
		title={view.t("instruments.diff-title", { title: draftName(view, draft) })}
		head={
			<PageHead
				above={
					<ManageCrumbs
						view={view}
						draft={draft}
						here={view.t("instruments.diff-here")}
					/>
				}
				title={view.t("instruments.diff-title", {
					title: draftName(view, draft),
				})}
				lead={
					before
						? view.t("instruments.diff-lead", {
								title: say(before.title, view.lang),
							})
						: undefined
				}
			/>
		}
	>
		<FilterBar
			view={view}
			action={link(view, "/kelola/instrumen/:draft/beda", { draft: draft.id })}
			label={view.t("instruments.diff-choose")}
			button={view.t("instruments.diff-compare")}
		>
			<Select
				view={view}
				state={filled({ dengan: before?.id })}
				name="dengan"
				label={view.t("instruments.diff-choose")}
				none={view.t("instruments.new-from-none")}
				options={instruments.map(({ id, title }) => ({
					value: id,
					label: `${say(title, view.lang)} (${id})`,
				}))}
			/>
		</FilterBar>
		{before ? (
			<DifferenceList view={view} before={before} after={after} />
		) : (
			<Notice kind="calm">{view.t("instruments.diff-nothing-before")}</Notice>
		)}
	</OfficerLayout>
);
