import type { Service } from "#catalogue";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { date, number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type OpenRecords,
	type UnmetNeed,
	type UnmetRecord,
	type UnservedGroup,
	unmetReasons,
	type unservedIn,
} from "../../index.ts";
import { NeedsPart } from "../needs/unmet-part.tsx";
import { ByGroup } from "./by-group.tsx";
import { DeskForm } from "./desk-form.tsx";

interface DeskPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly services: readonly Service[];
	readonly year: number;
	/** Of the year, by reason and by who told it. */
	readonly unserved: Awaited<ReturnType<typeof unservedIn>>;
	/** Of the year, by group. */
	readonly groups: readonly UnservedGroup[];
	readonly unmet: UnmetNeed;
	/** Records of the desk that can be taken back. */
	readonly records: OpenRecords;
	/** What people wrote themselves. */
	readonly words: readonly string[];
	readonly state: FormState;
	/** What is wrong with taking a record back, and which one. */
	readonly back: { readonly id: string; readonly state: FormState } | null;
	readonly sheet: string;
}

/** The register of a unit: record one, then what stands. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, unit, records, words, back, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={`${t("surveys.unmet.desk.title")}, ${unit.name}`}
			form={back?.state ?? state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("surveys.run.title", { unit: unit.name }),
									href: link(view, "/survei/:unit/kelola", {
										unit: unit.slug,
									}),
								},
								{ name: t("surveys.unmet.desk.title") },
							]}
						/>
					}
					title={t("surveys.unmet.desk.title")}
					lead={t("surveys.unmet.desk.lead")}
				/>
			}
		>
			<DeskForm {...props} />
			<ByReason {...props} />
			<ByGroup view={view} groups={props.groups} fewest={props.unmet.fewest} />
			<NeedsPart view={view} unmet={props.unmet} />
			{records.records.length > 0 && (
				<Section id="terakhir" title={t("surveys.unmet.desk.last")}>
					<List>
						{records.records.map((record) => (
							<RecordRow {...props} record={record} />
						))}
					</List>
					<Pager
						view={view}
						now={records.page}
						last={records.pages}
						hrefOf={(page) =>
							link(
								view,
								"/survei/:unit/kelola/tidak-terlayani",
								{ unit: unit.slug },
								{ halaman: String(page) },
							)
						}
					/>
				</Section>
			)}
			{words.length > 0 && (
				<Section id="kata" title={t("surveys.unmet.desk.words")}>
					<Meta>
						{t("surveys.unmet.desk.words.says", { least: props.unmet.fewest })}
					</Meta>
					<List>
						{words.map((each) => (
							<ListRow name={`“${each}”`} />
						))}
					</List>
				</Section>
			)}
			<List>
				<ListRow
					name={t("surveys.unmet.desk.public")}
					href={link(view, "/survei/:unit/tidak-terlayani", {
						unit: unit.slug,
					})}
					says={t("surveys.unmet.desk.public.says")}
				/>
			</List>
		</OfficerLayout>
	);
};

/** The desk sees its own records up to yesterday, to the last one; what people told only from ten on. */
const ByReason = ({ view, year, unserved, unmet }: DeskPageProps) => {
	const { t, lang } = view;
	const atDesk = new Map<string, number>();
	for (const { kind, toldBy, n } of unserved)
		if (toldBy === "desk") atDesk.set(kind, (atDesk.get(kind) ?? 0) + n);
	const people = new Map(unmet.byPeople.map(({ kind, n }) => [kind, n]));
	return (
		<Section
			id="sebab"
			title={t("surveys.unmet.desk.by-reason", { year: String(year) })}
		>
			{unserved.length === 0 ? (
				<EmptyState title={t("surveys.unmet.desk.none")} level={3}>
					{t("surveys.unmet.desk.none.says")}
				</EmptyState>
			) : (
				<DataTable
					id="menurut-sebab"
					caption={t("surveys.unmet.desk.table")}
					hideCaption
					rows={unmetReasons}
					columns={[
						{
							key: "reason",
							label: t("surveys.unmet.part.reason"),
							cell: (code) => t(`surveys.unmet.reason.${code}`),
						},
						{
							key: "desk",
							label: t("surveys.unmet.desk.at-desk"),
							numeric: true,
							cell: (code) => number(lang, atDesk.get(code) ?? 0),
						},
						{
							key: "people",
							label: t("surveys.unmet.desk.by-people"),
							numeric: true,
							cell: (code) => {
								const n = people.get(code) ?? null;
								return n === null
									? t("surveys.unmet.desk.few", { least: unmet.fewest })
									: number(lang, n);
							},
						},
					]}
				/>
			)}
			<Meta>{t("surveys.unmet.desk.until", { least: unmet.fewest })}</Meta>
		</Section>
	);
};

const RecordRow = ({
	view,
	unit,
	services,
	back,
	records,
	record,
}: DeskPageProps & { readonly record: UnmetRecord }) => {
	const { t, lang } = view;
	const service = services.find(({ id }) => id === record.serviceId);
	const name = service
		? say(service.name, lang)
		: (record.asked ?? t("surveys.unmet.desk.other-service"));
	const wrong = back?.id === record.id;
	return (
		<ListRow
			name={name}
			says={[
				service && record.asked,
				t(`surveys.unmet.reason.${record.reason}`),
				record.sentTo && t("surveys.unmet.desk.sent", { place: record.sentTo }),
			]
				.filter(Boolean)
				.join(". ")}
			end={
				<>
					{date(lang, record.day)}
					<Fold summary={t("surveys.unmet.desk.withdraw.fold")} open={wrong}>
						<Form
							view={view}
							action={link(view, "/survei/:unit/kelola/tidak-terlayani/tarik", {
								unit: unit.slug,
							})}
							label={t("surveys.unmet.desk.withdraw.label", {
								name,
								day: date(lang, record.day),
							})}
						>
							<Hidden name="catatan" value={record.id} />
							<Hidden name="halaman" value={String(records.page)} />
							<Field
								view={view}
								state={wrong ? back.state : emptyForm}
								name="alasan"
								label={t("surveys.unmet.desk.withdraw.reason")}
								// The error summary leads to the field of the record that it is about.
								within={wrong ? undefined : record.id}
								autocomplete="off"
							/>
							<Button kind="quiet" small>
								{t("surveys.unmet.desk.withdraw")}
							</Button>
						</Form>
					</Fold>
				</>
			}
		/>
	);
};
