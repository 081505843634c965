import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	type Breach,
	breachFields as fields,
	breachLimits as limits,
	register,
} from "#personal-data";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkboxes,
	DateFields,
	Field,
	Form,
	Hidden,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface FormPageProps {
	readonly view: View;
	readonly state: FormState;
	/** `null`: a new one. */
	readonly breach: Breach | null;
	readonly once: string;
}

/** A breach, as much as is known: the rest is added later. */
export const BreachFormPage = ({
	view,
	state,
	breach,
	once,
}: FormPageProps) => {
	const { t, lang } = view;
	const title = t(
		breach ? "personal-data.breach.change" : "personal-data.breach.new",
	);
	const part = { view, state };
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
									name: t("personal-data.breach.desk"),
									href: link(view, "/data-pribadi/kegagalan/meja", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("personal-data.breach.new.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={
					breach
						? link(view, "/data-pribadi/kegagalan/meja/:breach/ubah", {
								breach: breach.id,
							})
						: link(view, "/data-pribadi/kegagalan/meja/baru", {})
				}
				once={once}
			>
				{breach && (
					<Hidden name={fields.version} value={String(breach.version)} />
				)}
				<Field
					{...part}
					name={fields.title}
					label={t("personal-data.breach.title")}
					hint={t("personal-data.breach.title.hint")}
					autocomplete="off"
				/>
				<DateFields
					{...part}
					name={fields.found}
					label={t("personal-data.breach.found-on")}
				/>
				<Field
					{...part}
					name={fields.hour}
					label={t("personal-data.breach.hour")}
					hint={t("personal-data.breach.hour.hint")}
					width="8"
					autocomplete="off"
				/>
				<TextArea
					{...part}
					name={fields.happened}
					label={t("personal-data.breach.happened")}
					hint={t("personal-data.breach.no-names", { n: limits.words })}
					rows={3}
				/>
				<TextArea
					{...part}
					name={fields.data}
					label={t("personal-data.breach.data")}
					rows={2}
				/>
				<Checkboxes
					{...part}
					name={fields.activities}
					label={t("personal-data.breach.activities")}
					options={register().activities.map(({ code, title: called }) => ({
						value: code,
						label: say(called, lang),
					}))}
					optional
				/>
				<Field
					{...part}
					name={fields.people}
					label={t("personal-data.breach.people")}
					hint={t("personal-data.breach.people.hint")}
					width="8"
					autocomplete="off"
					optional
				/>
				<TextArea
					{...part}
					name={fields.consequences}
					label={t("personal-data.breach.consequences")}
					rows={3}
					optional
				/>
				<TextArea
					{...part}
					name={fields.measures}
					label={t("personal-data.breach.measures")}
					rows={3}
					optional
				/>
				<div>
					<Button>{t("personal-data.breach.save")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
