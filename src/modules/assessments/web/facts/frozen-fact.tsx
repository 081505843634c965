import { factKind } from "#facts";
import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { moment } from "#ui/format.ts";
import { Code } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { Sides } from "#ui/sides.tsx";
import type { View } from "#ui/view.ts";
import { againstFact, frozenNow, type Item, movedSince } from "../../index.ts";
import { answerInWords } from "../words.ts";
import { FactRows } from "./fact-rows.tsx";
import { figureInWords, figureOfDay } from "./fact-words.ts";

interface FrozenFactProps {
	readonly view: View;
	readonly item: Item;
	/** Whether the proof stands open: for whoever judges. */
	readonly judged?: boolean;
	/** For people of one office: that something is contested, without whose objection it is. */
	readonly brief?: boolean;
	/** Who said it, when, and with which note. */
	readonly meta?: Content;
}

/** What the unit said and what the house had counted on the day it handed in, side by side; and what it is today, if that moved. */
export const FrozenFact = ({
	view,
	item,
	judged = false,
	brief = false,
	meta,
}: FrozenFactProps) => {
	const { t, lang } = view;
	const frozen = frozenNow(item);
	if (!item.fact) return null;
	if (!frozen) return <p>{t("assessments.fact-not-frozen")}</p>;
	const { fact } = frozen;
	const against = againstFact(item);
	const counting = factKind(fact.code)?.counting;
	return (
		<>
			<Sides
				unit={{
					title: t("assessments.fact-side-unit"),
					says: answerInWords(view, item.indicator, item.said?.answer ?? null),
					meta: (
						<>
							{against === "differs" && t("assessments.fact-differs-short")}
							{against === "repeated" && t("assessments.fact-repeated-short")}{" "}
							{meta ?? item.said?.note}
						</>
					),
				}}
				other={{
					title: t("assessments.fact-side-fact"),
					says: fact.notKnown
						? t("assessments.fact-no-figure")
						: figureInWords(view, fact),
					meta: fact.notKnown
						? say(fact.notKnown, lang)
						: t("assessments.fact-frozen-at", {
								of: fact.of,
								when: moment(lang, frozen.at),
							}),
				}}
			/>
			{movedSince(item) && (
				<Notice kind="info" title={t("assessments.fact-moved")}>
					{t("assessments.fact-moved-says", {
						today: figureOfDay(view, item.fact.today),
					})}
				</Notice>
			)}
			{!frozen.intact && (
				<Notice kind="bad">{t("assessments.fact-broken")}</Notice>
			)}
			{counting && <p>{say(counting, lang)}</p>}
			<FactRows view={view} fact={fact} open={judged} brief={brief} />
			<p class="meta">
				{t("assessments.fact-hash", { n: frozen.version })}{" "}
				<Code>{frozen.sha256}</Code>
			</p>
			{item.fact.frozen.length > 1 && (
				<p class="meta">
					{t("assessments.fact-earlier", {
						list: item.fact.frozen
							.filter(({ version }) => version !== frozen.version)
							.map((one) => figureOfDay(view, one.fact))
							.join("; "),
					})}
				</p>
			)}
		</>
	);
};
