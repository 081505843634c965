import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Row } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Listed } from "../../index.ts";
import { CaseTag } from "../case-tag.tsx";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { Signs } from "../signs.tsx";

interface ListPageProps {
	readonly view: View;
	readonly listed: Listed;
	/** From 1. */
	readonly page: number;
	/** Those that have ended. */
	readonly ended: boolean;
	/** Whether whoever looks may write down what somebody tells them. */
	readonly receives: boolean;
}

/** What lies ready for whoever looks, the oldest first. There is no count: it would tell of what is not theirs. */
export const ListPage = (props: ListPageProps) => {
	const { view, listed, page, ended } = props;
	const { t } = view;
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.desk.title")}
			lead={t(
				ended ? "rights-cases.desk.lead.ended" : "rights-cases.desk.lead",
			)}
			below={
				<Row>
					{props.receives && (
						<LinkButton href={link(view, "/ruang/meja/catat", {})}>
							{t("rights-cases.desk.write")}
						</LinkButton>
					)}
					<LinkButton
						href={`${link(view, "/ruang/meja", {})}${ended ? "" : "?selesai=ya"}`}
						kind="outlined"
					>
						{t(ended ? "rights-cases.desk.open" : "rights-cases.desk.ended")}
					</LinkButton>
					{ended && (
						<LinkButton
							href={link(view, "/ruang/meja/lampau", {})}
							kind="outlined"
						>
							{t("rights-cases.past.title")}
						</LinkButton>
					)}
				</Row>
			}
		>
			{listed.cases.length === 0 ? (
				<EmptyState title={t("rights-cases.desk.none")}>
					{t("rights-cases.desk.none.says")}
				</EmptyState>
			) : (
				<List>
					{listed.cases.map((one) => (
						<ListRow
							name={one.ref}
							href={link(view, "/ruang/meja/:unit/:id", {
								unit: one.unitId,
								id: one.id,
							})}
							says={t("rights-cases.desk.since", {
								day: date(view.lang, one.receivedOn),
							})}
							end={
								<Row>
									<Signs
										view={view}
										inDanger={one.inDanger}
										childConcerned={one.childConcerned}
										alarmed={one.alarmed}
										answered={one.answered}
									/>
									<CaseTag view={view} state={one.state} />
								</Row>
							}
						/>
					))}
				</List>
			)}
			<Further {...props} page={page} />
		</RoomDeskLayout>
	);
};

const Further = ({ view, listed, page, ended }: ListPageProps) => {
	const here = link(view, "/ruang/meja", {});
	const at = (n: number) => `${here}?halaman=${n}${ended ? "&selesai=ya" : ""}`;
	return page > 1 || listed.more ? (
		<Row>
			{page > 1 && (
				<LinkButton href={at(page - 1)} kind="outlined">
					{view.t("rights-cases.desk.before")}
				</LinkButton>
			)}
			{listed.more && (
				<LinkButton href={at(page + 1)} kind="outlined">
					{view.t("rights-cases.desk.after")}
				</LinkButton>
			)}
		</Row>
	) : null;
};
