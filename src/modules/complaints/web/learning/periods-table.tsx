import { yearOf } from "#surveys";
import { decimal } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { type Figure, perThousand } from "../../index.ts";
import {
	belowTable,
	daysInWords,
	dueInWords,
	hiddenWords,
	receivedInWords,
	shareInWords,
} from "./figure-words.ts";
import { isYear, periodName } from "./period-name.ts";

interface PeriodsTableProps {
	readonly view: View;
	readonly rows: readonly Figure[];
	/** People served by year. */
	readonly served: ReadonlyMap<number, number>;
}

/** Every year and quarter that was told. */
export const PeriodsTable = ({ view, rows, served }: PeriodsTableProps) => {
	const { t } = view;
	return (
		<Section id="waktu" title={t("complaints.figures.periods")}>
			<DataTable
				id="tabel-waktu"
				caption={t("complaints.figures.periods.table")}
				hideCaption
				columns={[
					{
						key: "period",
						label: t("complaints.figures.period"),
						cell: ({ period }) => periodName(view, period),
					},
					...figureColumns(view),
					{
						key: "rate",
						label: t("complaints.figures.rate"),
						numeric: true,
						cell: (figure) => rateInWords(view, figure, served),
					},
				]}
				rows={rows}
			/>
			<Meta>{belowTable(view, rows)}</Meta>
		</Section>
	);
};

/** What is told of an office in a period, wherever it stands in a table. */
export const figureColumns = <Row extends Figure>(
	view: View,
): readonly Column<Row>[] => {
	const { t } = view;
	return [
		{
			key: "received",
			label: t("complaints.figures.received"),
			numeric: true,
			cell: (row) => receivedInWords(view, row),
		},
		{
			key: "share",
			label: t("complaints.figures.in-time"),
			numeric: true,
			cell: (row) => shareInWords(view, row),
		},
		{
			key: "due",
			label: t("complaints.figures.of"),
			numeric: true,
			cell: (row) => dueInWords(view, row),
		},
		{
			key: "days",
			label: t("complaints.figures.median"),
			numeric: true,
			cell: (row) => daysInWords(view, row),
		},
	];
};

/** Known of a year alone: nobody says how many were served in a quarter. */
export function rateInWords(
	view: View,
	{ period, received }: Figure,
	served: ReadonlyMap<number, number>,
): string {
	const { t, lang } = view;
	if (!isYear(period)) return "–";
	const people = served.get(yearOf(period));
	if (people === undefined) return t("complaints.figures.rate.unknown");
	if (received === null) return hiddenWords(view);
	const rate = perThousand(received, people);
	return rate === null
		? t("complaints.figures.rate.unknown")
		: t("complaints.figures.rate.says", {
				rate: decimal(lang, rate),
				people,
			});
}
