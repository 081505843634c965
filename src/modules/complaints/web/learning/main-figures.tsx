import { decimal, number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { Stat, Stats } from "#ui/stat.tsx";
import type { View } from "#ui/view.ts";
import { type Figure, shareInTime } from "../../index.ts";
import { hiddenSays } from "./figure-words.ts";
import { periodName } from "./period-name.ts";

/** The last quarter that was told, in three figures. */
export const MainFigures = ({
	view,
	figure,
}: {
	readonly view: View;
	readonly figure: Figure;
}) => {
	const { t, lang } = view;
	const { received, medianDays } = figure;
	const share = shareInTime(figure);
	return (
		<Section id="terakhir" title={periodName(view, figure.period)}>
			{received === null ? (
				<p>{hiddenSays(view)}</p>
			) : (
				<Stats>
					<Stat
						value={number(lang, received)}
						label={t("complaints.figures.received.says")}
					/>
					{share && (
						<Stat
							value={`${decimal(lang, share.share)} %`}
							label={t("complaints.figures.in-time.says", {
								n: share.of,
								from: decimal(lang, share.from),
								to: decimal(lang, share.to),
							})}
						/>
					)}
					{medianDays !== null && (
						<Stat
							value={t("complaints.figures.days", { n: medianDays })}
							label={t("complaints.figures.days.says")}
						/>
					)}
				</Stats>
			)}
			<Meta>{t("complaints.figures.few")}</Meta>
		</Section>
	);
};
