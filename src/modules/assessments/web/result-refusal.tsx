import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { BelowKnown } from "./owners/grades.tsx";
import type { ResultProps } from "./result-page.tsx";
import { itemName } from "./words.ts";

/** Why there is no predicate: the summary, and each item with its own reason. */
export const WhyRefused = ({
	view,
	found,
	items,
	sheet,
	history,
}: ResultProps) => {
	const refusal = history.findLast(({ move }) => move === "refuse");
	const refused = items.filter(({ final }) => final?.outcome === "refused");
	const { number, on } = refusal?.document ?? {};
	return (
		<Section id="alasan" title={view.t("assessments.result-refused")}>
			{refusal?.reason && <p>{refusal.reason}</p>}
			<BelowKnown
				view={view}
				instrument={found.instrument}
				score={sheet.score}
			/>
			{refused.length > 0 && (
				<List>
					{refused.map((item) => (
						<ListRow
							name={itemName(view.lang, item)}
							says={item.final?.reason}
						/>
					))}
				</List>
			)}
			{number && on && (
				<p class="meta">
					{view.t("assessments.result-decree-of", {
						number,
						day: date(view.lang, on),
					})}
				</p>
			)}
		</Section>
	);
};
