import type { Service } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { fields } from "../../index.ts";
import {
	AboutFields,
	StoryFields,
	WhatFields,
	WhoFields,
} from "./filing-fields.tsx";

interface FilingPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly services: readonly Service[];
	readonly state: FormState;
	/** Made for this one telling: a second sending of it is the same. */
	readonly sheet: string;
}

/** All on one page, for whoever prefers it or prints it. */
export const FilingPage = ({
	view,
	unit,
	services,
	state,
	sheet,
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
				above={
					<Meta>
						{unit.name} ·{" "}
						<a href={link(view, "/pengaduan", {})}>
							{t("complaints.filing.other-office")}
						</a>
					</Meta>
				}
				title={t("complaints.filing.title")}
				lead={t("complaints.filing.lead")}
			/>
			<Form
				view={view}
				action={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}
				multipart
			>
				<Hidden name={fields.sheet} value={sheet} />
				<WhatFields {...part} />
				<AboutFields {...part} services={services} />
				<StoryFields {...part} />
				<WhoFields {...part} />
				<Button>{t("complaints.filing.send")}</Button>
				<Meta>{t("complaints.filing.privacy")}</Meta>
			</Form>
		</CitizenLayout>
	);
};
