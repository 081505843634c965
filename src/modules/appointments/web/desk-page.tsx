import { askedAheadNamed } from "#catalogue";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Checkboxes, DateFields, Field, Form } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, NoPrint, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { freeIn, planFields, type SlotAtDesk, terms } from "../index.ts";
import { reasonField } from "./fields.ts";
import { hoursOf } from "./slot-words.ts";

export interface DeskPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly day: string;
	readonly slots: readonly SlotAtDesk[];
	/** The days to come that have slots. */
	readonly days: readonly string[];
	/** Names of services, by id. */
	readonly services: ReadonlyMap<string, string>;
	readonly state: FormState;
	/** The slot whose form of closing was wrong; `null` for that of opening. */
	readonly wrongSlot: string | null;
}

/** Who comes on a day, for the counter, and the hours of the office. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, unit, day, slots, days, state } = props;
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={`${t("appointments.desk.title")}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("appointments.desk.title"),
									href: link(view, "/janji/meja", {}),
								},
								{ name: unit.name },
							]}
						/>
					}
					title={fullDate(lang, day)}
					lead={t("appointments.desk.lead")}
				/>
			}
		>
			{slots.length === 0 && (
				<EmptyState title={t("appointments.desk.none")}>
					{t("appointments.desk.none.says")}
				</EmptyState>
			)}
			{slots.map((at) => (
				<OneSlot {...props} at={at} />
			))}
			<NoPrint>
				{days.length > 0 && (
					<Section id="hari-lain" title={t("appointments.desk.days")}>
						<List>
							{days.map((one) => (
								<ListRow
									name={fullDate(lang, one)}
									href={link(
										view,
										"/janji/meja/:unit",
										{ unit: unit.slug },
										{ hari: one },
									)}
								/>
							))}
						</List>
					</Section>
				)}
				<OpenForm {...props} />
			</NoPrint>
			<Meta>{t("appointments.desk.privacy")}</Meta>
		</OfficerLayout>
	);
};

const OneSlot = (props: DeskPageProps & { readonly at: SlotAtDesk }) => {
	const { view, unit, at, services } = props;
	const { t } = view;
	const { slot, bookings } = at;
	const free = freeIn(slot);
	const hours = hoursOf(view, unit, slot);
	return (
		<Section id={`jam-${slot.id}`} title={hours}>
			<p>
				{slot.closedOn === null
					? t("appointments.desk.places", {
							taken: bookings.length,
							open: free.open,
							kept: free.kept,
						})
					: t("appointments.desk.closed", { reason: slot.reason ?? "" })}
			</p>
			{bookings.length > 0 && (
				<List>
					{bookings.map((one, place) => (
						<ListRow
							name={
								one.word || t("appointments.desk.somebody", { n: place + 1 })
							}
							says={[
								one.serviceId && services.get(one.serviceId),
								one.about,
								asked(view, one.askings),
								one.keptPlace && t("appointments.desk.kept-place"),
							]
								.filter((words) => words)
								.join(" · ")}
						/>
					))}
				</List>
			)}
			{slot.closedOn === null && <CloseForm {...props} hours={hours} />}
		</Section>
	);
};

/** What was asked for with it; whether it is arranged stands at the desk for that. */
const asked = (
	{ lang }: View,
	askings: SlotAtDesk["bookings"][number]["askings"],
): string =>
	askings
		.flatMap(({ tasks }) => tasks)
		.filter(({ state }) => state !== "withdrawn")
		.map(({ kind }) => say(askedAheadNamed(kind)?.label ?? { id: kind }, lang))
		.join(", ");

const CloseForm = ({
	view,
	unit,
	at: { slot },
	hours,
	state,
	wrongSlot,
}: DeskPageProps & { readonly at: SlotAtDesk; readonly hours: string }) => {
	const { t } = view;
	const own = wrongSlot === slot.id;
	return (
		<NoPrint>
			<Fold summary={`${t("appointments.desk.close")}: ${hours}`} open={own}>
				<Form
					view={view}
					action={link(view, "/janji/meja/:unit/:slot/tutup", {
						unit: unit.slug,
						slot: slot.id,
					})}
					label={`${t("appointments.desk.close")} ${hours}`}
				>
					<Field
						view={view}
						state={own ? state : emptyForm}
						within={own ? undefined : slot.id}
						name={reasonField}
						label={t("appointments.desk.reason")}
						hint={t("appointments.desk.reason.hint")}
						autocomplete="off"
					/>
					<div>
						<Button kind="danger">{t("appointments.desk.close")}</Button>
					</div>
				</Form>
			</Fold>
		</NoPrint>
	);
};

const OpenForm = ({ view, unit, state, wrongSlot }: DeskPageProps) => {
	const { t } = view;
	const part = { view, state: wrongSlot === null ? state : emptyForm };
	const number = (name: "minutes" | "places" | "kept") => (
		<Field
			{...part}
			name={planFields[name]}
			label={t(`appointments.open.${name}`)}
			width="4"
			inputmode="numeric"
			autocomplete="off"
		/>
	);
	return (
		<Section id="buka" title={t("appointments.open.title")}>
			<Form
				view={view}
				action={link(view, "/janji/meja/:unit", { unit: unit.slug })}
				label={t("appointments.open.title")}
			>
				<DateFields
					{...part}
					name={planFields.from}
					label={t("appointments.open.from")}
				/>
				<DateFields
					{...part}
					name={planFields.until}
					label={t("appointments.open.until")}
					hint={t("appointments.open.until.hint", { n: terms.atMostAhead })}
					optional
				/>
				<Checkboxes
					{...part}
					name={planFields.weekdays}
					label={t("appointments.open.weekdays")}
					look="row"
					// 5 January 2026 is a Monday.
					options={[1, 2, 3, 4, 5, 6, 7].map((n) => ({
						value: String(n),
						label: weekday(view, n),
					}))}
					optional
				/>
				<Field
					{...part}
					name={planFields.hours}
					label={t("appointments.open.hours")}
					hint={t("appointments.open.hours.hint")}
					autocomplete="off"
				/>
				{number("minutes")}
				{number("places")}
				{number("kept")}
				<div>
					<Button>{t("appointments.open.send")}</Button>
				</div>
			</Form>
		</Section>
	);
};

const weekday = ({ lang }: View, n: number): string =>
	fullDate(lang, `2026-01-${String(n + 4).padStart(2, "0")}`).split(
		/[ ,]/,
	)[0] ?? "";
