import { filled } from "#kernel/form.ts";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Button, Field, Hidden, LinkButton, Select } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	atMostInOneGo,
	type DeskFilter,
	type DeskRow,
	type DeskPage as Found,
	kinds,
} from "../../index.ts";
import { StateTag } from "../state-tag.tsx";
import { inAddress, isNarrowed } from "./desk-asked.ts";

interface DeskPageProps {
	readonly view: View;
	readonly asked: DeskFilter;
	readonly found: Found;
	/** What was chosen before, by what staff call it. */
	readonly chosen: readonly string[];
	/** Addresses and names of the offices that are named, by id. */
	readonly units: ReadonlyMap<
		string,
		{ readonly slug: string; readonly name: string }
	>;
	/** Names of people, by id. */
	readonly people: ReadonlyMap<string, string>;
	/** The offices at whose desks the viewer works; something may be given out from there. */
	readonly desks: readonly { readonly slug: string; readonly name: string }[];
	/** Whether the viewer oversees all desks. */
	readonly oversees: boolean;
}

/** What waits for this office, what is due first at the top. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, found, asked } = props;
	const { t } = view;
	const empty = found.total === 0;
	return (
		<OfficerLayout
			view={view}
			title={t("complaints.desk.title")}
			{...(empty ? {} : { results: "hasil" })}
			head={
				<PageHead
					title={t("complaints.desk.title")}
					lead={t("complaints.desk.lead")}
					below={<Ways {...props} />}
				/>
			}
		>
			{empty && !isNarrowed(asked) ? (
				<EmptyState title={t("complaints.desk.none")}>
					{t("complaints.desk.none.says")}
				</EmptyState>
			) : (
				<>
					<Filters {...props} />
					<p id="hasil" class="meta" role="status">
						{t(
							found.more
								? "complaints.desk.found-more"
								: "complaints.desk.found",
							{
								n: found.total,
							},
						)}
					</p>
					{empty ? (
						<p>{t("complaints.desk.none-found")}</p>
					) : (
						<Rows {...props} />
					)}
				</>
			)}
		</OfficerLayout>
	);
};

/** What else is done at this desk, for each office at which the viewer works. */
const Ways = ({ view, desks, oversees }: DeskPageProps) => {
	const { t } = view;
	return (
		<>
			{oversees && (
				<Row>
					<LinkButton
						kind="outlined"
						small
						href={link(view, "/pengaduan/uji-petik", {})}
					>
						{t("complaints.sampled.list")}
					</LinkButton>
				</Row>
			)}
			{desks.map(({ slug, name }) => (
				<Row>
					<LinkButton
						kind="outlined"
						small
						href={link(view, "/pengaduan/meja/:unit/catat", { unit: slug })}
					>
						{t("complaints.desk.behalf")}
						{desks.length > 1 && `: ${name}`}
					</LinkButton>
					<LinkButton
						kind="quiet"
						small
						href={link(view, "/pengaduan/meja/:unit/templat", { unit: slug })}
					>
						{t("complaints.templates.title")}
						{desks.length > 1 && `: ${name}`}
					</LinkButton>
					<LinkButton
						kind="quiet"
						small
						href={link(view, "/pengaduan/meja/:unit/lapor", { unit: slug })}
					>
						{t("complaints.lapor.case.title")}
						{desks.length > 1 && `: ${name}`}
					</LinkButton>
					<LinkButton
						kind="quiet"
						small
						href={link(view, "/pengaduan/angka/:unit", { unit: slug })}
					>
						{t("complaints.figures.desk")}
						{desks.length > 1 && `: ${name}`}
					</LinkButton>
				</Row>
			))}
		</>
	);
};

const Filters = ({ view, asked }: DeskPageProps) => {
	const { t } = view;
	const state = filled(inAddress(asked));
	const common = { view, state, none: t("complaints.desk.all") };
	return (
		<FilterBar
			view={view}
			action={link(view, "/pengaduan/meja", {})}
			label={t("complaints.desk.filter")}
			{...(isNarrowed(asked)
				? { clearHref: link(view, "/pengaduan/meja", {}) }
				: {})}
		>
			<Select
				{...common}
				name="milik"
				label={t("complaints.desk.whose")}
				options={[
					{ value: "mine", label: t("complaints.desk.whose.mine") },
					{ value: "nobody", label: t("complaints.desk.whose.nobody") },
				]}
			/>
			<Select
				{...common}
				name="bagian"
				label={t("complaints.desk.part")}
				options={[
					{ value: "late", label: t("complaints.desk.part.late") },
					{ value: "waiting", label: t("complaints.desk.part.waiting") },
					{ value: "check", label: t("complaints.desk.part.check") },
				]}
			/>
			<Select
				{...common}
				name="jenis"
				label={t("complaints.desk.kind")}
				options={kinds.map((kind) => ({
					value: kind,
					label: t(`complaints.kind.${kind}`),
				}))}
			/>
			<Field
				view={view}
				state={state}
				name="nomor"
				label={t("complaints.desk.ref")}
				width="16"
				mono
				autocomplete="off"
			/>
		</FilterBar>
	);
};

