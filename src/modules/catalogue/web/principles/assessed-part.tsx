import { say } from "#kernel/text.ts";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { AssessedPrinciple } from "../../index.ts";
import { forReading } from "./figures.ts";

interface AssessedPartProps {
	readonly view: View;
	readonly unit: Pick<Unit, "slug">;
	readonly told: AssessedPrinciple;
}

/** What a decided assessment says of a principle: each indicator that carries its tag, and the mean of them. */
export const AssessedPart = ({
	view,
	unit,
	told: { assessed, sum, indicators },
}: AssessedPartProps) => {
	const { t, lang } = view;
	const { instrument, year, title } = assessed;
	const name = t("catalogue.principle.assessed.name", {
		instrument: say(title, lang),
		year: String(year),
	});
	const score = (value: string | null) =>
		value === null ? t("catalogue.unknown") : forReading(view, value);
	return (
		<>
			<p>
				<a
					href={`${link(view, "/hasil/:instrument/:year/unit/:unit", {
						instrument,
						year: String(year),
						unit: unit.slug,
					})}#asas`}
				>
					{name}
				</a>
				:{" "}
				{t("catalogue.principle.assessed.says", {
					score: score(sum.score),
					scored: sum.scored,
					asked: sum.asked,
				})}
				{!assessed.sheet.verified && (
					<>
						{" "}
						<UnverifiedTag view={view} />
					</>
				)}
			</p>
			<List>
				{indicators.map(({ code, label, score: own }) => (
					<ListRow name={`${code} ${say(label, lang)}`} end={score(own)} />
				))}
			</List>
		</>
	);
};
