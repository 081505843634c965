import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { datasetNamed } from "#open-data";
import { date, decimal } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Correction } from "../index.ts";

export const titleOf = ({ lang }: View, one: Correction): string => {
	if (one.kind === "news") return one.title;
	if (one.kind === "data") {
		const name = datasetNamed(one.dataset)?.title;
		return `${name ? say(name, lang) : one.dataset}, ${date(lang, one.day)}`;
	}
	const title = instrumentNamed(one.instrument)?.title;
	return `${title ? say(title, lang) : one.instrument} ${one.year}`;
};

export const hrefOf = (view: View, one: Correction): string =>
	one.kind === "news"
		? link(view, "/berita/:slug", { slug: one.slug })
		: one.kind === "data"
			? link(view, "/data/:dataset", { dataset: one.dataset })
			: link(view, "/hasil/:instrument/:year/unit/:unit", {
					instrument: one.instrument,
					year: String(one.year),
					unit: one.unit?.slug ?? one.unitId,
				});

/** What is otherwise now, in a sentence. */
export function whatOf({ t, lang }: View, one: Correction): string {
	if (one.kind === "news") return t("dashboards.corrections.news");
	if (one.kind === "data")
		return t("dashboards.corrections.withdrawn", { why: one.why });
	const { before, after } = one;
	if (before.status !== after.status && before.status && after.status)
		return t(`dashboards.corrections.${after.status}`);
	if (before.score !== after.score && before.score && after.score)
		return t("dashboards.corrections.score", {
			before: decimal(lang, before.score),
			after: decimal(lang, after.score),
		});
	return t("dashboards.corrections.result");
}
