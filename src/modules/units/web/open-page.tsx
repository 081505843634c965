import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	Button,
	DateFields,
	Field,
	Form,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitKinds } from "#units";
import { AdminHead } from "./admin-head.tsx";
import type { Choices } from "./find-choices.ts";
import { FoundByName } from "./found-by-name.tsx";

interface OpenPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly choices: Choices;
}

/** A new unit: what it is called, what it is, where it stands, and from when. */
export const OpenPage = ({ view, state, choices }: OpenPageProps) => {
	const { t, lang } = view;
	const title = t("units.admin.open");
	const field = { view, state };
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={<AdminHead view={view} title={title} lead={t("units.open.lead")} />}
		>
			<Form view={view} action={link(view, "/kelola/unit/baru", {})}>
				<Field
					{...field}
					name="nama"
					label={t("units.find.name")}
					hint={t("units.open.name.hint")}
					autocomplete="off"
				/>
				<Select
					{...field}
					name="jenis"
					label={t("units.kind")}
					none={t("units.open.kind.none")}
					options={Object.entries(unitKinds).map(([kind, said]) => ({
						value: kind,
						label: say(said, lang),
					}))}
				/>
				<DateFields
					{...field}
					name="mulai"
					label={t("units.open.from")}
					hint={t("units.open.from.hint")}
				/>
				<FoundByName
					{...field}
					name="tempat"
					label={t("units.find.column.place")}
					hint={t("units.open.place.hint")}
					choices={choices}
					which={t("units.choose.place")}
				/>
				<FoundByName
					{...field}
					name="induk"
					label={t("units.under")}
					hint={t("units.open.under.hint")}
					optional
					choices={choices}
					which={t("units.choose.unit")}
				/>
				<TextArea
					{...field}
					name="alamat"
					label={t("units.address")}
					hint={t("units.address.hint")}
					rows={3}
					optional
				/>
				<Field
					{...field}
					name="kata"
					label={t("units.admin.word")}
					hint={t("units.open.word.hint")}
					autocomplete="off"
					spellcheck={false}
					optional
				/>
				<div>
					<Button>{t("units.open.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
