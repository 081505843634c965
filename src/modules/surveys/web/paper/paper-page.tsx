import { say } from "#kernel/text.ts";
import { NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	functions,
	headings,
	type Questionnaire,
} from "../../index.ts";
import { choicesOf, fillerWords } from "./paper-words.ts";

interface PaperPageProps extends AskedSurvey {
	readonly view: View;
	readonly questionnaire: Questionnaire;
}

/** The questionnaire on paper, in large print. Each question bears the code by which it is entered. */
export const PaperPage = (props: PaperPageProps) => {
	const { view, unit, survey, questionnaire, own } = props;
	const { t, lang } = view;
	return (
		<PrintSheet
			view={view}
			title={t("surveys.paper.title")}
			staff
			back={{
				name: t("surveys.paper.back"),
				href: link(view, "/survei/:unit/kelola", { unit: unit.slug }),
			}}
		>
			<NoPrint>
				<Notice kind="info">
					{t("surveys.paper.how")}{" "}
					<a
						href={link(view, "/survei/:unit/:instrument/impor", {
							unit: unit.slug,
							instrument: survey.instrument,
						})}
					>
						{t("surveys.paper.import")}
					</a>
				</Notice>
			</NoPrint>
			<div class="paper-form stack">
				<h1>{t("surveys.answer.question")}</h1>
				<p>{unit.name}</p>
				<p>{t("surveys.paper.anonymous")}</p>
				<Line name={t("surveys.paper.day")} code="Hari" />
				<Line name={t("surveys.answer.service")} code="Layanan" />
				<Boxes
					name={t("surveys.paper.filler")}
					code="Pengisi"
					choices={fillerWords(view).map(({ says }) => says)}
				/>
				<ol>
					{questionnaire.items.map(({ code, ask, levels }) => (
						<li>
							<p>
								<strong>{say(ask, lang)}</strong> <small>{code}</small>
							</p>
							<ul class="boxes">
								{levels.map(({ level, says }) => (
									<li>
										<span class="box" />
										{level}. {say(says, lang)}
									</li>
								))}
							</ul>
						</li>
					))}
				</ol>
				{own.map(({ code, ask }) => (
					<Line name={say(ask, lang)} code={code} />
				))}
				<Line name={t("surveys.answer.remark")} code="Catatan" />
				<h2>{t("surveys.self.title")}</h2>
				<p>{t("surveys.paper.self")}</p>
				{headings.map((heading) => (
					<>
						{heading.code === functions[0] && (
							<p>
								<strong>{t("surveys.self.functions")}</strong>
							</p>
						)}
						<Boxes
							name={view.says(`surveys.self.${heading.code}`)}
							code={heading.code}
							choices={choicesOf(view, heading).map(({ says }) => says)}
						/>
					</>
				))}
			</div>
		</PrintSheet>
	);
};

interface Asked {
	readonly name: string;
	/** By which it is entered. */
	readonly code: string;
}

const Line = ({ name, code }: Asked) => (
	<p class="line">
		{name} <small>{code}</small>
	</p>
);

const Boxes = ({
	name,
	code,
	choices,
}: Asked & { readonly choices: readonly string[] }) => (
	<div class="asked">
		<p>
			{name} <small>{code}</small>
		</p>
		<ul class="boxes">
			{choices.map((choice) => (
				<li>
					<span class="box" />
					{choice}
				</li>
			))}
		</ul>
	</div>
);
