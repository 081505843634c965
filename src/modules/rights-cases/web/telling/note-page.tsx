import { Radios, TextArea } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { consents, fields, staffChannels } from "../../index.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { WholeForm, type WholeShown } from "./whole-form.tsx";

/** An officer writes down what somebody tells, or what nobody told and they found themselves. */
export const NotePage = (shown: WholeShown) => {
	const { view, state } = shown;
	const { t } = view;
	const part = { view, state };
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.note.title")}
			here={t("rights-cases.note.here")}
			lead={t("rights-cases.note.lead")}
			state={state}
		>
			<Notice kind="info" title={t("rights-cases.note.aloud")}>
				{t("rights-cases.note.aloud.says")}
			</Notice>
			<WholeForm
				{...shown}
				silent
				action={link(view, "/ruang/meja/catat", {})}
				first={
					<Section id="cara-datang" title={t("rights-cases.note.came")}>
						<Radios
							{...part}
							name={fields.channel}
							label={t("rights-cases.note.channel")}
							options={staffChannels.map((channel) => ({
								value: channel,
								label: t(`rights-cases.channel.${channel}`),
							}))}
						/>
						<TextArea
							{...part}
							name={fields.source}
							label={t("rights-cases.note.source")}
							hint={t("rights-cases.note.source.hint")}
							rows={3}
							optional
						/>
						<Radios
							{...part}
							name={fields.consent}
							label={t("rights-cases.note.consent")}
							hint={t("rights-cases.note.consent.hint")}
							options={consents.map((consent) => ({
								value: consent,
								label: t(`rights-cases.consent.${consent}`),
							}))}
						/>
					</Section>
				}
				last={t("rights-cases.check.sealed")}
			/>
		</RoomDeskLayout>
	);
};
