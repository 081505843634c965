import { Checkbox, Field, Radios } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { Unit } from "#units";
import { fields, staffChannels } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { fileIslands } from "./file-fields.tsx";
import { FilingForm, type FormShown } from "./filing-form.tsx";

interface BehalfPageProps extends FormShown {
	readonly unit: Unit;
}

/** An officer writes down what somebody tells: at the desk, by letter, by telephone, in a village. */
export const BehalfPage = ({ unit, ...form }: BehalfPageProps) => {
	const { view, state } = form;
	const { t } = view;
	const part = { view, state };
	return (
		<DeskLayout
			view={view}
			title={t("complaints.behalf.title")}
			lead={t("complaints.behalf.lead", { unit: unit.name })}
			state={state}
			islands={fileIslands}
		>
			<Notice kind="info" title={t("complaints.behalf.up")}>
				{t("complaints.behalf.up.says")}
			</Notice>
			<FilingForm
				{...form}
				action={link(view, "/pengaduan/meja/:unit/catat", { unit: unit.slug })}
				first={
					<Section id="orang" title={t("complaints.behalf.person")}>
						<Radios
							{...part}
							name={fields.channel}
							label={t("complaints.behalf.channel")}
							options={staffChannels.map((channel) => ({
								value: channel,
								label: t(`complaints.channel.${channel}`),
							}))}
						/>
						<Checkbox
							{...part}
							name={fields.consent}
							label={t("complaints.behalf.consent")}
							says={t("complaints.behalf.consent.says")}
						/>
						<Field
							{...part}
							name={fields.helper}
							label={t("complaints.behalf.helper")}
							hint={t("complaints.behalf.helper.hint")}
							optional
						/>
						<Field
							{...part}
							name={fields.place}
							label={t("complaints.filing.place")}
							hint={t("complaints.filing.place.hint")}
							optional
						/>
					</Section>
				}
				last={<p>{t("complaints.behalf.receipt")}</p>}
			/>
		</DeskLayout>
	);
};
