import { modes, planFields } from "#events";
import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Origin, originWord } from "../index.ts";
import { fields } from "./fields.ts";

export interface VisitPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** The office of the coach, whose event it becomes. */
	readonly office: string;
	readonly from: Origin;
	readonly state: FormState;
	readonly once: string;
}

/** A coach plans a visit: the few things that are said now; the rest is said at the event. */
export const VisitPage = (props: VisitPageProps) => {
	const { view, unit, from, state } = props;
	const { t } = view;
	const title = t("guidance.visit.plan");
	const part = { view, state };
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{
									name: unit.name,
									href: link(view, "/bimbingan/:unit", { unit: unit.slug }),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={unit.name}
				/>
			}
		>
			<Meta>{t("guidance.visit.plan.says", { office: props.office })}</Meta>
			<Form
				view={view}
				action={link(view, "/bimbingan/:unit/kunjungan", { unit: unit.slug })}
				once={props.once}
				label={title}
			>
				<Hidden name={fields.origin} value={originWord(from)} />
				<Field
					{...part}
					name={planFields.title}
					label={t("guidance.visit.title")}
					autocomplete="off"
				/>
				<DateFields
					{...part}
					name={planFields.on}
					label={t("guidance.visit.on")}
				/>
				<Field
					{...part}
					name={planFields.from}
					label={t("guidance.visit.begins")}
					hint={t("guidance.visit.hour.hint")}
					width="8"
					autocomplete="off"
				/>
				<Field
					{...part}
					name={planFields.until}
					label={t("guidance.visit.ends")}
					width="8"
					autocomplete="off"
				/>
				<Radios
					{...part}
					name={planFields.mode}
					label={t("guidance.visit.mode")}
					options={modes.map((mode) => ({
						value: mode,
						label: t(`guidance.visit.mode.${mode}`),
					}))}
				/>
				<Field
					{...part}
					name={planFields.place}
					label={t("guidance.visit.place")}
					autocomplete="off"
					optional
				/>
				<Field
					{...part}
					name={planFields.online}
					label={t("guidance.visit.online")}
					inputmode="url"
					autocomplete="off"
					optional
				/>
				<Field
					{...part}
					name={planFields.contact}
					label={t("guidance.visit.contact")}
					hint={t("guidance.visit.contact.hint")}
					autocomplete="off"
				/>
				<TextArea
					{...part}
					name={planFields.about}
					label={t("guidance.visit.about")}
					hint={t("guidance.visit.about.hint")}
					rows={4}
					optional
				/>
				<div>
					<Button>{t("guidance.visit.plan.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
