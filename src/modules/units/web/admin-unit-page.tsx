import { dayOf } from "#territory";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link, type Path } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import type { LastChange, Unit, UnitHistory } from "#units";
import { AdminHead } from "./admin-head.tsx";
import { happeningsOf } from "./happenings.ts";
import { isOfToday } from "./taken-back.ts";
import { factsOf, inTimeline } from "./unit-page.tsx";

interface AdminUnitPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly history: UnitHistory;
	readonly last: LastChange;
	/** "Agus Setiawan, Minggu, 22 November 2026, 14.02 WIB" */
	readonly changedBy: string | null;
}

/** A unit as an administrator looks after it: what it is, what can be changed, and how it came to be so. */
export const AdminUnitPage = ({
	view,
	unit,
	history,
	last,
	changedBy,
}: AdminUnitPageProps) => {
	const { t, lang } = view;
	const { slug, name, closedOn } = unit;
	const today = dayOf(view.now);
	return (
		<OfficerLayout
			view={view}
			title={name}
			head={
				<AdminHead
					view={view}
					title={name}
					unit={unit}
					beside={
						<a href={link(view, "/unit/:slug", { slug })}>
							{t("units.admin.public")}
						</a>
					}
				/>
			}
		>
			{closedOn !== null && (
				<Notice
					kind="warn"
					title={t(closedOn <= today ? "units.closed" : "units.admin.closing", {
						date: date(lang, closedOn),
					})}
				>
					{t("units.admin.closed.says")}
				</Notice>
			)}
			<Facts
				facts={[
					...factsOf(view, unit, history),
					{ term: t("units.admin.word"), is: slug },
				]}
			/>
			<Meta>
				{changedBy === null
					? t("units.admin.changed.never")
					: t("units.admin.changed", { who: changedBy })}
			</Meta>
			<Section id="ubah" title={t("units.admin.change")}>
				<List>
					{(closedOn === null ? changes : changesOfClosed).map(
						([path, key]) => (
							<ListRow
								name={t(`units.${key}.title`)}
								href={link(view, path, { slug })}
								says={t(`units.${key}.says`)}
							/>
						),
					)}
					{isOfToday(view, last) && (
						<ListRow
							name={t("units.undo.title")}
							href={link(view, "/kelola/unit/:slug/pembatalan", { slug })}
							says={t(`units.undo.of.${last.deed ?? "unit.opened"}`)}
						/>
					)}
				</List>
			</Section>
			<Section id="riwayat" title={t("units.history")}>
				<Timeline
					view={view}
					happenings={happeningsOf(unit, history, today).map((happening) =>
						inTimeline(view, happening),
					)}
				/>
			</Section>
		</OfficerLayout>
	);
};

type ChangePath = Extract<Path, `/kelola/unit/:slug/${string}`>;

const address = ["/kelola/unit/:slug/alamat", "address-change"] as const;
const changes = [
	["/kelola/unit/:slug/nama", "rename"],
	["/kelola/unit/:slug/induk", "move"],
	address,
	["/kelola/unit/:slug/penutupan", "close"],
] as const satisfies readonly (readonly [ChangePath, string])[];
const changesOfClosed = [address] as const;
