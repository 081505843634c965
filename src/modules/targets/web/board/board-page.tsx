import { type Round, roundStateOn } from "#assessments";
import { dayOf, provinceAddress } from "#territory";
import { BarChart } from "#ui/bar-chart.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Figure } from "#ui/figure.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date, fullDate, number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Heard, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { addFigures, type BoardRow, type Load } from "../../index.ts";
import { roundName } from "../words.ts";
import { figureColumns, type OrderWord } from "./board-words.ts";

export interface BoardProps {
	readonly view: View;
	readonly round: Round;
	/** In the order shown: one's own regions first. */
	readonly rows: readonly BoardRow[];
	/** Provinces that are left out, because this instrument asks no unit there. */
	readonly without: number;
	readonly own: ReadonlySet<string>;
	/** Provinces whose page this viewer may open. */
	readonly opens: (province: string) => boolean;
	/** Provinces whose report this viewer may read. */
	readonly reports: (province: string) => boolean;
	readonly order: OrderWord;
	readonly direction: "naik" | "turun";
	readonly load: Load;
}

/** How far the units of every region are in a round, and how they come in. */
export const BoardPage = (props: BoardProps) => {
	const { view, round, rows } = props;
	const total = addFigures(rows.map(({ figures }) => figures));
	const sent = total.units - total["not-taking-part"] - total["in-work"];
	const state = roundStateOn(round, dayOf(view.now));
	const title = view.t("targets.board-finding", {
		sent,
		all: total.units,
		is: state.is,
		days: state.is === "open" ? state.days : 0,
	});
	const csv = link(view, "/kemajuan/:instrument/:year/csv", at(round), {
		urut: props.order,
		arah: props.direction,
	});
	return (
		<OfficerLayout
			view={view}
			title={`${title} – ${roundName(view, round)}`}
			results="papan"
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: view.t("targets.index-title"),
									href: link(view, "/target", {}),
								},
								{ name: roundName(view, round) },
							]}
						/>
					}
					title={title}
					lead={view.t("targets.board-lead", {
						round: roundName(view, round),
						closes: fullDate(view.lang, round.closesOn),
					})}
				/>
			}
		>
			<Section
				id="papan"
				title={view.t("targets.board")}
				beside={
					<LinkButton kind="outlined" small icon="download" href={csv} download>
						CSV
					</LinkButton>
				}
			>
				<DataTable
					id="isi-papan"
					caption={view.t("targets.board-caption", { n: rows.length })}
					columns={columnsOf(props)}
					rows={rows}
				/>
				<Meta>
					{view.t("targets.board-source", {
						day: date(view.lang, dayOf(view.now)),
						without: props.without,
					})}
				</Meta>
			</Section>
			<LoadPart {...props} />
		</OfficerLayout>
	);
};

const at = ({ instrument, year }: Round) => ({
	instrument,
	year: String(year),
});

const columnsOf = (props: BoardProps): Column<BoardRow>[] => {
	const { view, round, rows, own, opens } = props;
	const total = addFigures(rows.map(({ figures }) => figures));
	return [
		{
			key: "province",
			label: view.t("targets.province"),
			sort: sortBy(props, "nama"),
			cell: ({ code, name }) => (
				<>
					{opens(code) ? (
						<a
							href={link(view, "/target/:provinsi/:instrument/:year", {
								provinsi: provinceAddress({ name }),
								...at(round),
							})}
						>
							{name}
						</a>
					) : (
						name
					)}
					{own.has(code) && (
						<small>{` (${view.t("targets.own-region")})`}</small>
					)}
				</>
			),
			total: view.t("targets.nation"),
		},
		...figureColumns(view).map(({ word, label, value }) => ({
			key: word,
			label,
			numeric: true,
			sort: sortBy(props, word),
			cell: ({ figures }: BoardRow) => number(view.lang, value(figures)),
			total: number(view.lang, value(total)),
		})),
		...(rows.some(({ code }) => props.reports(code))
			? [reportColumn(props)]
			: []),
	];
};

/** One click to the quarter that runs. A column of its own: two links in one cell lie too close for a finger. */
const reportColumn = ({
	view,
	round,
	reports,
}: BoardProps): Column<BoardRow> => ({
	key: "report",
	label: view.t("targets.report.column"),
	cell: ({ code, name }) =>
		reports(code) ? (
			<a
				href={link(view, "/target/:provinsi/:instrument/:year/laporan", {
					provinsi: provinceAddress({ name }),
					...at(round),
				})}
			>
				{view.t("targets.report.this-quarter-short")}
				<Heard>: {name}</Heard>
			</a>
		) : (
			"–"
		),
	total: "",
});

/** A second click turns the rows round; figures begin at the largest. */
function sortBy(
	{ view, round, order, direction }: BoardProps,
	word: OrderWord,
) {
	const here = order === word;
	const other = direction === "naik" ? "turun" : "naik";
	return {
		href: link(view, "/kemajuan/:instrument/:year", at(round), {
			urut: word,
			arah: here ? other : word === "nama" ? "naik" : "turun",
		}),
		now: here
			? direction === "naik"
				? ("ascending" as const)
				: ("descending" as const)
			: undefined,
	};
}

/** How many handed in on each of the last days. The sentence says it; the bars repeat it. */
const LoadPart = ({ view, load }: BoardProps) => {
	const first = load.days[0];
	const last = load.days.at(-1);
	if (!first || !last) return null;
	const span = {
		n: load.total,
		days: load.days.length,
		until: date(view.lang, last.day),
	};
	if (!load.peak)
		return (
			<Section id="beban" title={view.t("targets.load")}>
				<p>{view.t("targets.load-none", span)}</p>
			</Section>
		);
	const { peak } = load;
	return (
		<Figure
			id="beban"
			title={view.t("targets.load")}
			finding={view.t("targets.load-finding", {
				...span,
				most: peak.units,
				day: date(view.lang, peak.day),
			})}
			picture={
				<BarChart
					bars={load.days.map(({ day, units }) => ({
						label: date(view.lang, day),
						value: number(view.lang, units),
						share: (units / peak.units) * 100,
						step: units === peak.units ? 4 : 2,
					}))}
				/>
			}
			tableLabel={view.t("targets.load-table")}
			table={
				<DataTable
					id="beban-harian"
					caption={view.t("targets.load")}
					hideCaption
					columns={[
						{
							key: "day",
							label: view.t("targets.day"),
							cell: ({ day }) => date(view.lang, day),
							total: view.t("targets.together"),
						},
						{
							key: "units",
							label: view.t("targets.handed-in"),
							numeric: true,
							cell: ({ units }) => number(view.lang, units),
							total: number(view.lang, load.total),
						},
					]}
					rows={load.days}
				/>
			}
		/>
	);
};