const Rows = (props: DeskPageProps) => {
	const { view, found, desks } = props;
	const table = (
		<DataTable
			id="meja"
			caption={view.t("complaints.desk.caption")}
			hideCaption
			wide
			rows={found.rows}
			columns={columnsOf(props)}
		/>
	);
	return desks.length === 0 ? (
		<>
			{table}
			<Pager view={view} now={found.page} last={found.pages} />
		</>
	) : (
		<Choosing {...props}>{table}</Choosing>
	);
};

/** One form of the whole list: what was chosen goes along from page to page, without script. */
const Choosing = (props: DeskPageProps & { readonly children: Content }) => {
	const { view, asked, found, chosen } = props;
	const { t } = view;
	const here = new Set(found.rows.map(({ ref }) => ref));
	const elsewhere = chosen.filter((ref) => !here.has(ref));
	const { page, pages } = found;
	const choose = link(view, "/pengaduan/meja/pilihan", {});
	const mark = link(view, "/pengaduan/meja/tanda", {});
	return (
		<form
			class="stack"
			method="get"
			action={link(view, "/pengaduan/meja", {})}
			aria-label={t("complaints.desk.caption")}
		>
			{Object.entries(inAddress({ ...asked, page: 1 })).map(
				([name, value]) => value && <Hidden name={name} value={value} />,
			)}
			{elsewhere.length > 0 && (
				<Hidden name="sudah" value={elsewhere.join(",")} />
			)}
			{props.children}
			<Row>
				<Button formaction={choose}>{t("complaints.desk.allot")}</Button>
				{found.total > found.rows.length && (
					<Button kind="outlined" name="semua" value="ya" formaction={choose}>
						{t("complaints.desk.allot-all", {
							n: Math.min(found.total, atMostInOneGo),
						})}
					</Button>
				)}
				<Button kind="outlined" formaction={mark}>
					{t("complaints.desk.mark")}
				</Button>
				{found.total > found.rows.length && (
					<Button kind="quiet" name="semua" value="ya" formaction={mark}>
						{t("complaints.desk.mark-all", {
							n: Math.min(found.total, atMostInOneGo),
						})}
					</Button>
				)}
				{page > 1 && (
					<Button kind="quiet" name="halaman" value={String(page - 1)}>
						{t("ui.pager.previous")}
					</Button>
				)}
				{page < pages && (
					<Button kind="quiet" name="halaman" value={String(page + 1)}>
						{t("ui.pager.next")}
					</Button>
				)}
			</Row>
			{(elsewhere.length > 0 || pages > 1) && (
				<p class="meta">
					{t("complaints.desk.page", { page, pages, n: elsewhere.length })}
				</p>
			)}
		</form>
	);
};

function columnsOf({
	view,
	units,
	people,
	chosen,
	desks,
}: DeskPageProps): Column<DeskRow>[] {
	const { t, lang } = view;
	const mayAllot = desks.length > 0;
	const today = dayOf(view.now);
	return [
		{
			key: "ref",
			label: t("complaints.desk.col.ref"),
			cell: (row) => (
				<>
					{mayAllot && (
						<label class="pick">
							<input
								type="checkbox"
								name="pilih"
								value={row.ref}
								checked={chosen.includes(row.ref)}
							/>
							<span class="hide">
								{t("complaints.desk.choose", { ref: row.ref })}
							</span>
						</label>
					)}
					<RefLink view={view} row={row} slug={units.get(row.unitId)?.slug} />
					<span class="why">
						{t(`complaints.kind.${row.kind}`)} ·{" "}
						{t(`complaints.concern.${row.concern}`)}
					</span>
				</>
			),
		},
		{
			key: "state",
			label: t("complaints.desk.col.state"),
			cell: ({ state }) => <StateTag view={view} state={state} />,
		},
		{
			key: "due",
			label: t("complaints.desk.col.due"),
			cell: ({ dueOn }) =>
				dueOn === null ? (
					t("complaints.desk.no-day")
				) : (
					<>
						{date(lang, dueOn)}
						{dueOn < today && (
							<Tag shape="diamond" tone="bad">
								{t("complaints.desk.late")}
							</Tag>
						)}
					</>
				),
		},
		{
			key: "who",
			label: t("complaints.desk.col.who"),
			cell: ({ assignedTo }) =>
				assignedTo === null
					? t("complaints.desk.nobody")
					: (people.get(assignedTo) ?? t("complaints.desk.somebody")),
		},
		{
			key: "unit",
			label: t("complaints.desk.col.unit"),
			cell: ({ unitId }) => units.get(unitId)?.name ?? "",
		},
	];
}

const RefLink = ({
	view,
	row,
	slug,
}: {
	readonly view: View;
	readonly row: DeskRow;
	readonly slug: string | undefined;
}) => (
	<a
		href={link(view, "/pengaduan/meja/:unit/:id", {
			unit: slug ?? "",
			id: row.id,
		})}
	>
		{row.ref}
	</a>
);
