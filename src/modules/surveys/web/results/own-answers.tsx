import { say } from "#kernel/text.ts";
import { BarChart } from "#ui/bar-chart.tsx";
import { Figure } from "#ui/figure.tsx";
import { number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { OwnResult } from "../../index.ts";

interface OwnAnswersProps {
	readonly view: View;
	readonly results: readonly OwnResult[];
	readonly year: number;
}

/** What was answered to the unit's own questions, below the index and apart from it. */
export const OwnAnswers = ({ view, results, year }: OwnAnswersProps) => {
	const { t } = view;
	if (results.length === 0) return null;
	return (
		<Section
			id="pertanyaan-unit"
			title={t("surveys.results.own", { year: String(year) })}
		>
			<Meta>{t("surveys.results.own.says")}</Meta>
			{results.map((result) => (
				<OneQuestion view={view} result={result} />
			))}
		</Section>
	);
};

const OneQuestion = ({
	view,
	result,
}: {
	readonly view: View;
	readonly result: OwnResult;
}) => {
	const { t, lang } = view;
	const { question, n, waits, answers, least } = result;
	const told = n ?? 0;
	if (n === null || n === 0 || question.kind === "text")
		return (
			<p>
				<strong>{say(question.ask, lang)}</strong>{" "}
				{n === null
					? t(`surveys.results.${waits ? "waits" : "hidden"}.says`, { least })
					: question.kind === "text" && n > 0
						? t("surveys.results.own.written", { n })
						: t("surveys.results.none-yet")}
			</p>
		);
	const words =
		question.kind === "yes-no" ? ["yes", "no"] : ["4", "3", "2", "1"];
	const most = words.reduce((a, b) =>
		(answers.get(b) ?? 0) > (answers.get(a) ?? 0) ? b : a,
	);
	return (
		<Figure
			level={3}
			id={`tanya-${question.code}`}
			title={say(question.ask, lang)}
			finding={t("surveys.results.own.finding", {
				answer: answerName(view, most),
				n: answers.get(most) ?? 0,
				all: told,
			})}
			picture={
				<BarChart
					bars={words.map((word) => ({
						label: answerName(view, word),
						value: number(lang, answers.get(word) ?? 0),
						share: Math.round(((answers.get(word) ?? 0) * 1000) / told) / 10,
						step: 3,
					}))}
				/>
			}
		/>
	);
};

/** In the words of the form. */
const answerName = (view: View, word: string): string =>
	view.says(
		["yes", "no"].includes(word)
			? `surveys.answer.${word}`
			: `surveys.answer.scale.${word}`,
	);
