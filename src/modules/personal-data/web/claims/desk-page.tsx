import { filled } from "#kernel/form.ts";
import type { ClaimsPage } from "#personal-data";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LinkButton, Select } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { withQuery } from "#ui/query.ts";
import type { View } from "#ui/view.ts";
import {
	activityInWords,
	ClaimTag,
	dueInWords,
	rightInWords,
} from "./claim-words.tsx";

interface DeskPageProps {
	readonly view: View;
	readonly found: ClaimsPage;
	readonly ended: boolean;
}

/** What people ask about their data, what is due first at the top. */
export const DeskPage = ({ view, found, ended }: DeskPageProps) => {
	const { t, lang } = view;
	const here = link(view, "/data-pribadi/meja", {});
	return (
		<OfficerLayout
			view={view}
			title={t("personal-data.desk")}
			head={
				<PageHead
					title={t("personal-data.desk")}
					lead={t("personal-data.desk.lead")}
					beside={
						<LinkButton
							kind="outlined"
							href={link(view, "/data-pribadi/meja/baru", {})}
						>
							{t("personal-data.desk.new")}
						</LinkButton>
					}
				/>
			}
		>
			<FilterBar
				view={view}
				action={here}
				label={t("personal-data.desk.filter")}
				{...(ended ? { clearHref: here } : {})}
			>
				<Select
					view={view}
					state={filled({ bagian: ended ? "selesai" : "" })}
					name="bagian"
					label={t("personal-data.desk.part")}
					none={t("personal-data.desk.open")}
					options={[{ value: "selesai", label: t("personal-data.desk.ended") }]}
				/>
			</FilterBar>
			{found.claims.length === 0 ? (
				<EmptyState title={t("personal-data.desk.none")}>
					{t("personal-data.desk.none.says")}
				</EmptyState>
			) : (
				<List>
					{found.claims.map((claim) => (
						<ListRow
							name={rightInWords(view, claim)}
							href={link(view, "/data-pribadi/meja/:claim", {
								claim: claim.id,
							})}
							says={[
								activityInWords(view, claim),
								claim.endedAt
									? moment(lang, claim.endedAt)
									: dueInWords(view, claim),
							].join(" · ")}
							end={<ClaimTag view={view} claim={claim} />}
						/>
					))}
				</List>
			)}
			{found.next !== null && (
				<p>
					<a href={withQuery(view, { sesudah: found.next })} rel="next">
						{t("personal-data.desk.more")}
					</a>
				</p>
			)}
		</OfficerLayout>
	);
};
