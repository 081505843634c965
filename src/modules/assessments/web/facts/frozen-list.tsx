import { Code, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import type { View } from "#ui/view.ts";
import { frozenNow, type Item, movedSince } from "../../index.ts";
import { itemName } from "../words.ts";
import { FactRows } from "./fact-rows.tsx";
import { figureOfDay } from "./fact-words.ts";

/** On the result: the figures that the house had counted when it was handed in, each with its proof and its hash. */
export const FrozenFacts = ({
	view,
	items,
}: {
	readonly view: View;
	readonly items: readonly Item[];
}) => {
	const { t, lang } = view;
	const living = items.flatMap((item) => {
		const frozen = frozenNow(item);
		return frozen && item.fact
			? [{ item, frozen, today: item.fact.today }]
			: [];
	});
	if (living.length === 0) return null;
	return (
		<Section id="angka-hidup" title={t("assessments.fact-title")}>
			<List>
				{living.map(({ item, frozen, today }) => (
					<ListRow
						name={itemName(lang, item)}
						says={
							<>
								<p>{figureOfDay(view, frozen.fact)}</p>
								{movedSince(item) && (
									<p>
										{t("assessments.fact-moved-says", {
											today: figureOfDay(view, today),
										})}
									</p>
								)}
								<FactRows view={view} fact={frozen.fact} brief />
								<p class="meta">
									{t("assessments.fact-hash", { n: frozen.version })}{" "}
									<Code>{frozen.sha256}</Code>
								</p>
							</>
						}
					/>
				))}
			</List>
		</Section>
	);
};
