import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	TextArea,
} from "#ui/form/index.ts";
import { Fold, Hug, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	isCounted,
	type LetterKind,
	type OpenCase,
	templateOf,
} from "../../index.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { placeOf } from "./case-page-props.ts";
import { letterFields as fields } from "./letter-form.ts";

interface LetterPageProps extends Pick<OpenCase, "header" | "head"> {
	readonly view: View;
	readonly kind: LetterKind;
	readonly state: FormState;
	readonly once: string;
}

/** A letter of the case before it is sent: what its template leaves open, and nothing else. */
export const LetterPage = (props: LetterPageProps) => {
	const { view, kind, header, head, state, once } = props;
	const { t } = view;
	const { subject, to } = templateOf(kind);
	const place = placeOf({ header });
	return (
		<RoomDeskLayout
			view={view}
			heading={say(subject, view.lang)}
			within={{
				name: header.ref,
				href: link(view, "/ruang/meja/:unit/:id", place),
			}}
			here={t("rights-cases.letter.here")}
			lead={
				to === "reporter"
					? t("rights-cases.letter.lead.reporter", {
							lang: t(`rights-cases.lang.${head.lang}`),
						})
					: t("rights-cases.letter.lead.agency")
			}
			state={state}
		>
			{to === "agency" && (
				<Notice kind="info" title={t("rights-cases.letter.nobody")}>
					{t("rights-cases.letter.nobody.says")}
				</Notice>
			)}
			<Hug>
				<Form
					view={view}
					action={link(view, "/ruang/meja/:unit/:id/surat/:kind", {
						...place,
						kind,
					})}
					once={once}
					label={t("rights-cases.letter.send")}
				>
					<Hidden name={fields.version} value={String(header.version)} />
					<Written {...props} />
					<Section id="tanda-tangan" title={t("rights-cases.letter.signer")}>
						<Field
							view={view}
							state={state}
							name={fields.name}
							label={t("rights-cases.letter.name")}
							autocomplete="off"
						/>
						<Field
							view={view}
							state={state}
							name={fields.duty}
							label={t("rights-cases.letter.duty")}
							hint={t("rights-cases.letter.duty.hint")}
							autocomplete="off"
						/>
					</Section>
					<div>
						<Button>{t("rights-cases.letter.send")}</Button>
					</div>
				</Form>
			</Hug>
			<Standing {...props} />
		</RoomDeskLayout>
	);
};

/** The parts that the template has, in the order in which the letter has them. */
const Written = ({ view, state, kind }: LetterPageProps) => {
	const { t, lang } = view;
	const { to, words, items, due, meeting, advice } = templateOf(kind);
	const part = { view, state };
	return (
		<>
			{to === "agency" && (
				<TextArea
					{...part}
					name={fields.to}
					label={t("rights-cases.letter.to")}
					hint={t("rights-cases.letter.to.hint")}
					rows={3}
				/>
			)}
			{words && (
				<TextArea
					{...part}
					name={fields.words}
					label={say(words, lang)}
					hint={t("rights-cases.letter.words.hint")}
					rows={8}
				/>
			)}
			{items && (
				<TextArea
					{...part}
					name={fields.items}
					label={say(items, lang)}
					hint={t("rights-cases.letter.items.hint")}
					rows={5}
				/>
			)}
			{due &&
				(isCounted(kind) ? (
					<p class="hint">{t("rights-cases.letter.due.counted")}</p>
				) : (
					<DateFields {...part} name={fields.due} label={say(due, lang)} />
				))}
			{meeting && (
				<>
					<DateFields
						{...part}
						name={fields.on}
						label={t("rights-cases.letter.on")}
					/>
					<Field
						{...part}
						name={fields.time}
						label={t("rights-cases.letter.time")}
						hint={t("rights-cases.letter.time.hint")}
						width="16"
						autocomplete="off"
					/>
					<Field
						{...part}
						name={fields.place}
						label={t("rights-cases.letter.place")}
						autocomplete="off"
					/>
				</>
			)}
			{advice && (
				<>
					<Field
						{...part}
						name={fields.body}
						label={say(advice, lang)}
						autocomplete="off"
						optional
					/>
					<Field
						{...part}
						name={fields.reach}
						label={t("rights-cases.letter.reach")}
						autocomplete="off"
						optional
					/>
				</>
			)}
		</>
	);
};

/** What the letter says in any case. */
const Standing = ({ view, kind }: LetterPageProps) => {
	const { opening, closing } = templateOf(kind);
	return (
		<Fold summary={view.t("rights-cases.letter.standing")}>
			{[...opening, ...closing].map((said) => (
				<p>{say(said, view.lang)}</p>
			))}
		</Fold>
	);
};
