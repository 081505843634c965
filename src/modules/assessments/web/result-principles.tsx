import { byPrinciple, type ScoreSheet } from "#instruments";
import { say } from "#kernel/text.ts";
import { Section } from "#ui/layout/parts.tsx";
import { CellBar, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { forReading } from "./score-words.ts";

/** The same answers read by the principles of good service instead of by criterion. */
export const ByPrinciple = ({
	view,
	sheet,
}: {
	readonly view: View;
	readonly sheet: ScoreSheet;
}) => {
	const rows = byPrinciple(sheet);
	if (rows.length === 0) return null;
	return (
		<Section id="asas" title={view.t("assessments.result-principles")}>
			<p>{view.t("assessments.result-principles-says")}</p>
			<DataTable
				id="tabel-asas"
				caption={view.t("assessments.result-principles-table")}
				hideCaption
				wide
				rows={rows}
				columns={[
					{
						key: "principle",
						label: view.t("assessments.result-principle"),
						cell: ({ label }) => say(label, view.lang),
					},
					{
						key: "score",
						label: view.t("assessments.result-col-score"),
						numeric: true,
						cell: ({ score }) =>
							score === null
								? view.t("assessments.result-no-score")
								: forReading(view, score),
					},
					{
						key: "bar",
						label: view.t("assessments.result-col-bar"),
						hideLabel: true,
						cell: ({ score }) =>
							score === null ? (
								""
							) : (
								<CellBar share={Math.round(Number(score))} />
							),
					},
					{
						key: "of",
						label: view.t("assessments.result-col-items"),
						numeric: true,
						cell: ({ scored, asked }) =>
							view.t("assessments.result-of", { scored, asked }),
					},
				]}
			/>
		</Section>
	);
};
