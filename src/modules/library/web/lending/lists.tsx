import { EmptyState } from "#ui/empty.tsx";
import { fullDate } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Overdue, Ready, ToFetch } from "../../index.ts";
import { LendingPage } from "./frame.tsx";

interface ReservedPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly fetch: readonly ToFetch[];
	readonly ready: readonly Ready[];
	readonly waiting: number;
}

/** What to take off the shelf, what lies ready, and whom to tell. */
export const ReservedPage = ({
	view,
	unit,
	fetch,
	ready,
	waiting,
}: ReservedPageProps) => {
	const { t, lang } = view;
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="reserved"
			title={t("library.lend.part.reserved")}
			lead={t("library.reserved.lead", { n: waiting })}
		>
			<Section
				id="ambil"
				title={t("library.reserved.fetch", { n: fetch.length })}
			>
				{fetch.length === 0 ? (
					<EmptyState title={t("library.reserved.fetch.none")} level={3}>
						{t("library.reserved.fetch.none.says")}
					</EmptyState>
				) : (
					<List>
						{fetch.map(({ title, copies }) => (
							<ListRow
								name={title}
								says={copies
									.map(({ barcode, place }) =>
										[place, barcode].filter(Boolean).join(" · "),
									)
									.join("; ")}
							/>
						))}
					</List>
				)}
				<Meta>{t("library.reserved.fetch.how")}</Meta>
			</Section>
			<Section
				id="siap"
				title={t("library.reserved.ready", { n: ready.length })}
			>
				<DataTable
					id="tabel-siap"
					caption={t("library.reserved.ready.caption")}
					hideCaption
					wide
					rows={ready}
					empty={<p>{t("library.reserved.ready.none")}</p>}
					columns={[
						{
							key: "number",
							label: t("library.reserved.slip"),
							cell: ({ number }) => String(number),
						},
						{
							key: "title",
							label: t("library.reserved.title"),
							cell: ({ title, barcode }) => `${title} · ${barcode}`,
						},
						{
							key: "until",
							label: t("library.reserved.until"),
							cell: ({ keptUntil, over }) =>
								over
									? t("library.reserved.over", {
											day: fullDate(lang, keptUntil),
										})
									: fullDate(lang, keptUntil),
						},
						{
							key: "who",
							label: t("library.reserved.tell"),
							cell: ({ name, contact }) =>
								contact ? `${name}, ${contact}` : name,
						},
					]}
				/>
			</Section>
			<Meta>{t("library.members.privacy")}</Meta>
		</LendingPage>
	);
};

interface OverduePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly lines: readonly Overdue[];
}

/** What ought to be back, with whom to call. There are no fines. */
export const OverduePage = ({ view, unit, lines }: OverduePageProps) => {
	const { t, lang } = view;
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="overdue"
			title={t("library.lend.part.overdue")}
			lead={t("library.overdue.lead")}
		>
			<DataTable
				id="tabel-terlambat"
				caption={t("library.overdue.caption", { n: lines.length })}
				wide
				rows={lines}
				empty={
					<EmptyState title={t("library.overdue.none")}>
						{t("library.overdue.none.says")}
					</EmptyState>
				}
				columns={[
					{
						key: "title",
						label: t("library.reserved.title"),
						cell: ({ title, barcode }) => `${title} · ${barcode}`,
					},
					{
						key: "due",
						label: t("library.overdue.due"),
						cell: ({ dueOn }) => fullDate(lang, dueOn),
					},
					{
						key: "who",
						label: t("library.reserved.tell"),
						cell: ({ name, contact }) =>
							contact
								? `${name}, ${contact}`
								: t("library.overdue.no-contact", { name }),
					},
				]}
			/>
			<Meta>{t("library.overdue.no-fine")}</Meta>
		</LendingPage>
	);
};
