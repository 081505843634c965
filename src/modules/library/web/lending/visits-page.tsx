import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { fullDate, month, number } from "#ui/format.ts";
import { Meta, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { purposeCodes, purposes } from "../../index.ts";
import { LendingPage } from "./frame.tsx";

export const visitFields = {
	purpose: "untuk",
	less: "kurang",
	card: "kartu",
} as const;

/** What one month came to. */
export interface MonthRow {
	/** "2026-11". */
	readonly month: string;
	readonly visits: number;
	readonly lent: number;
}

interface VisitsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly day: string;
	readonly half: "morning" | "afternoon";
	/** Counted in this half of the day, by purpose. */
	readonly now: ReadonlyMap<string, number>;
	readonly today: number;
	readonly months: readonly MonthRow[];
	readonly state: FormState;
	/** A key for each button: a double tap is one visitor. */
	readonly onceOf: (purpose: string) => string;
}

/** One tap for each who comes: a number, and nobody's name. */
export const VisitsPage = (props: VisitsPageProps) => {
	const { view, unit, day, half, now, today, months, state, onceOf } = props;
	const { t, lang } = view;
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="visits"
			title={t("library.lend.part.visits")}
			lead={t("library.visits.lead", {
				day: fullDate(lang, day),
				half,
				n: today,
			})}
			form={state}
		>
			<Form
				view={view}
				action={link(view, "/perpustakaan/meja/:unit/kunjungan", {
					unit: unit.slug,
				})}
				once={onceOf("card")}
				look="row"
			>
				<Field
					view={view}
					state={state}
					name={visitFields.card}
					label={t("library.visits.card")}
					hint={t("library.visits.card.hint")}
					autocomplete="off"
					spellcheck={false}
					maxlength={64}
					mono
					width="16"
				/>
				<Button>{t("library.visits.card.do")}</Button>
			</Form>
			<List>
				{purposeCodes.map((purpose) => (
					<ListRow
						name={say(purposes[purpose], lang)}
						says={t("library.visits.counted", { n: now.get(purpose) ?? 0 })}
						end={<Taps {...props} purpose={purpose} />}
					/>
				))}
			</List>
			<Meta>{t("library.visits.privacy")}</Meta>
			<Section
				id="angka"
				title={t("library.visits.months")}
				beside={
					<a
						href={link(view, "/perpustakaan/meja/:unit/kunjungan/angka", {
							unit: unit.slug,
						})}
					>
						{t("library.visits.file")}
					</a>
				}
			>
				<DataTable
					id="tabel-angka"
					caption={t("library.visits.caption")}
					hideCaption
					rows={months}
					empty={<p>{t("library.visits.none")}</p>}
					columns={[
						{
							key: "month",
							label: t("library.visits.month"),
							cell: (row) => month(lang, `${row.month}-01`),
						},
						{
							key: "visits",
							label: t("library.visits.visits"),
							numeric: true,
							cell: ({ visits }) => number(lang, visits),
						},
						{
							key: "lent",
							label: t("library.visits.lent"),
							numeric: true,
							cell: ({ lent }) => number(lang, lent),
						},
					]}
				/>
			</Section>
		</LendingPage>
	);
};

const Taps = ({
	view,
	unit,
	now,
	purpose,
	onceOf,
}: VisitsPageProps & { readonly purpose: (typeof purposeCodes)[number] }) => {
	const action = link(view, "/perpustakaan/meja/:unit/kunjungan", {
		unit: unit.slug,
	});
	const name = say(purposes[purpose], view.lang);
	return (
		<Row>
			<Form view={view} action={action} once={onceOf(purpose)} look="row">
				<Hidden name={visitFields.purpose} value={purpose} />
				<Button small label={`${view.t("library.visits.more")}: ${name}`}>
					{view.t("library.visits.more")}
				</Button>
			</Form>
			{(now.get(purpose) ?? 0) > 0 && (
				<Form
					view={view}
					action={action}
					once={onceOf(`${purpose} less`)}
					look="row"
				>
					<Hidden name={visitFields.purpose} value={purpose} />
					<Hidden name={visitFields.less} value="ya" />
					<Button
						small
						kind="quiet"
						label={`${view.t("library.visits.less")}: ${name}`}
					>
						{view.t("library.visits.less")}
					</Button>
				</Form>
			)}
		</Row>
	);
};
