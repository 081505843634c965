import { decimal, number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import type { View } from "#ui/view.ts";
import type { Part, SurveyResults } from "../../index.ts";
import { rangeOf } from "./how-sure.tsx";
import { untilInWords } from "./parts-until.ts";

interface VoicesProps {
	readonly view: View;
	readonly results: SurveyResults;
}

/** The index with and without answers that look odd, and why they do. Nobody is accused of anything. */
export const OddAnswers = ({ view, results }: VoicesProps) => {
	const { t, lang } = view;
	const { flagged, withoutFlagged } = results;
	return (
		<Section id="janggal" title={t("surveys.results.odd")}>
			<p>{oddInWords(view, results)}</p>
			{results.partsUntil.odd !== null && (
				<Meta>
					{untilInWords(view, results.partsUntil.odd, results.fewest)}
				</Meta>
			)}
			{withoutFlagged.index && flagged.n !== 0 && (
				<p>
					{t("surveys.results.odd.without", {
						index: decimal(lang, withoutFlagged.index.index),
						range: withoutFlagged.index.interval
							? rangeOf(view, withoutFlagged.index.interval)
							: "",
						n: withoutFlagged.n ?? 0,
					})}
				</p>
			)}
			{flagged.n !== null && results.flags.some(({ n }) => n !== null) && (
				<List>
					{results.flags.flatMap(({ word, n }) =>
						n === null
							? []
							: [
									<ListRow
										name={view.says(`surveys.results.flag.${word}`)}
										says={view.says(`surveys.results.flag.${word}.says`)}
										end={number(lang, n)}
									/>,
								],
					)}
				</List>
			)}
		</Section>
	);
};

const oddInWords = (
	view: View,
	{ flagged, partsUntil, fewest }: SurveyResults,
): string => {
	if (partsUntil.odd === null) return untilInWords(view, null, fewest);
	return flagged.n === null
		? view.t("surveys.results.odd.hidden", { least: fewest })
		: view.t("surveys.results.odd.says", { n: flagged.n });
};

/** Who answered for somebody else, and staff: heard, but not in the index of the users. */
export const OtherVoices = ({ view, results }: VoicesProps) => {
	const { t } = view;
	return (
		<Section id="lain" title={t("surveys.results.others")}>
			<List>
				<ListRow
					name={t("surveys.results.proxies")}
					says={t("surveys.results.proxies.says")}
					end={partInWords(view, results.proxies, results.fewest)}
				/>
				<ListRow
					name={t("surveys.results.staff")}
					says={t("surveys.results.staff.says")}
					end={partInWords(view, results.staff, results.fewest)}
				/>
			</List>
		</Section>
	);
};

/** "82,10 dari 14 orang", "belum ada", or that they are too few. */
function partInWords(view: View, { n, index }: Part, fewest: number): string {
	const { t, lang } = view;
	if (n === 0) return t("surveys.results.none-yet");
	if (n === null || !index)
		return t("surveys.results.fewer", { least: fewest });
	return t("surveys.results.part", { index: decimal(lang, index.index), n });
}
