import type { Service } from "#catalogue";
import { ServiceField } from "#catalogue/web";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Face, FaceSheet } from "#ui/face.tsx";
import { Radios, TextArea } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import {
	fieldOf,
	headings,
	type Item,
	type OwnQuestion,
	type Questionnaire,
} from "../../index.ts";
import { HeadingFields } from "../groups/heading-fields.tsx";
import { hasAny } from "../has-any.ts";
import { NeedsFields } from "../needs/needs-fields.tsx";

export { hasAny };

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
		<ServiceField
			view={view}
			state={state}
			services={services}
			name="layanan"
			label={view.t("surveys.answer.service")}
			none={view.t("surveys.answer.service.none")}
			optional
		/>
		{questionnaire.items.map((item) => (
			<Question view={view} state={state} item={item} />
		))}
		{own.map((question) => (
			<OwnQuestionField view={view} state={state} question={question} />
		))}
		<NeedsFields view={view} state={state} />
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
			<HeadingFields view={view} state={state} />
		</Fold>
	);
};
