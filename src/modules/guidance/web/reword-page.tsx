import type { HelpText, HelpWording } from "#instruments";
import { type FormState, typedValue } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import type { Rewording } from "../index.ts";
import { fields } from "./fields.ts";
import { instrumentName, placeName } from "./place-words.ts";
import { Words } from "./state-tag.tsx";

export interface RewordPageProps {
	readonly view: View;
	readonly help: HelpText;
	/** Every wording, the newest first. */
	readonly wordings: readonly HelpWording[];
	/** The last one that was proposed, whatever became of it. */
	readonly last: Rewording | null;
	readonly may: { readonly review: boolean; readonly publish: boolean };
	/** What was typed over a wording that is no longer in force, or that another one waits beside. */
	readonly faster: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** A published help text: the words in force, another wording on its way through review, and every wording of before. */
export const RewordPage = (props: RewordPageProps) => {
	const { view, help, last, state } = props;
	const { t } = view;
	const title = t("guidance.reword");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${placeName(view, help)}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{
									name: t("guidance.help-texts"),
									href: link(view, "/ubah-panduan", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={`${placeName(view, help)} · ${instrumentName(view, help.instrument)}`}
				/>
			}
		>
			{props.faster && <TypedBeside {...props} />}
			<InForce {...props} />
			{last?.state === "proposed" ? (
				<Waiting {...props} last={last} />
			) : (
				<Propose {...props} />
			)}
			<Earlier {...props} />
			{props.may.review && <TakeBack {...props} />}
		</OfficerLayout>
	);
};

const TypedBeside = ({ view, help, last, state }: RewordPageProps) => {
	const theirs = last?.state === "proposed" ? last : help;
	return (
		<Versions
			view={view}
			id="dua-versi"
			fields={[
				{
					label: view.t("guidance.field.question"),
					theirs: theirs.question,
					yours: typedValue(state, fields.question),
				},
				{
					label: view.t("guidance.field.general"),
					theirs: theirs.answer,
					yours: typedValue(state, fields.general),
				},
			].filter(({ theirs: one, yours }) => yours !== "" && one !== yours)}
		/>
	);
};

const InForce = ({ view, help }: RewordPageProps) => (
	<Section id="berlaku" title={view.t("guidance.reword.in-force")}>
		<p>
			<strong>{help.question}</strong>
		</p>
		<Words>{help.answer}</Words>
		<Meta>
			{view.t("guidance.units-asked", { n: help.units })}.{" "}
			{view.t("guidance.reword.version", {
				n: help.version,
				day: date(view.lang, help.at),
			})}
		</Meta>
	</Section>
);

/** The form begins with the words in force, or with those that came back. */
const Propose = (props: RewordPageProps) => {
	const { view, help, last, state, once } = props;
	const { t } = view;
	const returned = last?.state === "returned" ? last : null;
	const worded =
		fields.question in state.typed
			? state
			: {
					...state,
					typed: {
						...state.typed,
						[fields.question]: [(returned ?? help).question],
						[fields.general]: [(returned ?? help).answer],
					},
				};
	return (
		<Section id="kata-baru" title={t("guidance.reword.propose")}>
			{returned && returned.why !== null && (
				<Notice kind="warn" title={t("guidance.returned")}>
					{returned.why}
				</Notice>
			)}
			<Meta>{t("guidance.reword.says")}</Meta>
			<Form
				view={view}
				action={link(view, "/ubah-panduan/:help", { help: help.id })}
				once={once}
				label={t("guidance.reword.propose")}
			>
				<Hidden name={fields.revision} value={String(help.version)} />
				<WordFields view={view} state={worded} />
				<TextArea
					view={view}
					state={worded}
					name={fields.because}
					label={t("guidance.reword.because")}
					hint={t("guidance.reword.because.hint")}
					rows={2}
				/>
				<div>
					<Button>{t("guidance.propose.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};

const WordFields = (part: {
	readonly view: View;
	readonly state: FormState;
}) => (
	<>
		<TextArea
			{...part}
			name={fields.question}
			label={part.view.t("guidance.field.question")}
			rows={3}
		/>
		<TextArea
			{...part}
			name={fields.general}
			label={part.view.t("guidance.field.general")}
		/>
	</>
);

/** Somebody else reviews: whoever wrote it reads it here, and waits. */
const Waiting = (props: RewordPageProps & { readonly last: Rewording }) => {
	const { view, last, may } = props;
	const { t } = view;
	return (
		<Section id="usulan" title={t("guidance.reword.waits")}>
			{may.publish ? (
				<Reviewing {...props} />
			) : (
				<>
					<Hug tone="calm">
						<p>{t(may.review ? "guidance.reword.own" : "guidance.proposed")}</p>
					</Hug>
					<p>
						<strong>{last.question}</strong>
					</p>
					<Words>{last.answer}</Words>
					<Because view={view} last={last} />
				</>
			)}
		</Section>
	);
};

const Because = ({
	view,
	last,
}: {
	readonly view: View;
	readonly last: Rewording;
}) => (
	<Facts
		facts={[{ term: view.t("guidance.reword.because"), is: last.because }]}
	/>
);

const Reviewing = (props: RewordPageProps & { readonly last: Rewording }) => {
	const { view, help, last, state, once, faster } = props;
	const { t } = view;
	const address = { help: help.id };
	const worded =
		fields.question in state.typed && !faster
			? state
			: {
					...state,
					typed: {
						...state.typed,
						[fields.question]: [last.question],
						[fields.general]: [last.answer],
					},
				};
	return (
		<>
			<Because view={view} last={last} />
			<Meta>{t("guidance.review.says")}</Meta>
			<Form
				view={view}
				action={link(view, "/ubah-panduan/:help/penerbitan", address)}
				once={`${once}-terbit`}
				label={t("guidance.publish.do")}
			>
				<Hidden name={fields.revision} value={String(last.revision)} />
				<WordFields view={view} state={worded} />
				<div>
					<Button>{t("guidance.publish.do")}</Button>
				</div>
			</Form>
			<Fold
				summary={t("guidance.return.do")}
				open={state.problems.some(({ field }) => field === fields.why)}
			>
				<Form
					view={view}
					action={link(view, "/ubah-panduan/:help/pengembalian", address)}
					once={`${once}-kembali`}
					label={t("guidance.return.do")}
				>
					<Hidden name={fields.revision} value={String(last.revision)} />
					<TextArea
						view={view}
						state={state}
						name={fields.why}
						label={t("guidance.field.why")}
						rows={3}
					/>
					<div>
						<Button kind="outlined">{t("guidance.return.do")}</Button>
					</div>
				</Form>
			</Fold>
		</>
	);
};

/** A text that is wrong, or names somebody, leaves every page at once. */
const TakeBack = ({ view, help, state, once }: RewordPageProps) => {
	const { t } = view;
	return (
		<Fold
			summary={t("guidance.take-back")}
			open={state.problems.some(({ field }) => field === fields.whyTakenBack)}
		>
			<Form
				view={view}
				action={link(view, "/ubah-panduan/:help/pencabutan", { help: help.id })}
				once={`${once}-cabut`}
				label={t("guidance.take-back")}
			>
				<Hidden name={fields.revision} value={String(help.version)} />
				<Meta>{t("guidance.take-back.says")}</Meta>
				<TextArea
					view={view}
					state={state}
					name={fields.whyTakenBack}
					label={t("guidance.take-back.why")}
					rows={2}
				/>
				<div>
					<Button kind="danger">{t("guidance.take-back")}</Button>
				</div>
			</Form>
		</Fold>
	);
};

const Earlier = ({ view, help, wordings }: RewordPageProps) => {
	const earlier = wordings.filter(({ version }) => version < help.version);
	return (
		earlier.length > 0 && (
			<Section id="riwayat" title={view.t("guidance.reword.earlier")}>
				{earlier.map(({ version, question, answer, at }) => (
					<Fold
						summary={view.t("guidance.reword.version", {
							n: version,
							day: date(view.lang, at),
						})}
					>
						<p>
							<strong>{question}</strong>
						</p>
						<Words>{answer}</Words>
					</Fold>
				))}
			</Section>
		)
	);
};
