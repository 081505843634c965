import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, Radios, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold, Hug, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import {
	type Answered,
	answers,
	answersIn,
	askedDays,
	helpLines,
	isAlarmed,
	letterOf,
	safetyRule,
} from "../../index.ts";
import { type CasePageProps, placeOf } from "../desk/case-page-props.ts";

/** Whether somebody is safe: what they said, what waits to be read, when they are asked, and where an officer writes it down. */
export const SafetyPart = (props: CasePageProps) => {
	const { view, pieces, byCode } = props;
	const { t } = view;
	const said = answersIn(pieces);
	const unread = said.some(({ read }) => read === null);
	return (
		<Section id="keamanan" title={t("rights-cases.safety.title")}>
			{unread && <Unread {...props} said={said} />}
			{!byCode && <p>{t("rights-cases.safety.no-code")}</p>}
			<Days {...props} said={said} />
			{said.length > 0 && (
				<Fold summary={t("rights-cases.safety.said")}>
					<Timeline
						view={view}
						happenings={said.toReversed().map((one) => ({
							title: t(`rights-cases.safety.${one.answer}`),
							state: "done" as const,
							says: (
								<>
									{date(view.lang, one.day)}, {t(`rights-cases.by.${one.by}`)}
								</>
							),
							words: (
								<>
									{one.words && <ToldWords words={one.words} />}
									{one.read && (
										<p>
											{t("rights-cases.safety.read-on", {
												day: date(view.lang, one.read.day),
											})}
										</p>
									)}
									{one.read?.words && <ToldWords words={one.read.words} />}
								</>
							),
						}))}
					/>
				</Fold>
			)}
			<Heard {...props} />
		</Section>
	);
};

/** Whether an answer is there that no officer has read: then it stands first on the page. */
export const answerWaits = (pieces: CasePageProps["pieces"]): boolean =>
	answersIn(pieces).some(({ read }) => read === null);

/** What was answered and nobody has read: in danger with whom to call, and what must not be written where it may be seen. */
const Unread = ({
	view,
	header,
	head,
	state,
	once,
	said,
}: CasePageProps & { readonly said: readonly Answered[] }) => {
	const { t } = view;
	const alarmed = isAlarmed(head);
	return (
		<Hug tone={alarmed ? "bad" : "warn"}>
			<h3>
				{t(
					alarmed ? "rights-cases.safety.alarm" : "rights-cases.safety.unread",
				)}
			</h3>
			<ul>
				{said
					.filter(({ read }) => read === null)
					.map(({ answer, day, by, words }) => (
						<li>
							{date(view.lang, day)}, {t(`rights-cases.by.${by}`)}:{" "}
							<strong>{t(`rights-cases.safety.${answer}`)}</strong>
							{words && <ToldWords words={words} />}
						</li>
					))}
			</ul>
			{alarmed && (
				<>
					<p>{t("rights-cases.safety.alarm.says")}</p>
					<ul>
						{helpLines.map(({ id, number }) => (
							<li>
								<a href={`tel:${number}`}>{number}</a>:{" "}
								{t(`rights-cases.danger.${id}`)}
							</li>
						))}
					</ul>
				</>
			)}
			<Form
				view={view}
				action={link(view, "/ruang/meja/:unit/:id/dibaca", placeOf({ header }))}
				once={`${once}-dibaca`}
				label={t("rights-cases.safety.read.do")}
			>
				<Hidden name="versi" value={String(header.version)} />
				<TextArea
					view={view}
					state={state}
					name="dibaca"
					label={t(
						alarmed
							? "rights-cases.safety.read.done"
							: "rights-cases.safety.read.words",
					)}
					hint={t("rights-cases.safety.read.hint")}
					rows={3}
				/>
				<div>
					<Button kind={alarmed ? "filled" : "outlined"}>
						{t("rights-cases.safety.read.do")}
					</Button>
				</div>
			</Form>
		</Hug>
	);
};

/** The days on which it is asked, with what came. */
const Days = ({
	view,
	header,
	today,
	said,
}: CasePageProps & { readonly said: readonly Answered[] }) => {
	const { t } = view;
	const days = askedDays(header, safetyRule());
	return (
		<Facts
			look="narrow"
			facts={days.map((day, at) => {
				const until = days[at + 1];
				const answered = said.some(
					(one) => one.day >= day && (until === undefined || one.day < until),
				);
				return {
					term: date(view.lang, day),
					is: t(
						day > today
							? "rights-cases.safety.day.later"
							: answered
								? "rights-cases.safety.day.answered"
								: "rights-cases.safety.day.silent",
					),
				};
			})}
		/>
	);
};

const Heard = ({ view, header, state, once, byCode }: CasePageProps) => {
	const { t } = view;
	const toMend = state.problems.some(({ field }) =>
		field.startsWith("keadaan"),
	);
	const form = (
		<Form
			view={view}
			action={link(view, "/ruang/meja/:unit/:id/keadaan", placeOf({ header }))}
			once={`${once}-keadaan`}
			label={t("rights-cases.safety.heard.do")}
		>
			<Radios
				view={view}
				state={state}
				name="keadaan"
				label={t("rights-cases.safety.heard.which")}
				look="row"
				options={answers.map((answer) => ({
					value: letterOf(answer),
					label: t(`rights-cases.safety.${answer}`),
				}))}
			/>
			<TextArea
				view={view}
				state={state}
				name="keadaan_kata"
				label={t("rights-cases.safety.heard.words")}
				hint={t("rights-cases.safety.heard.hint")}
				rows={2}
			/>
			<div>
				<Button kind="outlined">{t("rights-cases.safety.heard.do")}</Button>
			</div>
		</Form>
	);
	return byCode && !toMend ? (
		<Fold summary={t("rights-cases.safety.heard")}>{form}</Fold>
	) : (
		form
	);
};
