import { Button, Form, Select, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { followUpsIn } from "../../index.ts";
import { letterIn } from "../letter-shown.tsx";
import { type CasePageProps, placeOf } from "./case-page-props.ts";

/** The answers that are waited for, and where one that came is noted. Nothing at all where none is. */
export const ReplyPart = (props: CasePageProps) => {
	const { view, header, state, once } = props;
	const { t, lang } = view;
	// A receipt is noted where the referral is.
	const awaited = props.awaited.filter(
		({ id }) => letterOf(props, id)?.kind !== "referral",
	);
	if (awaited.length === 0) return null;
	return (
		<Section id="jawaban" title={t("rights-cases.reply.title")}>
			<ul>
				{awaited.map(({ id, dueOn, toldOn }) => (
					<li>
						{t(
							toldOn ? "rights-cases.reply.late" : "rights-cases.reply.until",
							{
								letter: nameOf(props, id),
								day: date(lang, dueOn),
							},
						)}
					</li>
				))}
			</ul>
			<Form
				view={view}
				action={link(
					view,
					"/ruang/meja/:unit/:id/jawaban",
					placeOf({ header }),
				)}
				once={`${once}-jawaban`}
				label={t("rights-cases.reply.do")}
			>
				<Select
					view={view}
					state={state}
					name="surat"
					label={t("rights-cases.reply.which")}
					options={awaited.map(({ id }) => ({
						value: id,
						label: nameOf(props, id),
					}))}
				/>
				<TextArea
					view={view}
					state={state}
					name="jawaban"
					label={t("rights-cases.reply.words")}
					hint={t("rights-cases.reply.words.hint")}
					rows={4}
				/>
				<div>
					<Button kind="outlined">{t("rights-cases.reply.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};

/** Number and subject of the letter to which the answer belongs, or what a meeting decided. */
const nameOf = (props: CasePageProps, awaited: string): string => {
	const letter = letterOf(props, awaited);
	if (letter) return `${letter.paper.number}, ${letter.paper.subject}`;
	return (
		followUpsIn(props.pieces).find((one) => one.awaited === awaited)?.what ?? ""
	);
};

const letterOf = ({ pieces }: CasePageProps, awaited: string) =>
	pieces.map(letterIn).find((letter) => letter?.awaited === awaited);
