import type { Stage } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
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
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { Case } from "../index.ts";
import { addressOf } from "./address.ts";
import { roundName } from "./words.ts";

export interface StepPageProps {
	readonly view: View;
	readonly found: Case;
	readonly stage: Stage;
	readonly state: FormState;
	readonly once: string;
}

/** One of the steps before the answers, as the instrument names it: readiness, request, declaration, evaluation. */
export const StepPage = ({
	view,
	found,
	stage,
	state,
	once,
}: StepPageProps) => {
	const title = say(stage.label, view.lang);
	const at = addressOf(found);
	const common = { view, state };
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${found.unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: roundName(
										view,
										found.instrument,
										found.assessment.year,
									),
									href: link(view, "/penilaian/:unit/:instrument/:year", at),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={found.unit.name}
				/>
			}
		>
			{stage.document && (
				<p>
					{view.t("assessments.step-produces", {
						document: say(stage.document, view.lang),
					})}
				</p>
			)}
			{!stage.verified && (
				<Unverified view={view}>
					{stage.note && say(stage.note, view.lang)}
				</Unverified>
			)}
			<Form
				view={view}
				action={link(view, "/penilaian/:unit/:instrument/:year/langkah", at)}
				once={once}
			>
				<Hidden name="tahap" value={stage.code} />
				{stage.kind === "evaluation" && (
					<Radios
						{...common}
						name="hasil"
						label={view.t("assessments.step-outcome")}
						options={[
							{ value: "lolos", label: view.t("assessments.step-passed") },
							{
								value: "tidak",
								label: view.t("assessments.step-not-passed"),
								says: view.t("assessments.step-not-passed-says"),
							},
						]}
					/>
				)}
				<Field
					{...common}
					name="nomor"
					label={view.t("assessments.step-number")}
					hint={view.t("assessments.step-number-hint")}
					width="16"
					optional
				/>
				<DateFields
					{...common}
					name="tanggal"
					label={view.t("assessments.step-on")}
				/>
				{stage.kind === "declaration" && (
					<>
						<Field
							{...common}
							name="tempat"
							label={view.t("assessments.step-place")}
						/>
						<Field
							{...common}
							name="saksi"
							label={view.t("assessments.step-witnesses")}
							hint={view.t("assessments.step-witnesses-hint")}
						/>
					</>
				)}
				<TextArea
					{...common}
					name="catatan"
					label={view.t("assessments.step-note")}
					rows={3}
					optional={stage.kind !== "evaluation"}
				/>
				<p>
					<Button>{view.t("assessments.step-record")}</Button>{" "}
					{stage.optional && (
						<Button kind="quiet" name="lakukan" value="lewati">
							{view.t("assessments.step-skip")}
						</Button>
					)}
				</p>
			</Form>
		</OfficerLayout>
	);
};
