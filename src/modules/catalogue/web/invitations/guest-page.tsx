import { say } from "#kernel/text.ts";
import { CloseVisit } from "#receipts/web";
import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { NoPrint, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Facility,
	facilityKindNamed,
	type Invitation,
} from "../../index.ts";
import { seenBy } from "../facilities/seen-by.ts";

export interface GuestPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly invitation: Invitation;
	readonly facilities: readonly Facility[];
	/** Ids of what this invitation has written down already. */
	readonly seen: ReadonlySet<string>;
}

/** What an organisation was asked to look at, by the code on its paper. */
export const GuestPage = ({
	view,
	unit,
	invitation,
	facilities,
	seen,
}: GuestPageProps) => {
	const { t, lang } = view;
	const { organisation, untilOn } = invitation;
	return (
		<CitizenLayout view={view} title={t("catalogue.guest.title")} unlisted>
			<PageHead
				title={t("catalogue.guest.title")}
				lead={t("catalogue.guest.lead", { organisation, unit: unit.name })}
			/>
			<p>
				{t("catalogue.guest.until", { day: date(lang, untilOn) })}{" "}
				{t("catalogue.guest.came", {
					n: facilities.filter(({ id }) => seen.has(id)).length,
					all: facilities.length,
				})}
			</p>
			{facilities.length === 0 ? (
				<EmptyState title={t("catalogue.guest.none")}>
					{t("catalogue.guest.none.says")}
				</EmptyState>
			) : (
				<List>
					{facilities.map(({ id, kind, place, last }) => (
						<ListRow
							name={`${say(facilityKindNamed(kind)?.label ?? { id: kind }, lang)}, ${place}`}
							href={link(view, "/undangan-cek/:id", { id })}
							says={
								<>
									{t("catalogue.guest.last", {
										condition: view.says(
											`catalogue.facility.condition.${last.condition}`,
										),
									})}
									<br />
									{seenBy(view, last)}
								</>
							}
							end={
								seen.has(id) ? (
									<Tag shape="disc" tone="ok">
										{t("catalogue.guest.seen")}
									</Tag>
								) : (
									<Tag shape="ring">{t("catalogue.guest.not-seen")}</Tag>
								)
							}
						/>
					))}
				</List>
			)}
			<NoPrint>
				<CloseVisit view={view} />
			</NoPrint>
		</CitizenLayout>
	);
};
