import type { FormState } from "#kernel/form.ts";
import { Button, Checkboxes, Field } from "#ui/form/index.ts";
import { Meta, Stack } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { fields } from "../../index.ts";
import { type OfficesShown, pressField } from "./offices.ts";

interface OfficeFieldProps {
	readonly view: View;
	readonly state: FormState;
	readonly offices: OfficesShown;
	/** Where the page is drawn again, with what was found. */
	readonly action: string;
}

/** Offices of the public list: searched for, and ticked. Without map and without script; the search is part of the form. */
export const OfficeField = ({
	view,
	state,
	offices: { ticked, found },
	action,
}: OfficeFieldProps) => {
	const { t } = view;
	const listed = [...ticked, ...(found?.units ?? [])];
	const more = found && found.total > found.units.length + ticked.length;
	return (
		<>
			<div id="cari-kantor" class="stack">
				<Field
					view={view}
					state={state}
					name={fields.search}
					label={t("rights-cases.about.search")}
					hint={t("rights-cases.about.search.hint")}
					type="search"
					autocomplete="off"
					optional
				/>
				<Button
					kind="outlined"
					icon="search"
					name={pressField}
					value="cari"
					formaction={`${action}#cari-kantor`}
				>
					{t("rights-cases.about.search.button")}
				</Button>
			</div>
			{found && (
				<div role="status">
					<Meta>
						{t("rights-cases.about.found", { n: found.units.length })}{" "}
						{more && t("rights-cases.about.found.more")}
					</Meta>
				</div>
			)}
			{listed.length > 0 && (
				<Stack>
					<Checkboxes
						view={view}
						state={state}
						name={fields.accused}
						label={t("rights-cases.about.offices")}
						hint={t("rights-cases.about.offices.hint")}
						options={listed.map(({ slug, name, regency, province }) => ({
							value: slug,
							label: name,
							says: `${regency.name}, ${province.name}`,
						}))}
					/>
				</Stack>
			)}
		</>
	);
};
