import { type Instrument, indicatorsOf } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import { BarChart } from "#ui/bar-chart.tsx";
import { Figure } from "#ui/figure.tsx";
import { decimal, number } from "#ui/format.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { SurveyIndex } from "../../index.ts";

interface ElementsFigureProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly index: SurveyIndex;
}

/** The means of the elements: the three lowest are what to mend first. */
export const ElementsFigure = (props: ElementsFigureProps) => {
	const { view, index, instrument } = props;
	const { t } = view;
	const rows = rowsOf(props);
	const top = rows[0]?.top ?? 1;
	// Of a few elements none stands out as one of the lowest three: the lowest is named, and no bar marked.
	const few = rows.length <= index.lowest.length;
	const lowest = few ? index.lowest.slice(0, 1) : index.lowest;
	return (
		<Figure
			id="unsur"
			title={t("surveys.results.elements", { n: rows.length })}
			finding={t("surveys.results.lowest", {
				names: new Intl.ListFormat(view.lang, { type: "conjunction" }).format(
					lowest.flatMap((code) => {
						const row = rows.find((each) => each.code === code);
						return row ? [`${row.label} (${row.mean})`] : [];
					}),
				),
			})}
			picture={
				<BarChart
					bars={rows.map(({ code, label, mean, share }) => ({
						label,
						value: mean,
						share,
						step: few || lowest.includes(code) ? 4 : 2,
					}))}
				/>
			}
			{...(few
				? {}
				: {
						steps: [
							{ step: 4, words: t("surveys.results.key.lowest") },
							{ step: 2, words: t("surveys.results.key.rest") },
						],
					})}
			source={t("surveys.results.elements.source", {
				top,
				title: say(instrument.title, view.lang),
			})}
			table={
				<DataTable
					id="tabel-unsur"
					caption={t("surveys.results.elements", { n: rows.length })}
					hideCaption
					columns={[
						{
							key: "element",
							label: t("surveys.results.element"),
							cell: ({ code, label }) => `${code} ${label}`,
						},
						{
							key: "mean",
							label: t("surveys.results.mean"),
							numeric: true,
							cell: ({ mean }) => mean,
						},
						{
							key: "weight",
							label: t("surveys.results.weight"),
							numeric: true,
							cell: ({ weight }) => weight,
						},
						{
							key: "weighted",
							label: t("surveys.results.weighted"),
							numeric: true,
							cell: ({ weighted }) => weighted,
						},
						{
							key: "answers",
							label: t("surveys.results.answers"),
							numeric: true,
							cell: ({ answers }) => answers,
						},
					]}
					rows={rows}
				/>
			}
			tableLabel={t("surveys.results.as-table")}
		/>
	);
};

function rowsOf({ view, instrument, index }: ElementsFigureProps) {
	const { lang } = view;
	const { decimals } = instrument.rounding;
	const shown = indicatorsOf(instrument).flatMap(({ code, label, answer }) => {
		const element = index.elements[code];
		return element && answer.kind === "scale"
			? [{ code, label, top: answer.to, element }]
			: [];
	});
	return shown.map(({ code, label, top, element }) => ({
		code,
		label: say(label, lang),
		top: Number(top),
		mean: decimal(lang, fixed(exact(element.mean), decimals)),
		share: exact(element.mean)
			.times(100)
			.div(top)
			.toDecimalPlaces(1)
			.toNumber(),
		// One ninth is no decimal: where all weigh the same it is written as the share that it is.
		weight:
			instrument.weights.kind === "equal"
				? `1/${shown.length}`
				: decimal(lang, element.weight),
		weighted: decimal(lang, element.weighted),
		answers: number(lang, element.answers),
	}));
}
