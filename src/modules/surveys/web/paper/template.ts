import { indicatorsOf } from "#instruments";
import { say } from "#kernel/text.ts";
import type { Writing } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { View } from "#ui/view.ts";
import { type AskedSurvey, headings, type Questionnaire } from "../../index.ts";
import { choicesOf, fillerWords } from "./paper-words.ts";

/** An empty list: heads in the order of the print, and a second sheet with what each column may hold. */
export function templateOf(
	view: View,
	{ instrument, own, services }: AskedSurvey,
	{ items }: Questionnaire,
): Writing[] {
	const { t, lang } = view;
	const labels = new Map(
		indicatorsOf(instrument).map(({ code, label }) => [code, label]),
	);
	const heads = [
		...items.map(({ code }) =>
			[code, say(labels.get(code) ?? { id: "" }, lang)].join(" ").trim(),
		),
		t("surveys.paper.day"),
		t("surveys.paper.service"),
		t("surveys.paper.filler"),
		...headings.map(({ code }) => view.says(`surveys.self.${code}`)),
		...own.map(({ code }) => code),
		t("surveys.paper.remark"),
	];
	const words = [
		...items.flatMap(({ code, levels }) =>
			levels.map(({ level, says }) => [code, `${level}`, say(says, lang)]),
		),
		[t("surveys.paper.day"), "2026-11-20", "20/11/2026"],
		...services.map(({ name }) => [
			t("surveys.paper.service"),
			say(name, lang),
			"",
		]),
		...fillerWords(view).map(({ says }) => [
			t("surveys.paper.filler"),
			says,
			"",
		]),
		...headings.flatMap((heading) =>
			choicesOf(view, heading).map(({ says }) => [
				view.says(`surveys.self.${heading.code}`),
				says,
				"",
			]),
		),
		...own.map(({ code, ask }) => [code, "", say(ask, lang)]),
	];
	return [
		{ name: t("surveys.paper.template.sheet"), rows: [heads] },
		{
			name: t("surveys.paper.template.words"),
			rows: [
				[
					t("surveys.paper.column"),
					t("surveys.paper.template.write"),
					t("surveys.paper.template.means"),
				],
				...words,
			],
		},
	];
}
