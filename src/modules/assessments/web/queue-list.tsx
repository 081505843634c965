import { instrumentNamed } from "#instruments";
import { filled } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, Hidden, type Option, Select } from "#ui/form/index.ts";
import { number } from "#ui/format.ts";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { perPage, type QueueOrder, type Waiting } from "../index.ts";
import { type Asked, inAddress, isFiltered } from "./queue-asked.ts";

export interface QueueListProps {
	readonly view: View;
	readonly at: "/verifikasi" | "/keputusan";
	readonly asked: Asked;
	readonly rows: readonly Waiting[];
	readonly total: number;
	readonly provinces: readonly Option[];
	readonly instruments: readonly Option[];
	readonly caption: string;
	/** When nothing waits at all. */
	readonly empty: Content;
	/** Kept in the address beside the filters. */
	readonly also?: Readonly<Record<string, string>>;
}

/** What waits to be judged, with filters and orders in the address. Used by verifiers and assessors alike. */
export const QueueList = (props: QueueListProps) => {
	const { view, at, asked, rows, total, also = {} } = props;
	const hrefOf = (changes: Partial<Asked>) =>
		link(view, at, {}, { ...also, ...inAddress(asked, changes) });
	if (rows.length === 0 && !isFiltered(asked)) return <>{props.empty}</>;
	return (
		<>
			<Filters {...props} />
			<p id="hasil" class="meta" role="status">
				{view.t("assessments.verify-found", { n: total })}
			</p>
			<DataTable
				id="antrean"
				caption={props.caption}
				hideCaption
				wide
				rows={rows}
				empty={<p>{view.t("assessments.verify-none-found")}</p>}
				columns={columnsOf(props, hrefOf)}
			/>
			<Pager
				view={view}
				now={asked.page}
				last={Math.ceil(total / perPage)}
				hrefOf={(page) => hrefOf({ page })}
			/>
		</>
	);
};

const Filters = ({
	view,
	at,
	asked,
	provinces,
	instruments,
	also = {},
}: QueueListProps) => {
	const state = filled({
		provinsi: asked.province,
		instrumen: asked.instrument,
		cari: asked.search,
	});
	return (
		<FilterBar
			view={view}
			action={link(view, at, {})}
			label={view.t("assessments.verify-filter")}
			{...(isFiltered(asked) ? { clearHref: link(view, at, {}, also) } : {})}
		>
			{provinces.length > 1 && (
				<Select
					view={view}
					state={state}
					name="provinsi"
					label={view.t("assessments.verify-province")}
					none={view.t("assessments.verify-all")}
					options={provinces}
				/>
			)}
			{instruments.length > 1 && (
				<Select
					view={view}
					state={state}
					name="instrumen"
					label={view.t("assessments.verify-instrument")}
					none={view.t("assessments.verify-all")}
					options={instruments}
				/>
			)}
			<Field
				view={view}
				state={state}
				name="cari"
				type="search"
				label={view.t("assessments.verify-search")}
			/>
			{asked.order !== "menunggu" && <Hidden name="urut" value={asked.order} />}
			{asked.descending && <Hidden name="arah" value="turun" />}
			{Object.entries(also).map(([name, value]) => (
				<Hidden name={name} value={value} />
			))}
		</FilterBar>
	);
};

const paths = {
	"/verifikasi": "/verifikasi/:unit/:instrument/:year",
	"/keputusan": "/keputusan/:unit/:instrument/:year",
} as const;

function columnsOf(
	{ view, at, asked }: QueueListProps,
	hrefOf: (changes: Partial<Asked>) => string,
): Column<Waiting>[] {
	const { t, lang } = view;
	const sort = (order: QueueOrder) => sortBy(asked, order, hrefOf);
	return [
		{
			key: "unit",
			label: t("assessments.verify-unit"),
			sort: sort("unit"),
			cell: (row) => <UnitCell view={view} at={at} row={row} />,
		},
		{
			key: "province",
			label: t("assessments.verify-province"),
			sort: sort("provinsi"),
			cell: ({ provinceName }) => provinceName,
		},
		{
			key: "progress",
			label: t("assessments.verify-progress"),
			cell: ({ judged, of }) => t("assessments.verify-judged", { judged, of }),
		},
		{
			key: "waiting",
			label: t("assessments.verify-days"),
			numeric: true,
			sort: sort("menunggu"),
			cell: ({ since }) =>
				since === null
					? t("assessments.verify-since-unknown")
					: number(lang, daysSince(since, view.now)),
		},
	];
}

/** Waiting is counted in days but sorted by the day it began: the earliest waits longest. */
const sortBy = (
	asked: Asked,
	order: QueueOrder,
	hrefOf: (changes: Partial<Asked>) => string,
): Column<Waiting>["sort"] => {
	const here = asked.order === order;
	const rises = order === "menunggu" ? asked.descending : !asked.descending;
	return {
		href: hrefOf({ order, descending: here && !asked.descending, page: 1 }),
		...(here ? { now: rises ? "ascending" : "descending" } : {}),
	};
};

const UnitCell = ({
	view,
	at,
	row,
}: Pick<QueueListProps, "view" | "at"> & { readonly row: Waiting }) => {
	const { instrument, year } = row.assessment;
	const title = instrumentNamed(instrument)?.title;
	return (
		<>
			<a
				href={link(view, paths[at], {
					unit: row.unitSlug,
					instrument,
					year: String(year),
				})}
			>
				{row.unitName}
			</a>
			<span class="why">
				{view.t("assessments.verify-round", {
					instrument: title ? say(title, view.lang) : instrument,
					year: String(year),
				})}
			</span>
		</>
	);
};

export const daysSince = (since: Date, now: Date): number =>
	Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000));
