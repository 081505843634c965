import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link, to } from "#ui/paths.ts";
import type { Unit } from "#units";
import { fileIslands } from "./file-fields.tsx";
import { FilingForm, type FormShown } from "./filing-form.tsx";
import { OfficeLine } from "./office-line.tsx";
import { OnDevice } from "./on-device.tsx";
import { workIslands } from "./own-work.tsx";
import { stepAddress } from "./step-page.tsx";

interface FilingPageProps extends FormShown {
	readonly unit: Unit;
}

/** All on one page, for whoever prefers it or prints it. */
export const FilingPage = ({ unit, shell, ...form }: FilingPageProps) => {
	const { view, state } = form;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={`${t("complaints.filing.title")}, ${unit.name}`}
			description={t("complaints.filing.lead")}
			form={state}
			islands={["story-form", ...fileIslands, ...workIslands(form.work)]}
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
			<OnDevice
				view={view}
				path={to("/pengaduan/ke/:unit", { unit: unit.slug })}
				name={unit.name}
				shell={shell}
			>
				<FilingForm
					{...form}
					action={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}
					last={<p>{t("complaints.filing.privacy")}</p>}
				/>
			</OnDevice>
		</CitizenLayout>
	);
};
