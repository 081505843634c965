import type { Province } from "#territory";
import { Field, LinkButton, Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { fields } from "../../index.ts";
import { fileIslands } from "./file-fields.tsx";
import { FilingForm, type FormShown } from "./filing-form.tsx";
import { OnDevice } from "./on-device.tsx";
import { workIslands } from "./own-work.tsx";

interface UnknownPageProps extends FormShown {
	readonly provinces: readonly Province[];
}

/** Somebody does not know which office it was, and need not. */
export const UnknownPage = ({
	provinces,
	shell,
	...form
}: UnknownPageProps) => {
	const { view, state } = form;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("complaints.unknown.title")}
			description={t("complaints.unknown.lead")}
			form={state}
			islands={["story-form", ...fileIslands, ...workIslands(form.work)]}
		>
			<PageHead
				title={t("complaints.unknown.title")}
				lead={t("complaints.unknown.lead")}
			/>
			<OnDevice
				view={view}
				path={to("/pengaduan/tanpa-kantor", {})}
				name={t("complaints.unknown.title")}
				shell={shell}
			>
				<FilingForm
					{...form}
					action={link(view, "/pengaduan/tanpa-kantor", {})}
					first={
						<Section id="di-mana" title={t("complaints.unknown.where")}>
							<Field
								view={view}
								state={state}
								name={fields.place}
								label={t("complaints.unknown.place")}
								hint={t("complaints.unknown.place.hint")}
							/>
							<Select
								view={view}
								state={state}
								name={fields.province}
								label={t("complaints.unknown.province")}
								none={t("complaints.unknown.province.none")}
								options={provinces.map(({ code, name }) => ({
									value: code,
									label: name,
								}))}
								optional
							/>
						</Section>
					}
					last={<p>{t("complaints.filing.privacy")}</p>}
				/>
			</OnDevice>
		</CitizenLayout>
	);
};

/** Nobody oversees complaints here yet: what one can do all the same. */
export const NobodyOverseesPage = ({ view }: { readonly view: View }) => (
	<CitizenLayout view={view} title={view.t("complaints.unknown.title")}>
		<PageHead
			title={view.t("complaints.unknown.title")}
			lead={view.t("complaints.unknown.nobody")}
		/>
		<p>
			<LinkButton href={link(view, "/pengaduan", {})}>
				{view.t("complaints.unknown.choose")}
			</LinkButton>
		</p>
	</CitizenLayout>
);
