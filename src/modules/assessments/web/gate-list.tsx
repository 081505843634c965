import type { GateResult } from "#instruments";
import { say } from "#kernel/text.ts";
import { List, ListRow } from "#ui/list.tsx";
import { Tag } from "#ui/tag.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { gateLooks } from "./score-words.ts";

/** The conditions beside the score, and how each stands. */
export const GateList = ({
	view,
	gates,
}: {
	readonly view: View;
	readonly gates: readonly GateResult[];
}) =>
	gates.length === 0 ? (
		<p>{view.t("assessments.result-no-gates")}</p>
	) : (
		<List>
			{gates.map(({ label, article, result, verified }) => (
				<ListRow
					name={say(label, view.lang)}
					says={
						<>
							{article ?? view.t("assessments.verify-article-unknown")}{" "}
							{!verified && <UnverifiedTag view={view} />}
						</>
					}
					end={
						<Tag shape={gateLooks[result].shape} tone={gateLooks[result].tone}>
							{view.t(`assessments.result-gate-${result}`)}
						</Tag>
					}
				/>
			))}
		</List>
	);
