import { type FormState, typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Field, Form, Hidden, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Facility,
	type FacilityKind,
	facilityKinds,
} from "../../index.ts";
import { CheckFields } from "./check-fields.tsx";
import { fields } from "./read-check.ts";

export interface CheckPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
	readonly once: string;
	/** What is looked at; null while it is still chosen. */
	readonly kind: FacilityKind | null;
	/** The one that was on record before; null for a new one. */
	readonly facility: Facility | null;
}

/** Writing down what was seen: first which facility, then how it is. */
export const CheckPage = (props: CheckPageProps) => {
	const { view, unit, state, kind, facility } = props;
	const { t, lang } = view;
	const title = kind ? say(kind.label, lang) : t("catalogue.facility.record");
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
									name: unit.name,
									href: link(view, "/unit/:slug", { slug: unit.slug }),
								},
								{
									name: t("catalogue.facilities.title"),
									href: link(view, "/unit/:unit/fasilitas", {
										unit: unit.slug,
									}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={
						facility?.place ??
						t(kind ? "catalogue.check.lead" : "catalogue.check.choose.lead")
					}
				/>
			}
		>
			{kind ? <Seen {...props} kind={kind} /> : <Choose {...props} />}
		</OfficerLayout>
	);
};

const Choose = ({ view, unit, state }: CheckPageProps) => {
	const { t, lang } = view;
	return (
		<form
			class="stack"
			method="get"
			action={link(view, "/unit/:unit/catat-fasilitas", { unit: unit.slug })}
		>
			<Select
				view={view}
				state={state}
				name={fields.kind}
				label={t("catalogue.check.kind")}
				options={facilityKinds().kinds.map(({ code, label }) => ({
					value: code,
					label: say(label, lang),
				}))}
			/>
			<div>
				<Button>{t("catalogue.check.go-on")}</Button>
			</div>
		</form>
	);
};

const Seen = ({
	view,
	unit,
	state,
	once,
	kind,
	facility,
}: CheckPageProps & { readonly kind: FacilityKind }) => {
	const { t, lang } = view;
	const given = { view, state };
	return (
		<Form
			view={view}
			action={
				facility
					? link(view, "/unit/:unit/fasilitas/:id/periksa", {
							unit: unit.slug,
							id: facility.id,
						})
					: link(view, "/unit/:unit/catat-fasilitas", { unit: unit.slug })
			}
			once={once}
			multipart
			label={t("catalogue.check.do")}
		>
			<Hidden name={fields.kind} value={kind.code} />
			{facility && (
				<Hidden
					name={fields.basedOn}
					value={
						typedValue(state, fields.basedOn) || String(facility.last.number)
					}
				/>
			)}
			<Hug>
				<p>{say(kind.look, lang)}</p>
			</Hug>
			{!facility && (
				<Field
					{...given}
					name={fields.place}
					label={t("catalogue.check.place")}
					hint={t("catalogue.check.place.hint")}
					autocomplete="off"
				/>
			)}
			<CheckFields {...given} kind={kind} />
			<div>
				<Button>{t("catalogue.check.do")}</Button>
			</div>
		</Form>
	);
};
