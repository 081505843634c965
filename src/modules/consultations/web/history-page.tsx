import { Crumbs } from "#ui/crumbs.tsx";
import { fullDate } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { Answer, EarlierAnswer } from "../index.ts";
import {
	type About,
	AnswerWords,
	addressOf,
	VerdictTag,
} from "./consultation-words.tsx";

interface HistoryPageProps extends About {
	readonly answer: Answer;
	/** The newest first. */
	readonly earlier: readonly EarlierAnswer[];
	/** The viewer looks after it. */
	readonly insider: boolean;
}

/** An answer as it stands, and below it all that it said before, with why it was corrected. */
export const HistoryPage = (props: HistoryPageProps) => {
	const { view, unit, consultation, answer, earlier, insider } = props;
	const { t, lang } = view;
	const address = addressOf({ unit, consultation });
	const title = t("consultations.history.title", { number: answer.number });
	return (
		<CitizenLayout view={view} title={`${title}: ${consultation.title}`}>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: consultation.title,
								href: link(
									view,
									"/unit/:unit/konsultasi/:consultation",
									address,
								),
							},
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={t("consultations.history.lead", { n: answer.opinions })}
			/>
			<AnswerWords {...props} answer={answer} />
			{insider && (
				<p>
					<a
						href={link(
							view,
							"/konsultasi/meja/:unit/:consultation/jawaban/:number",
							{ ...address, number: String(answer.number) },
						)}
					>
						{t("consultations.correct.link", { number: answer.number })}
					</a>
				</p>
			)}
			{earlier.map(({ number, verdict, reason, untilOn, why }) => (
				<Section
					id={`lama-${number}`}
					title={t("consultations.history.until", {
						day: fullDate(lang, untilOn),
					})}
				>
					<p>
						<VerdictTag view={view} verdict={verdict} />
					</p>
					<ToldWords words={reason} />
					<p>{t("consultations.history.why", { why })}</p>
				</Section>
			))}
		</CitizenLayout>
	);
};
