import { type Decree, years } from "#calendar";
import type { FormState } from "#kernel/form.ts";
import type { Province } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { placeName } from "./words.ts";

export interface DecreeFormPageProps {
	readonly view: View;
	readonly state: FormState;
	/** The draft that is edited; null is a new one. */
	readonly draft: { readonly id: string; readonly version: string } | null;
	readonly provinces: readonly Province[];
	/** The decrees in force: what a new one may take the place of. */
	readonly inForce: readonly Decree[];
	/** When somebody else saved meanwhile: both versions. */
	readonly versions?: Content;
}

/** One form for a new decree and for a draft; the days stand in one field, one a line. */
export const DecreeFormPage = (props: DecreeFormPageProps) => {
	const { view, state, draft, provinces, inForce } = props;
	const { t } = view;
	const title = t(draft ? "calendar.edit" : "calendar.new");
	const field = { view, state };
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("calendar.title"),
									href: link(view, "/kelola/libur", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("calendar.form.lead")}
				/>
			}
		>
			{props.versions}
			<Form view={view} action={actionOf(props)}>
				{draft && <Hidden name="versi" value={draft.version} />}
				<Field
					{...field}
					name="nomor"
					label={t("calendar.number")}
					hint={t("calendar.number.hint")}
					autocomplete="off"
				/>
				<Field
					{...field}
					name="tentang"
					label={t("calendar.about")}
					hint={t("calendar.about.hint")}
					autocomplete="off"
				/>
				<Field
					{...field}
					name="tahun"
					label={t("calendar.year")}
					hint={t("calendar.year.hint", {
						first: String(years.first),
						last: String(years.last),
					})}
					width="4"
					inputmode="numeric"
					autocomplete="off"
				/>
				<Select
					{...field}
					name="berlaku"
					label={t("calendar.place")}
					none={t("calendar.nation")}
					options={provinces.map(({ code, name }) => ({
						value: code,
						label: name,
					}))}
				/>
				<DateFields
					{...field}
					name="ditetapkan"
					label={t("calendar.issued")}
					hint={t("calendar.issued.hint")}
				/>
				<Field
					{...field}
					name="oleh"
					label={t("calendar.issuer")}
					hint={t("calendar.issuer.hint")}
					autocomplete="off"
				/>
				<Field
					{...field}
					name="sumber"
					label={t("calendar.source")}
					hint={t("calendar.source.hint")}
					inputmode="url"
					autocomplete="off"
					spellcheck={false}
					optional
				/>
				<Select
					{...field}
					name="mengganti"
					label={t("calendar.replaces")}
					hint={t("calendar.replaces.hint")}
					none={t("calendar.replaces.none")}
					options={inForce.map(({ id, year, number, province }) => ({
						value: id,
						label: `${year}: ${number} (${placeName(view, province, provinces)})`,
					}))}
				/>
				<TextArea
					{...field}
					name="hari"
					label={t("calendar.lines")}
					hint={t("calendar.lines.hint")}
					rows={18}
				/>
				<Fold summary={t("calendar.lines.help")}>
					<p>{t("calendar.lines.help.one")}</p>
					<p>{t("calendar.lines.help.two")}</p>
				</Fold>
				<div>
					<Button>{t("calendar.form.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const actionOf = ({ view, draft }: DecreeFormPageProps): string =>
	draft === null
		? link(view, "/kelola/libur/baru", {})
		: link(view, "/kelola/libur/:id/isi", { id: draft.id });
