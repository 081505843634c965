import { say } from "#kernel/text.ts";
import type { Rounds } from "#standings";
import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { findingOf } from "./findings.ts";

interface RoundsPageProps {
	readonly view: View;
	readonly rounds: readonly Rounds[];
}

/** Which results there are, each with its finding. */
export const RoundsPage = ({ view, rounds }: RoundsPageProps) => (
	<CitizenLayout view={view} title={view.t("standings.rounds-title")}>
		<PageHead
			title={view.t("standings.rounds-title")}
			lead={view.t("standings.rounds-lead")}
		/>
		{rounds.length === 0 ? (
			<EmptyState title={view.t("standings.no-rounds")}>
				{view.t("standings.no-rounds-says")}
			</EmptyState>
		) : (
			<List>
				{rounds.map((round) => (
					<Round view={view} round={round} />
				))}
			</List>
		)}
	</CitizenLayout>
);

const Round = ({
	view,
	round: { instrument, years, day, figures },
}: {
	readonly view: View;
	readonly round: Rounds;
}) => {
	const [youngest = 0, ...older] = years;
	const name = say(instrument.title, view.lang);
	const named = (year: number) =>
		view.t("standings.named", { name, year: String(year) });
	const hrefOf = (year: number) =>
		link(view, "/hasil/:instrument/:year", {
			instrument: instrument.id,
			year: String(year),
		});
	return (
		<ListRow
			name={named(youngest)}
			href={hrefOf(youngest)}
			says={
				<>
					{view.t("standings.round-says", {
						finding: findingOf(view, figures, undefined),
						day: date(view.lang, day),
					})}
					{older.length > 0 && (
						<>
							{" "}
							{view.t("standings.older")}{" "}
							{older.map((year, i) => (
								<>
									{i > 0 && " · "}
									<a href={hrefOf(year)} aria-label={named(year)}>
										{year}
									</a>
								</>
							))}
						</>
					)}
				</>
			}
			end={!instrument.verified && <UnverifiedTag view={view} />}
		/>
	);
};
