import type { Service } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { fields, type WaitingFile } from "../../index.ts";
import { FileFields } from "./file-fields.tsx";
import {
	AboutFields,
	StoryFields,
	WhatFields,
	WhoFields,
} from "./filing-fields.tsx";
import { OfficeLine } from "./office-line.tsx";
import { stepAddress } from "./step-page.tsx";

interface FilingPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly services: readonly Service[];
	readonly state: FormState;
	/** Made for this one telling: a second sending of it is the same. */
	readonly sheet: string;
	/** Files that came before. */
	readonly files: readonly WaitingFile[];
}

/** All on one page, for whoever prefers it or prints it. */
export const FilingPage = ({
	view,
	unit,
	services,
	state,
	sheet,
	files,
}: FilingPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<CitizenLayout
			view={view}
			title={`${t("complaints.filing.title")}, ${unit.name}`}
			description={t("complaints.filing.lead")}
			form={state}
		>
			<PageHead
				above={<OfficeLine view={view} unit={unit} />}
				title={t("complaints.filing.title")}
				lead={t("complaints.filing.lead")}
				below={
					<p>
						<a href={stepAddress(view, unit, "what")}>
							{t("complaints.filing.by-steps")}
						</a>
					</p>
				}
			/>
			<Form
				view={view}
				action={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}
				multipart
			>
				<Hidden name={fields.sheet} value={sheet} />
				<Section id="hal" title={t("complaints.part.matter")}>
					<WhatFields {...part} />
					<AboutFields {...part} services={services} />
				</Section>
				<Section id="kejadian" title={t("complaints.part.event")}>
					<StoryFields {...part} />
				</Section>
				<Section id="berkas-berkas" title={t("complaints.part.files")}>
					<FileFields {...part} files={files} />
				</Section>
				<Section id="anda" title={t("complaints.part.you")}>
					<WhoFields {...part} />
				</Section>
				<Section id="kirim" title={t("complaints.part.send")}>
					<p>{t("complaints.filing.privacy")}</p>
					<div>
						<Button>{t("complaints.filing.send")}</Button>
					</div>
				</Section>
			</Form>
		</CitizenLayout>
	);
};
