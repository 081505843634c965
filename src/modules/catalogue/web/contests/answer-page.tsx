import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Facility, FacilityKind, Voice } from "../../index.ts";
import { CrumbsOfFacility } from "./crumbs-of-facility.tsx";
import { fields } from "./voice-fields.ts";
import { VoiceTag } from "./voices.tsx";

export interface AnswerPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly facility: Facility;
	readonly kind: FacilityKind;
	readonly voice: Voice;
	readonly state: FormState;
	readonly once: string;
	/** Whoever looks speaks for the office. */
	readonly mayAnswer: boolean;
}

/** One voice as it came, for whoever answers it or says whether everybody may read it. */
export const AnswerPage = (props: AnswerPageProps) => {
	const { view, unit, facility, kind, voice, state, once, mayAnswer } = props;
	const { t, lang } = view;
	const given = { view, state };
	const place = { unit: unit.slug, id: facility.id, voice: voice.id };
	const answers =
		mayAnswer && voice.says === "contests" && voice.state === "open";
	const photo = link(
		view,
		"/unit/:unit/fasilitas/:id/suara/:voice/foto",
		place,
	);
	return (
		<OfficerLayout
			view={view}
			title={`${t("catalogue.voice.answer.title")}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<CrumbsOfFacility view={view} unit={unit} {...{ facility, kind }} />
					}
					title={t("catalogue.voice.answer.title")}
					lead={`${say(kind.label, lang)}, ${facility.place}`}
					below={
						<Row>
							<VoiceTag
								view={view}
								voice={voice}
								isOld={voice.atCheck !== facility.last.number}
							/>
						</Row>
					}
				/>
			}
		>
			<Stack>
				<p>
					<strong>{t(`catalogue.voice.says.${voice.says}`)}</strong>{" "}
					{t("catalogue.voice.seen", { day: date(lang, voice.seenOn) })}
				</p>
				{voice.words && <ToldWords words={voice.words} />}
				{voice.photo && (
					<a href={photo}>
						<img
							src={photo}
							alt={voice.photoShows ?? t("catalogue.voice.photo.alt")}
							width="280"
							decoding="async"
						/>
					</a>
				)}
				{voice.answeredOn && (
					<p>
						<strong>
							{t(
								`catalogue.voice.answered.${voice.state === "granted" ? "granted" : "rejected"}`,
								{
									day: date(lang, voice.answeredOn),
								},
							)}
						</strong>{" "}
						{voice.answer}
					</p>
				)}
			</Stack>
			<Form
				view={view}
				action={link(view, "/unit/:unit/fasilitas/:id/suara/:voice", place)}
				once={once}
				label={t("catalogue.voice.answer.title")}
			>
				{answers && (
					<>
						<Radios
							{...given}
							name={fields.verdict}
							label={t("catalogue.voice.verdict")}
							options={(["granted", "rejected"] as const).map((value) => ({
								value,
								label: t(`catalogue.voice.verdict.${value}`),
								says: t(`catalogue.voice.verdict.${value}.says`),
							}))}
							optional
						/>
						<TextArea
							{...given}
							name={fields.answer}
							label={t("catalogue.voice.jawaban")}
							hint={t("catalogue.voice.jawaban.hint")}
							rows={3}
							optional
						/>
					</>
				)}
				<Radios
					{...given}
					name={fields.shown}
					label={t("catalogue.voice.tampil")}
					hint={t("catalogue.voice.tampil.hint")}
					options={(["shown", "kept-back"] as const).map((value) => ({
						value,
						label: t(`catalogue.voice.tampil.${value}`),
					}))}
					optional
				/>
				<div>
					<Button>{t("catalogue.voice.answer.send")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
