import type { Service } from "#catalogue";
import type { Instrument } from "#instruments";
import { type FormState, valuesOf } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Face, FaceSheet } from "#ui/face.tsx";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	fieldOf,
	functions,
	type Heading,
	headings,
	type Item,
	type OwnQuestion,
	type Questionnaire,
	rather,
	type Survey,
} from "../../index.ts";
import type { HiddenFields } from "./answer-routes.ts";

interface SurveyPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly questionnaire: Questionnaire;
	readonly own: readonly OwnQuestion[];
	readonly services: readonly Service[];
	readonly state: FormState;
	readonly hidden: HiddenFields;
}

/** All questions on one page, one a fieldset. No account, no script, and no question must be answered. */
export const SurveyPage = (props: SurveyPageProps) => {
	const { view, unit, survey, questionnaire, own, services, state, hidden } =
		props;
	const { t, lang } = view;
	const n = questionnaire.items.length + own.length;
	return (
		<CitizenLayout
			view={view}
			title={t("surveys.answer.title", { unit: unit.name })}
			description={t("surveys.answer.lead", { n })}
			form={state}
		>
			<PageHead
				above={<Meta>{unit.name}</Meta>}
				title={t("surveys.answer.question")}
				lead={t("surveys.answer.lead", { n })}
			/>
			<FaceSheet />
			<Form
				view={view}
				action={link(view, "/survei/:unit/:instrument", {
					unit: unit.slug,
					instrument: survey.instrument,
				})}
			>
				<Hidden name="lembar" value={hidden.lembar} />
				<Hidden name="mulai" value={hidden.mulai} />
				<Hidden name="di" value={hidden.di} />
				{survey.door === "slip" && <Slip view={view} state={state} />}
				{services.length > 0 && (
					<Select
						view={view}
						state={state}
						name="layanan"
						label={t("surveys.answer.service")}
						none={t("surveys.answer.service.none")}
						optional
						options={services.map(({ slug, name }) => ({
							value: slug,
							label: say(name, lang),
						}))}
					/>
				)}
				{questionnaire.items.map((item) => (
					<Question view={view} state={state} item={item} />
				))}
				{own.map((question) => (
					<OwnQuestionField view={view} state={state} question={question} />
				))}
				<TextArea
					view={view}
					state={state}
					name="catatan"
					label={t("surveys.answer.remark")}
					hint={t("surveys.answer.remark.hint")}
					optional
				/>
				<Yourself view={view} state={state} />
				{survey.door === "open" && (
					<Fold
						id="karcis"
						summary={t("surveys.answer.slip.have")}
						open={hasAny(state, ["karcis"])}
					>
						<Slip view={view} state={state} optional />
					</Fold>
				)}
				<Button>{t("surveys.answer.send")}</Button>
				<Meta>{t("surveys.answer.privacy")}</Meta>
			</Form>
		</CitizenLayout>
	);
};

interface Part {
	readonly view: View;
	readonly state: FormState;
}

const Question = ({ view, state, item }: Part & { readonly item: Item }) => (
	<Radios
		view={view}
		state={state}
		name={fieldOf.item(item.code)}
		label={say(item.ask, view.lang)}
		look="faces"
		options={item.levels.map(({ level, says }, i) => ({
			value: String(level),
			label: (
				<>
					<Face level={i + 1} of={item.levels.length} />
					{say(says, view.lang)}
				</>
			),
		}))}
	/>
);

const OwnQuestionField = ({
	view,
	state,
	question,
}: Part & { readonly question: OwnQuestion }) => {
	const { t, lang } = view;
	const common = {
		view,
		state,
		name: fieldOf.own(question.code),
		label: say(question.ask, lang),
		optional: true,
	};
	if (question.kind === "text") return <TextArea {...common} />;
	const options =
		question.kind === "yes-no"
			? [
					{ value: "yes", label: t("surveys.answer.yes") },
					{ value: "no", label: t("surveys.answer.no") },
				]
			: [1, 2, 3, 4].map((level) => ({
					value: String(level),
					label: t(`surveys.answer.scale.${level as 1 | 2 | 3 | 4}`),
				}));
	return <Radios {...common} look="row" options={options} />;
};

/** Voluntary, in several words, and never guessed by anybody else. */
const Yourself = ({ view, state }: Part) => {
	const { t } = view;
	return (
		<Fold
			id="diri"
			summary={t("surveys.self.title")}
			open={hasAny(
				state,
				headings.map(({ code }) => fieldOf.heading(code)),
			)}
		>
			<p>{t("surveys.self.why")}</p>
			<Radios
				view={view}
				state={state}
				name="sebagai"
				label={t("surveys.self.as")}
				optional
				options={[
					{ value: "pengguna", label: t("surveys.self.as.user") },
					{ value: "pegawai", label: t("surveys.self.as.staff") },
				]}
			/>
			{headings
				.filter(({ code }) => !isFunction(code))
				.map((heading) => (
					<HeadingField view={view} state={state} heading={heading} />
				))}
			<p>{t("surveys.self.functions")}</p>
			{headings
				.filter(({ code }) => isFunction(code))
				.map((heading) => (
					<HeadingField view={view} state={state} heading={heading} />
				))}
		</Fold>
	);
};

const isFunction = (code: string): boolean =>
	functions.some((each) => each === code);

const HeadingField = ({
	view,
	state,
	heading: { code, words, several },
}: Part & { readonly heading: Heading }) => {
	const options = [...words, rather].map((word) => ({
		value: word,
		label: view.says(
			word === rather
				? "surveys.self.rather-not"
				: isFunction(code)
					? `surveys.self.difficulty.${word}`
					: `surveys.self.${code}.${word}`,
		),
	}));
	const common = {
		view,
		state,
		name: fieldOf.heading(code),
		label: view.says(`surveys.self.${code}`),
		optional: true,
		look: "row" as const,
		options,
	};
	return several ? <Checkboxes {...common} /> : <Radios {...common} />;
};

const Slip = ({
	view,
	state,
	optional,
}: Part & { readonly optional?: boolean }) => (
	<Field
		view={view}
		state={state}
		name="karcis"
		label={view.t("surveys.answer.slip")}
		hint={view.t("surveys.answer.slip.hint")}
		optional={optional}
		autocomplete="off"
		spellcheck={false}
		mono
		width="16"
	/>
);

/** Folds whose fields were filled, or are to be mended, stand open. */
const hasAny = (state: FormState, fields: readonly string[]): boolean =>
	fields.some(
		(field) =>
			valuesOf(state, field).some((value) => value !== "") ||
			state.problems.some((problem) => problem.field === field),
	);
