import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	assessmentsOf,
	isPublic,
	type Listed,
	type Predicate,
	predicateOf,
	validityOn,
} from "../index.ts";
import { forReading } from "./score-words.ts";

/** A result that everybody may read, with the predicate where one was given. */
export interface PublicResult {
	readonly listed: Listed;
	readonly predicate: Predicate | null;
}

/** What was decided about a unit, the youngest year first. */
export async function resultsOfUnit(
	cx: Context,
	unitId: string,
): Promise<PublicResult[]> {
	const listed = (await assessmentsOf(cx, [unitId])).filter(({ assessment }) =>
		isPublic(assessment),
	);
	return Promise.all(
		listed.map(async (one) => ({
			listed: one,
			predicate: await predicateOf(cx, one.assessment),
		})),
	);
}

/** On the page of a unit: what became of its promise, one line a year, each leading to how it was counted. */
export const ResultsOfUnit = ({
	view,
	results,
}: {
	readonly view: View;
	readonly results: readonly PublicResult[];
}) => (
	<Section id="hasil" title={view.t("assessments.of-unit")}>
		{results.length === 0 ? (
			<p>{view.t("assessments.of-unit-none")}</p>
		) : (
			<List>
				{results.map((result) => (
					<Result view={view} result={result} />
				))}
			</List>
		)}
	</Section>
);

const Result = ({
	view,
	result: { listed, predicate },
}: {
	readonly view: View;
	readonly result: PublicResult;
}) => {
	const { assessment, unitSlug: unit } = listed;
	const instrument = instrumentNamed(assessment.instrument);
	const year = String(assessment.year);
	return (
		<ListRow
			name={view.t("assessments.of-unit-row", {
				instrument: instrument
					? say(instrument.title, view.lang)
					: assessment.instrument,
				year,
			})}
			href={link(view, "/hasil/:instrument/:year/unit/:unit", {
				instrument: assessment.instrument,
				year,
				unit,
			})}
			says={saysOf(view, assessment.state, predicate)}
		/>
	);
};

function saysOf(
	view: View,
	state: string,
	predicate: Predicate | null,
): string {
	if (!predicate)
		return view.t(
			state === "refused"
				? "assessments.of-unit-refused"
				: "assessments.of-unit-took-part",
		);
	const validity = validityOn(predicate, dayOf(view.now));
	const says = view.t(`assessments.of-unit-${validity}`);
	return predicate.score === null
		? says
		: view.t("assessments.of-unit-score", {
				says,
				score: forReading(view, predicate.score),
			});
}
