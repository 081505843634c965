import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { decimal, number } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { Stat, Stats } from "#ui/stat.tsx";
import type { View } from "#ui/view.ts";
import { bestIndex, type SurveyResults } from "../../index.ts";

interface HowSureProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly results: SurveyResults;
	/** Whether it is to speak for all who were served. */
	readonly ofAll: boolean;
}

/** The index with its range, and whether enough people answered to speak for all. */
export const HowSure = ({ view, instrument, results, ofAll }: HowSureProps) => {
	const { t, lang } = view;
	const { n, index } = results.citizens;
	if (!index) return null;
	const best = decimal(lang, bestIndex(instrument));
	return (
		<Section id="indeks" title={t("surveys.results.how-sure")}>
			<Stats>
				<Stat
					value={decimal(lang, index.index)}
					label={t("surveys.results.index-of", {
						best,
						title: say(instrument.title, lang),
					})}
				/>
				{index.interval && (
					<Stat
						value={rangeOf(view, index.interval)}
						label={t("surveys.results.range")}
					/>
				)}
				<Stat
					value={number(lang, n)}
					label={
						results.sample.needed === null
							? t("surveys.results.people")
							: t("surveys.results.people-of", {
									needed: results.sample.needed,
									people: results.sample.people ?? 0,
								})
					}
				/>
			</Stats>
			{ofAll && <Enough view={view} results={results} />}
			<p>
				{index.band.known
					? t("surveys.results.band", { band: say(index.band.label, lang) })
					: t("surveys.results.no-band")}{" "}
				{index.interval && t("surveys.results.range.says")}
			</p>
		</Section>
	);
};

const Enough = ({ view, results }: Pick<HowSureProps, "view" | "results">) => {
	const { t } = view;
	const { needed, missing } = results.sample;
	if (needed === null)
		return (
			<Notice kind="info" title={t("surveys.results.unknown-people")}>
				{t("surveys.results.unknown-people.says")}
			</Notice>
		);
	return missing === null ? (
		<Notice kind="ok">{t("surveys.results.enough", { needed })}</Notice>
	) : (
		<Notice kind="warn" title={t("surveys.results.not-enough")}>
			{t("surveys.results.not-enough.says", { needed, missing })}
		</Notice>
	);
};

/** "75,10–80,20". */
export const rangeOf = (
	{ lang }: Pick<View, "lang">,
	{ from, to }: { readonly from: string; readonly to: string },
): string => `${decimal(lang, from)}–${decimal(lang, to)}`;
