import type { FormState } from "#kernel/form.ts";
import { Button, Checkbox, Form, TextArea } from "#ui/form/index.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Case, CopyState, Published } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { placeOf } from "../handling/with-case.ts";
import { Many } from "../joining/many.tsx";
import { StateTag } from "../state-tag.tsx";

interface CopyShownProps {
	readonly view: View;
	readonly found: Case;
	readonly copy: CopyState;
}

/** On the page of a complaint: whether everybody reads a copy of it, and what can be done about that. */
export const CopyShown = ({ view, found, copy }: CopyShownProps) => {
	const { t } = view;
	const place = placeOf(found);
	return (
		<Section id="salinan-umum" title={t("complaints.copy.section")}>
			{copy.is === "not" && <p>{t(`complaints.copy.why.${copy.why}`)}</p>}
			{copy.is === "down" && <p>{t("complaints.copy.is-down")}</p>}
			{copy.is === "may" && (
				<List>
					<ListRow
						name={t("complaints.copy.begin")}
						href={link(view, "/pengaduan/meja/:unit/:id/tayang", place)}
						says={t("complaints.copy.begin.says")}
					/>
				</List>
			)}
			{copy.is === "shown" && <Shown {...{ view, found, copy }} />}
		</Section>
	);
};

const Shown = ({
	view,
	found,
	copy: { copy, answer },
}: CopyShownProps & { readonly copy: Extract<CopyState, { is: "shown" }> }) => {
	const { t } = view;
	const place = placeOf(found);
	return (
		<>
			<p>
				{t("complaints.copy.everybody")}{" "}
				<a
					href={link(view, "/pengaduan/umum/:unit/:id", {
						unit: place.unit,
						id: copy.id,
					})}
				>
					{copy.title}
				</a>
			</p>
			<Many view={view} copy={copy} />
			{copy.answer === null && answer === null && (
				<p>{t("complaints.copy.answer-later")}</p>
			)}
			<List>
				{answer !== null && (
					<ListRow
						name={t("complaints.copy.answer.title")}
						href={link(view, "/pengaduan/meja/:unit/:id/tayang/jawaban", place)}
						says={t("complaints.copy.answer.says")}
					/>
				)}
				<ListRow
					name={t("complaints.copy.down.title")}
					href={link(view, "/pengaduan/meja/:unit/:id/tayang/turun", place)}
				/>
			</List>
		</>
	);
};

export interface ShownPageProps {
	readonly view: View;
	readonly found: Case;
	readonly copy: Published;
	readonly state: FormState;
	readonly once: string;
}

const wayBack = ({ view, found }: ShownPageProps) => [
	{
		name: found.complaint.ref,
		href: link(view, "/pengaduan/meja/:unit/:id", placeOf(found)),
	},
];

/** What everybody reads now. */
const AsRead = ({ view, copy }: ShownPageProps) => (
	<Section id="tampil" title={view.t("complaints.copy.as-read")}>
		<p>
			<strong>{copy.title}</strong> <StateTag view={view} state={copy.state} />
		</p>
		<ToldWords words={copy.words} />
		<Many view={view} copy={copy} />
	</Section>
);

/** The answer for everybody: begun with what the person was answered, without what was found in it. */
export const AnswerCopyPage = (props: ShownPageProps) => {
	const { view, found, state, once } = props;
	const { t } = view;
	return (
		<DeskLayout
			view={view}
			title={t("complaints.copy.answer.title")}
			between={wayBack(props)}
			lead={t("complaints.copy.answer.lead")}
			state={state}
		>
			<AsRead {...props} />
			<Form
				view={view}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/tayang/jawaban",
					placeOf(found),
				)}
				once={once}
			>
				<TextArea
					view={view}
					state={state}
					name="jawaban"
					label={t("complaints.copy.answer")}
					hint={t("complaints.copy.words.hint")}
					rows={8}
				/>
				<Checkbox
					view={view}
					state={state}
					name="dibaca"
					label={t("complaints.copy.looked")}
					says={t("complaints.copy.looked.says")}
				/>
				<div>
					<Button>{t("complaints.copy.answer.do")}</Button>
				</div>
			</Form>
		</DeskLayout>
	);
};

/** Nobody reads it any more afterwards, and it does not come back. */
export const TakeDownPage = (props: ShownPageProps) => {
	const { view, found, copy, state, once } = props;
	const { t } = view;
	return (
		<DeskLayout
			view={view}
			title={t("complaints.copy.down.title")}
			between={wayBack(props)}
			lead={t("complaints.copy.down.lead")}
			state={state}
		>
			<AsRead {...props} />
			{copy.joined > 0 && <Meta>{t("complaints.copy.down.joined")}</Meta>}
			<Form
				view={view}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/tayang/turun",
					placeOf(found),
				)}
				once={once}
			>
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("complaints.copy.down.why")}
					hint={t("complaints.end.why.hint")}
					rows={3}
				/>
				<div>
					<Button kind="danger">{t("complaints.copy.down.do")}</Button>
				</div>
			</Form>
		</DeskLayout>
	);
};
