import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import type { View } from "#ui/view.ts";
import type { Done, Paged } from "../index.ts";
import { sentenceOf } from "./sentence.ts";
import { Tabs } from "./tabs.tsx";

export interface DoneProps {
	readonly view: View;
	readonly done: Paged<Done>;
	/** Names of people by id. */
	readonly names: ReadonlyMap<string, string>;
}

/** What was done, when and by whom. Without links: what was done there may not be open any more. */
export const DonePage = ({ view, done, names }: DoneProps) => {
	const title = view.t("notices.done.title", { n: done.total });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					title={title}
					lead={done.total > 0 && view.t("notices.done.lead")}
					below={<Tabs view={view} here="/kotak/selesai" />}
				/>
			}
		>
			{done.total === 0 ? (
				<EmptyState title={view.t("notices.done.empty")}>
					{view.t("notices.done.empty-says")}
				</EmptyState>
			) : (
				<List>
					{done.rows.map((one) => (
						<ListRow
							name={sentenceOf(view, one)}
							says={settledIn(view, one, names)}
						/>
					))}
				</List>
			)}
			<Pager view={view} now={done.page} last={done.pages} />
		</OfficerLayout>
	);
};

function settledIn(
	view: View,
	{ settledAt, settledBy }: Done,
	names: DoneProps["names"],
): string {
	const day = date(view.lang, settledAt);
	const who = settledBy === null ? undefined : names.get(settledBy);
	return who === undefined
		? view.t("notices.done.by-nobody", { day })
		: view.t("notices.done.by", { day, who });
}
