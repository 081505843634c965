import { type FormState, typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	Button,
	DateFields,
	Field,
	FileField,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";

import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Facility, type FacilityKind, sayings } from "../../index.ts";
import { seenBy } from "../facilities/seen-by.ts";
import { CrumbsOfFacility } from "./crumbs-of-facility.tsx";
import { fields } from "./voice-fields.ts";

export interface VoicePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly facility: Facility;
	readonly kind: FacilityKind;
	readonly state: FormState;
	readonly once: string;
}

/** Somebody who was there says how it is: without account, in one form. */
export const VoicePage = ({
	view,
	unit,
	facility,
	kind,
	state,
	once,
}: VoicePageProps) => {
	const { t, lang } = view;
	const given = { view, state };
	const { last } = facility;
	const place = { unit: unit.slug, id: facility.id };
	const title = t("catalogue.voice.title", { what: say(kind.label, lang) });
	return (
		<CitizenLayout view={view} title={`${title}, ${unit.name}`} form={state}>
			<PageHead
				above={
					<CrumbsOfFacility view={view} unit={unit} {...{ facility, kind }} />
				}
				title={title}
				lead={t("catalogue.voice.lead")}
			/>
			<Hug>
				<p>
					{facility.place}. {t("catalogue.voice.office-says")}{" "}
					<strong>{t(`catalogue.facility.condition.${last.condition}`)}</strong>
					{last.says && `. ${last.says}`}
				</p>
				<p class="meta">{seenBy(view, last)}</p>
			</Hug>
			<Form
				view={view}
				action={link(view, "/unit/:unit/fasilitas/:id/suara", place)}
				once={once}
				multipart
				label={title}
			>
				<Hidden
					name={fields.basedOn}
					value={typedValue(state, fields.basedOn) || String(last.number)}
				/>
				<Radios
					{...given}
					name={fields.says}
					label={t("catalogue.voice.kata")}
					options={sayings.map((value) => ({
						value,
						label: t(`catalogue.voice.says.${value}`),
					}))}
				/>
				<TextArea
					{...given}
					name={fields.words}
					label={t("catalogue.voice.cerita")}
					hint={t("catalogue.voice.cerita.hint")}
					rows={3}
				/>
				<DateFields
					{...given}
					name={fields.day}
					label={t("catalogue.voice.dilihat")}
				/>
				<FileField
					{...given}
					name={fields.photo}
					label={t("catalogue.voice.foto")}
					hint={t("catalogue.voice.foto.hint")}
					accept="image/jpeg,image/png,image/webp"
					capture="environment"
					optional
				/>
				<Field
					{...given}
					name={fields.photoShows}
					label={t("catalogue.check.photo-shows")}
					hint={t("catalogue.check.photo-shows.hint")}
					autocomplete="off"
					optional
				/>
				<p class="meta">{t("catalogue.voice.kept")}</p>
				<div>
					<Button>{t("catalogue.voice.send")}</Button>
				</div>
			</Form>
		</CitizenLayout>
	);
};
