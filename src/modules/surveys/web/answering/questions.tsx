import type { Service } from "#catalogue";
import { type FormState, valuesOf } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Face, FaceSheet } from "#ui/face.tsx";
import { Checkboxes, Radios, Select, TextArea } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import {
	fieldOf,
	functions,
	type Heading,
	headings,
	type Item,
	type OwnQuestion,
	type Questionnaire,
	rather,
} from "../../index.ts";

interface Part {
	readonly view: View;
	readonly state: FormState;
}

interface QuestionsProps extends Part {
	readonly questionnaire: Questionnaire;
	readonly own: readonly OwnQuestion[];
	readonly services: readonly Service[];
}

/** What is asked, wherever it is asked: the service, each element in a fieldset of its own, the unit's own questions. */
export const Questions = ({
	view,
	state,
	questionnaire,
	own,
	services,
}: QuestionsProps) => (
	<>
		<FaceSheet />
		{services.length > 0 && (
			<ServiceField view={view} state={state} services={services} />
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
			label={view.t("surveys.answer.remark")}
			hint={view.t("surveys.answer.remark.hint")}
			optional
		/>
	</>
);

export const ServiceField = ({
	view,
	state,
	services,
}: Part & { readonly services: readonly Service[] }) => (
	<Select
		view={view}
		state={state}
		name="layanan"
		label={view.t("surveys.answer.service")}
		none={view.t("surveys.answer.service.none")}
		optional
		options={services.map(({ slug, name }) => ({
			value: slug,
			label: say(name, view.lang),
		}))}
	/>
);

const Question = ({ view, state, item }: Part & { readonly item: Item }) => (
	<Radios
		view={view}
		state={state}
		name={fieldOf.item(item.code)}
		label={say(item.ask, view.lang)}
		hint={item.help && say(item.help, view.lang)}
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

interface YourselfProps extends Part {
	/** Whether it may be somebody of the staff who answers: not where staff asks a citizen. */
	readonly asksStaff?: boolean;
}

/** Voluntary, in several words, and never guessed by anybody else. */
export const Yourself = ({ view, state, asksStaff = true }: YourselfProps) => {
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
			{asksStaff && (
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
			)}
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

/** Folds whose fields were filled, or are to be mended, stand open. */
export const hasAny = (state: FormState, fields: readonly string[]): boolean =>
	fields.some(
		(field) =>
			valuesOf(state, field).some((value) => value !== "") ||
			state.problems.some((problem) => problem.field === field),
	);
