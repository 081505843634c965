import { filled } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { stageOf } from "#procedures";
import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LinkButton, Select } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type DeskAsked,
	type DeskPage as Found,
	type Offer,
	type Request,
	requestProcedures,
	ruleOf,
} from "../../index.ts";
import { StageTag } from "../mine/mine-page.tsx";

interface DeskPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly asked: DeskAsked;
	readonly found: Found;
	readonly offers: readonly Offer[];
	readonly people: ReadonlyMap<string, string>;
	readonly mayOffer: boolean;
}

/** What was asked of this office, what is due first at the top. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, unit, found, asked, offers } = props;
	const { t } = view;
	const here = link(view, "/permohonan/meja/:unit", { unit: unit.slug });
	const narrowed = asked.procedure !== null || asked.ended;
	return (
		<OfficerLayout
			view={view}
			title={t("requests.desk.title")}
			head={
				<PageHead
					title={t("requests.desk.title")}
					lead={unit.name}
					below={
						<Row>
							{offers.length > 0 && (
								<LinkButton
									kind="outlined"
									small
									href={link(view, "/permohonan/meja/:unit/catat", {
										unit: unit.slug,
									})}
								>
									{t("requests.desk.write-down")}
								</LinkButton>
							)}
							{props.mayOffer && (
								<LinkButton
									kind="quiet"
									small
									href={link(view, "/permohonan/meja/:unit/terima", {
										unit: unit.slug,
									})}
								>
									{t("requests.desk.offers")}
								</LinkButton>
							)}
						</Row>
					}
				/>
			}
		>
			{offers.length === 0 && found.requests.length === 0 ? (
				<EmptyState title={t("requests.desk.no-offers")}>
					{t("requests.desk.no-offers.says")}
				</EmptyState>
			) : (
				<>
					<FilterBar
						view={view}
						action={here}
						label={t("requests.desk.filter")}
						{...(narrowed ? { clearHref: here } : {})}
					>
						<Select
							view={view}
							state={filled({ apa: asked.procedure ?? "" })}
							name="apa"
							label={t("requests.desk.what")}
							none={t("requests.desk.all")}
							options={requestProcedures().map(({ id, title }) => ({
								value: id,
								label: say(title, view.lang),
							}))}
						/>
						<Select
							view={view}
							state={filled({ bagian: asked.ended ? "selesai" : "" })}
							name="bagian"
							label={t("requests.desk.part")}
							none={t("requests.desk.open")}
							options={[{ value: "selesai", label: t("requests.desk.ended") }]}
						/>
					</FilterBar>
					{found.requests.length === 0 ? (
						<EmptyState title={t("requests.desk.none")}>
							{t("requests.desk.none.says")}
						</EmptyState>
					) : (
						<DataTable
							id="meja"
							caption={t("requests.desk.caption")}
							hideCaption
							wide
							rows={found.requests}
							columns={columnsOf(props)}
						/>
					)}
					<Row>
						{asked.page > 1 && (
							<a href={pageHref(here, asked, asked.page - 1)}>
								{t("requests.desk.before")}
							</a>
						)}
						{found.more && (
							<a href={pageHref(here, asked, asked.page + 1)}>
								{t("requests.desk.next")}
							</a>
						)}
					</Row>
				</>
			)}
		</OfficerLayout>
	);
};

const pageHref = (
	here: string,
	{ procedure, ended }: DeskAsked,
	page: number,
): string =>
	`${here}?${new URLSearchParams({
		...(procedure === null ? {} : { apa: procedure }),
		...(ended ? { bagian: "selesai" } : {}),
		halaman: String(page),
	})}`;

const columnsOf = ({
	view,
	unit,
	people,
}: DeskPageProps): readonly Column<Request>[] => {
	const { t, lang } = view;
	const today = dayOf(view.now);
	return [
		{
			key: "what",
			label: t("requests.desk.column.what"),
			cell: (request) => (
				<>
					<a
						href={link(view, "/permohonan/meja/:unit/:id", {
							unit: unit.slug,
							id: request.id,
						})}
					>
						{say(ruleOf(request.procedure, request.version).title, lang)}{" "}
						<span class="meta">{request.ref}</span>
					</a>
				</>
			),
		},
		{
			key: "stage",
			label: t("requests.desk.column.stage"),
			cell: (request) => {
				const stage = stageOf(
					ruleOf(request.procedure, request.version).request,
					request.state,
				);
				return (
					<>
						{say(stage.title, lang)}{" "}
						<StageTag view={view} waits={stage.waits} ends={stage.ends} />
					</>
				);
			},
		},
		{
			key: "due",
			label: t("requests.desk.column.due"),
			cell: ({ dueOn, promisedOn, endedOn }) => {
				if (endedOn !== null) return date(lang, endedOn);
				const last = [dueOn, promisedOn]
					.filter((day) => day !== null)
					.toSorted()[0];
				if (last === undefined) return t("requests.desk.no-day");
				return (
					<>
						{date(lang, last)}{" "}
						{last < today && (
							<Tag shape="diamond" tone="bad">
								{t("requests.desk.late")}
							</Tag>
						)}
					</>
				);
			},
		},
		{
			key: "who",
			label: t("requests.desk.column.who"),
			cell: ({ holderId }) =>
				(holderId && people.get(holderId)) || t("requests.desk.nobody"),
		},
	];
};
