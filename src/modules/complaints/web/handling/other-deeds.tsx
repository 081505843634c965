import type { FormState } from "#kernel/form.ts";
import {
	Button,
	Checkbox,
	Checkboxes,
	Form,
	TextArea,
} from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { answerFields } from "../../index.ts";
import { AnswerForm } from "./answer-form.tsx";
import type { CasePageProps } from "./case-page.tsx";
import { AskQuestionForm, BeginForm, DisposeForm } from "./disposal-forms.tsx";
import { Version } from "./version.tsx";
import { placeOf } from "./with-case.ts";

/** What else can be done now, folded: each opens where something in it is to be mended. */
export const OtherDeeds = (props: CasePageProps) => {
	const { view, state, can, complaint } = props;
	const { t } = view;
	const at = complaint.state;
	const open = (...fields: readonly string[]) => touches(state, fields);
	return (
		<Section id="lain" title={t("complaints.case.other")}>
			{can.includes("ask") && (
				<Fold summary={t("complaints.ask")} open={open("pertanyaan")}>
					<AskQuestionForm {...props} />
				</Fold>
			)}
			{can.includes("answer") && at !== "in-process" && (
				<Fold
					summary={t("complaints.answer")}
					open={open(...Object.values(answerFields))}
				>
					<AnswerForm {...props} />
				</Fold>
			)}
			{can.includes("begin") && at !== "disposed" && (
				<Fold summary={t("complaints.begin")}>
					<BeginForm {...props} />
				</Fold>
			)}
			{can.includes("dispose") && at !== "verified" && (
				<Fold
					summary={t("complaints.dispose")}
					open={open("petugas", "disposisi")}
				>
					<DisposeForm {...props} />
				</Fold>
			)}
			<Fold summary={t("complaints.contact")} open={open("kontak")}>
				<ContactForm {...props} />
			</Fold>
			<Fold summary={t("complaints.accuse")} open={open("terlapor")}>
				<AccuseForm {...props} />
			</Fold>
			<Elsewhere {...props} />
		</Section>
	);
};

const touches = (state: FormState, fields: readonly string[]): boolean =>
	fields.some((field) => state.typed[field]?.[0]) ||
	state.problems.some(({ field }) =>
		fields.some((one) => field === one || field.startsWith(`${one}_`)),
	);

/** Who told it: why it is opened is read by the person. */
const ContactForm = (props: CasePageProps) => {
	const { view, state, contact } = props;
	const { t } = view;
	if (contact !== "may") return <p>{t(`complaints.contact.${contact}`)}</p>;
	return (
		<Form
			view={view}
			action={link(view, "/pengaduan/meja/:unit/:id/kontak", placeOf(props))}
			label={t("complaints.contact.do")}
		>
			<Version {...props} />
			<TextArea
				view={view}
				state={state}
				name="kontak"
				label={t("complaints.contact.words")}
				hint={t("complaints.contact.words.hint")}
				rows={2}
			/>
			<div>
				<Button kind="outlined">{t("complaints.contact.do")}</Button>
			</div>
		</Form>
	);
};

/** Who is accused: from then on it does not exist for them. */
const AccuseForm = (props: CasePageProps) => {
	const { view, state, once, concerned, home } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/pengaduan/meja/:unit/:id/terlapor", placeOf(props))}
			once={`${once}-terlapor`}
			label={t("complaints.accuse.do")}
		>
			<Version {...props} />
			<p>{t("complaints.accuse.says")}</p>
			{concerned.length > 0 && (
				<Checkboxes
					view={view}
					state={state}
					name="terlapor"
					label={t("complaints.accuse.people", { unit: home.name })}
					options={concerned.map(({ id, name }) => ({
						value: id,
						label: name,
					}))}
				/>
			)}
			<Checkbox
				view={view}
				state={state}
				name="terlapor_kantor"
				label={t("complaints.accuse.office", { unit: home.name })}
			/>
			<div>
				<Button kind="outlined">{t("complaints.accuse.do")}</Button>
			</div>
		</Form>
	);
};

/** What leaves the desk or ends it has a page of its own, which says what happens then. */
const Elsewhere = (props: CasePageProps) => {
	const { view, can } = props;
	const { t } = view;
	const place = placeOf(props);
	const deeds = [
		["transfer", "transfer", "/pengaduan/meja/:unit/:id/pelimpahan"],
		["dispose", "merge", "/pengaduan/meja/:unit/:id/penggabungan"],
		["redirect", "redirect", "/pengaduan/meja/:unit/:id/pengalihan"],
		["refuse", "refuse", "/pengaduan/meja/:unit/:id/penolakan"],
		["hand-over", "hand-over", "/pengaduan/meja/:unit/:id/penyerahan"],
	] as const;
	const open = deeds.filter(([move]) => can.includes(move));
	return open.length === 0 ? null : (
		<List>
			{open.map(([, word, path]) => (
				<ListRow
					name={t(`complaints.${word}`)}
					href={link(view, path, place)}
				/>
			))}
		</List>
	);
};
