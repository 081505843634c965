import type { Service } from "#catalogue";
import { ServiceField } from "#catalogue/web";
import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden, Radios } from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { fieldOf, unmetFields, unmetHeadings, whoSaid } from "../../index.ts";
import { HeadingFields } from "../groups/heading-fields.tsx";
import { hasAny } from "../has-any.ts";
import { ReasonField } from "./reason-field.tsx";

interface DeskFormProps {
	readonly view: View;
	readonly unit: Unit;
	readonly services: readonly Service[];
	readonly state: FormState;
	/** Made for this one record: a second sending of it is the same record. */
	readonly sheet: string;
}

/** One person in twenty seconds: what, why, where to. Who it was only where the person said so. */
export const DeskForm = ({
	view,
	unit,
	services,
	state,
	sheet,
}: DeskFormProps) => {
	const { t } = view;
	return (
		<Section id="catat" title={t("surveys.unmet.desk.new")}>
			<Form
				view={view}
				action={link(view, "/survei/:unit/kelola/tidak-terlayani", {
					unit: unit.slug,
				})}
			>
				<Hidden name="lembar" value={sheet} />
				<ServiceField
					view={view}
					state={state}
					services={services}
					name={unmetFields.service}
					label={t("surveys.unmet.desk.service")}
					none={t("surveys.unmet.desk.service.none")}
				/>
				<Field
					view={view}
					state={state}
					name={unmetFields.asked}
					label={t("surveys.unmet.desk.asked")}
					hint={t("surveys.unmet.desk.asked.hint")}
					autocomplete="off"
					optional={services.length > 0}
				/>
				<ReasonField
					view={view}
					state={state}
					label={t("surveys.unmet.desk.reason")}
				/>
				<Field
					view={view}
					state={state}
					name={unmetFields.sentTo}
					label={t("surveys.unmet.desk.sent-to")}
					hint={t("surveys.unmet.desk.sent-to.hint")}
					autocomplete="off"
					optional
				/>
				<Fold
					id="orang"
					summary={t("surveys.unmet.desk.about")}
					open={hasAny(state, [
						unmetFields.whoSaid,
						...unmetHeadings.map(({ code }) => fieldOf.heading(code)),
					])}
				>
					<p>{t("surveys.unmet.desk.about.why")}</p>
					<Radios
						view={view}
						state={state}
						name={unmetFields.whoSaid}
						label={t("surveys.unmet.desk.who")}
						optional
						options={whoSaid.map((word) => ({
							value: word,
							label: t(`surveys.unmet.desk.who.${word}`),
						}))}
					/>
					<HeadingFields view={view} state={state} of={unmetHeadings} />
				</Fold>
				<Button>{t("surveys.unmet.desk.record")}</Button>
			</Form>
		</Section>
	);
};
