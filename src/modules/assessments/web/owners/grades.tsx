import { exact } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import { DataTable } from "#ui/table.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	type Case,
	lowestKnownLimit,
	type Qualification,
	qualificationsOf,
} from "../../index.ts";

interface GradesProps {
	readonly view: View;
	readonly instrument: Case["instrument"];
	/** As printed; null while something is missing. */
	readonly score: string | null;
}

/** The grades of a programme: what is known of their limits, and what is not. */
export const Grades = ({ view, instrument, score }: GradesProps) => {
	const grades = qualificationsOf(instrument);
	if (grades.every(({ from }) => from !== null)) return null;
	return (
		<>
			<BelowKnown view={view} instrument={instrument} score={score} />
			<DataTable<Qualification>
				id="jenjang"
				caption={view.t("assessments.grades-caption")}
				wide
				columns={[
					{
						key: "nama",
						label: view.t("assessments.grades-name"),
						cell: ({ label }) => say(label, view.lang),
					},
					{
						key: "batas",
						label: view.t("assessments.grades-limit"),
						cell: ({ from }) =>
							from === null ? (
								<>
									{view.t("assessments.grades-unknown")}{" "}
									<UnverifiedTag view={view} />
								</>
							) : (
								view.t("assessments.grades-from", {
									score: decimal(view.lang, from),
								})
							),
					},
				]}
				rows={grades}
			/>
		</>
	);
};

/** Below the last limit that is known nothing can be said of the grades there, and that is what is said. */
export const BelowKnown = ({ view, instrument, score }: GradesProps) => {
	const limit = lowestKnownLimit(instrument);
	if (limit === null || score === null) return null;
	return (
		<p>
			{view.t(
				exact(score).lt(limit)
					? "assessments.grades-below"
					: "assessments.grades-reached",
				{
					score: decimal(view.lang, score),
					limit: decimal(view.lang, limit),
					n: qualificationsOf(instrument).filter(({ from }) => from === null)
						.length,
				},
			)}
		</p>
	);
};
