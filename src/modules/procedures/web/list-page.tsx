import { say } from "#kernel/text.ts";
import type { Procedure } from "#procedures";
import { stepOf } from "#procedures";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { limitInWords } from "./words.ts";

interface ListPageProps {
	readonly view: View;
	readonly procedures: readonly Procedure[];
}

/** The procedures by which cases are counted, each with the time that all of it may take. */
export const ProcedureListPage = ({ view, procedures }: ListPageProps) => (
	<CitizenLayout
		view={view}
		title={view.t("procedures.list.title")}
		description={view.t("procedures.list.lead")}
		head={
			<PageHead
				title={view.t("procedures.list.title")}
				lead={view.t("procedures.list.lead")}
			/>
		}
	>
		<List>
			{procedures.map((procedure) => (
				<ListRow
					name={say(procedure.title, view.lang)}
					href={link(view, "/prosedur/:procedure", {
						procedure: procedure.id,
					})}
					says={[
						say(procedure.about, view.lang),
						wholeOf(view, procedure),
					].join(" ")}
					end={!procedure.verified && <UnverifiedTag view={view} />}
				/>
			))}
		</List>
		<p>
			<a href={link(view, "/hari-libur", {})}>
				{view.t("procedures.holidays")}
			</a>
		</p>
	</CitizenLayout>
);

function wholeOf(view: View, procedure: Procedure): string {
	const limit = stepOf(procedure, procedure.total)?.limit;
	return limit
		? view.t("procedures.list.whole", { days: limitInWords(view, limit) })
		: "";
}
