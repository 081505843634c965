import type { Service } from "#catalogue";
import { ServiceField } from "#catalogue/web";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { fieldOf, unmetFields, unmetHeadings } from "../../index.ts";
import { HeadingFields } from "../groups/heading-fields.tsx";
import { hasAny } from "../has-any.ts";
import { ReasonField } from "./reason-field.tsx";

interface TellPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly services: readonly Service[];
	readonly state: FormState;
	/** Fewer people are not told. */
	readonly fewest: number;
	/** Made for this one report: a second sending of it is the same report. */
	readonly sheet: string;
}

/** "I was not served": without account, and honest about what becomes of it. */
export const TellPage = ({
	view,
	unit,
	services,
	fewest,
	state,
	sheet,
}: TellPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={`${t("surveys.unmet.tell.title")}, ${unit.name}`}
			description={t("surveys.unmet.tell.lead", { unit: unit.name })}
			form={state}
		>
			<PageHead
				above={<Meta>{unit.name}</Meta>}
				title={t("surveys.unmet.tell.title")}
				lead={t("surveys.unmet.tell.lead", { unit: unit.name })}
			/>
			<Notice kind="info">{t("surveys.unmet.tell.honest")}</Notice>
			<Form
				view={view}
				action={link(view, "/survei/:unit/tidak-terlayani", {
					unit: unit.slug,
				})}
			>
				<Hidden name="lembar" value={sheet} />
				<ServiceField
					view={view}
					state={state}
					services={services}
					name={unmetFields.service}
					label={t("surveys.unmet.tell.service")}
					none={t("surveys.unmet.desk.service.none")}
				/>
				<TextArea
					view={view}
					state={state}
					name={unmetFields.asked}
					label={t("surveys.unmet.tell.asked")}
					hint={t("surveys.unmet.tell.asked.hint")}
					rows={2}
					optional={services.length > 0}
				/>
				<ReasonField
					view={view}
					state={state}
					label={t("surveys.unmet.tell.reason")}
				/>
				<Fold
					id="diri"
					summary={t("surveys.self.title")}
					open={hasAny(
						state,
						unmetHeadings.map(({ code }) => fieldOf.heading(code)),
					)}
				>
					<p>{t("surveys.self.why")}</p>
					<HeadingFields view={view} state={state} of={unmetHeadings} />
				</Fold>
				<Button>{t("surveys.unmet.tell.send")}</Button>
				<Meta>{t("surveys.unmet.tell.privacy", { least: fewest })}</Meta>
			</Form>
		</CitizenLayout>
	);
};
