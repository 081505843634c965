import type { Service } from "#catalogue";
import { type FormState, typedValue } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Steps, stepWords } from "#ui/steps.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type FilingDraft,
	fields,
	numberOf,
	type Step,
	steps,
} from "../../index.ts";
import { FileFields, fileIslands } from "./file-fields.tsx";
import {
	AboutFields,
	StoryFields,
	WhatFields,
	WhoFields,
} from "./filing-fields.tsx";
import { LetGo } from "./let-go.tsx";
import { OfficeLine } from "./office-line.tsx";

interface StepPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly services: readonly Service[];
	readonly step: Exclude<Step, "check">;
	readonly state: FormState;
	/** It was opened from the page that shows all answers, and leads back there. */
	readonly mending: boolean;
	/** What was answered before and is kept. */
	readonly draft: FilingDraft | null;
}

/** One thing on a page. */
export const StepPage = (props: StepPageProps) => {
	const { view, unit, step, state, mending, draft } = props;
	const { t } = view;
	const now = numberOf(step);
	const title = t(`complaints.step.${step}`);
	const whole = link(view, "/pengaduan/ke/:unit", { unit: unit.slug });
	const before = steps[now - 2];
	return (
		<CitizenLayout
			view={view}
			title={`${stepWords({ view, now, of: steps.length, name: title })}, ${unit.name}`}
			form={state}
			unlisted
			oneOfMany
			islands={step === "files" ? fileIslands : []}
		>
			<PageHead
				above={
					<>
						<OfficeLine view={view} unit={unit} />
						<Steps view={view} now={now} of={steps.length} />
					</>
				}
				title={title}
			/>
			<Form
				view={view}
				action={link(view, "/pengaduan/ke/:unit/langkah/:step", {
					unit: unit.slug,
					step: String(now),
				})}
				multipart
			>
				{mending && <Hidden name={backField} value="periksa" />}
				<StepFields {...props} />
				<div>
					<Button>
						{t(mending ? "complaints.step.mended" : "complaints.step.next")}
					</Button>
				</div>
			</Form>
			<Row>
				{before && (
					<a href={stepAddress(view, unit, before)}>
						{t("complaints.step.before")}
					</a>
				)}
				<a href={whole}>{t("complaints.step.whole")}</a>
			</Row>
			<Meta>{t("complaints.step.kept")}</Meta>
			{draft && <LetGo view={view} unit={unit} />}
		</CitizenLayout>
	);
};

/** Sent by a page that was opened to mend one answer. */
export const backField = "kembali";

/** Where a step stands; `mending` leads back to all answers afterwards. */
export const stepAddress = (
	view: View,
	{ slug }: Pick<Unit, "slug">,
	step: Step,
	mending = false,
): string =>
	link(
		view,
		"/pengaduan/ke/:unit/langkah/:step",
		{ unit: slug, step: String(numberOf(step)) },
		{ dari: mending ? "periksa" : null },
	);

const StepFields = ({ view, state, services, step, draft }: StepPageProps) => {
	const part = { view, state };
	switch (step) {
		case "what": {
			// Whoever comes from the page of a service need not choose it again.
			const service = typedValue(state, fields.service);
			return (
				<>
					{service && <Hidden name={fields.service} value={service} />}
					<WhatFields {...part} alone />
				</>
			);
		}
		case "about":
			return <AboutFields {...part} services={services} alone />;
		case "story":
			return <StoryFields {...part} bySteps />;
		case "files":
			return <FileFields {...part} files={draft?.files ?? []} />;
		case "who":
			return <WhoFields {...part} />;
	}
};
