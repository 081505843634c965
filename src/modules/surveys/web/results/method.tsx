import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { moment } from "#ui/format.ts";
import { Fold, Meta, Section } from "#ui/layout/parts.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { mixedAtLeast, type SurveyResults } from "../../index.ts";

interface MethodProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly results: SurveyResults;
}

/** How it was counted, what is taken for granted, and when it was counted last. */
export const Method = ({ view, instrument, results }: MethodProps) => {
	const { t, lang } = view;
	const { convert } = instrument;
	return (
		<Section id="cara-hitung" title={t("surveys.results.method")}>
			<p>{t("surveys.results.method.short")}</p>
			{!instrument.verified && instrument.note && (
				<Unverified view={view}>{say(instrument.note, lang)}</Unverified>
			)}
			<Fold summary={t("surveys.results.method.more")}>
				<p>
					{convert
						? t("surveys.results.method.index-times", {
								times: convert.times,
							})
						: t("surveys.results.method.index")}
				</p>
				<p>{t("surveys.results.method.interval")}</p>
				<p>{t("surveys.results.method.sample")}</p>
				<p>
					{t("surveys.results.method.few", {
						least: results.fewest,
						mixed: mixedAtLeast,
					})}
				</p>
			</Fold>
			{results.countedAt && (
				<Meta>
					{t("surveys.results.counted", {
						when: moment(lang, results.countedAt),
					})}
				</Meta>
			)}
		</Section>
	);
};
