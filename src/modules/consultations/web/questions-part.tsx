import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Question, ToldVotes } from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";

interface QuestionsPartProps extends About {
	readonly questions: readonly Question[];
	readonly votes: ReadonlyMap<number, ToldVotes> | null;
	readonly open: boolean;
}

/** What is asked, and how it stands once everything is counted. */
export const QuestionsPart = (props: QuestionsPartProps) => {
	const { view, unit, consultation, questions, open } = props;
	const { t } = view;
	if (questions.length === 0) return null;
	return (
		<Section id="pertanyaan" title={t("consultations.questions")}>
			{questions.map((question) => (
				<Section
					id={`t${question.number}`}
					level={3}
					title={`${question.number}. ${question.ask}`}
				>
					<Result {...props} question={question} />
					{open && (
						<p>
							<a
								href={link(
									view,
									"/unit/:unit/konsultasi/:consultation/ikut",
									addressOf({ unit, consultation }),
									{ tanya: String(question.number) },
								)}
							>
								{t("consultations.question.answer", {
									number: question.number,
								})}
							</a>
						</p>
					)}
				</Section>
			))}
		</Section>
	);
};

/** How each choice stands, in words beside it; before everything is counted, the choices alone. */
const Result = ({
	view,
	votes,
	question: { number, choices },
}: QuestionsPartProps & { readonly question: Question }) => {
	if (choices.length === 0) return null;
	const told = votes?.get(number) ?? null;
	return (
		<>
			<List>
				{choices.map((choice, place) => (
					<ListRow name={choice} end={ofChoice(view, told, place)} />
				))}
			</List>
			{told === null && (
				<p class="meta">{view.t("consultations.votes.later")}</p>
			)}
			{told?.kind === "few" && (
				<p class="meta">{view.t("consultations.votes.few")}</p>
			)}
			{told && told.kind !== "few" && told.choices.includes(null) && (
				<p class="meta">{view.t("consultations.votes.some")}</p>
			)}
		</>
	);
};

function ofChoice(
	{ t }: View,
	told: ToldVotes | null,
	place: number,
): string | undefined {
	if (told === null || told.kind === "few") return undefined;
	if (told.kind === "together") {
		const n = told.choices[place] ?? null;
		return n === null
			? t("consultations.votes.hidden")
			: t("consultations.votes.together", { n });
	}
	const counts = told.choices[place] ?? null;
	return counts === null
		? t("consultations.votes.hidden")
		: t("consultations.votes", { ...counts });
}
