import { type FormState, typedValue } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { Meta, PageHead, Row } from "#ui/layout/parts.tsx";
import { RoomLayout } from "#ui/layout/room.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Steps } from "#ui/steps.tsx";
import type { View } from "#ui/view.ts";
import { fields, numberOf, type Step, steps } from "../../index.ts";
import { Danger } from "./danger.tsx";
import { LetGo } from "./let-go.tsx";
import type { OfficesShown } from "./offices.ts";
import { StepFields } from "./room-fields.tsx";

interface StepPageProps {
	readonly view: View;
	readonly step: Exclude<Step, "check">;
	readonly state: FormState;
	readonly offices: OfficesShown;
	/** It was opened from the page that shows all answers, and leads back there. */
	readonly mending: boolean;
	/** Something was answered before and is kept. */
	readonly begun: boolean;
}

/** One question. Whatever is left empty stays unsaid. */
export const StepPage = ({
	view,
	step,
	state,
	offices,
	mending,
	begun,
}: StepPageProps) => {
	const { t } = view;
	const now = numberOf(step);
	const before = steps[now - 2];
	const action = link(view, "/ruang/isi/:step", { step: String(now) });
	return (
		<RoomLayout view={view} title={roomTitle(view, now)} form={state}>
			<PageHead
				above={<Steps view={view} now={now} of={steps.length} />}
				title={t(`rights-cases.step.${step}`)}
				lead={t(`rights-cases.step-says.${step}`)}
			/>
			{step !== "danger" && typedValue(state, fields.inDanger) === "ya" && (
				<Notice kind="warn" title={t("rights-cases.danger.first")}>
					<a href={`${link(view, "/ruang", {})}#bahaya`}>
						{t("rights-cases.danger.whom")}
					</a>
				</Notice>
			)}
			<Form view={view} action={action} shared>
				{mending && <Hidden name={backField} value="periksa" />}
				<StepFields
					view={view}
					step={step}
					state={state}
					offices={offices}
					action={action}
					alone
				/>
				<div>
					<Button>
						{t(mending ? "rights-cases.step.mended" : "rights-cases.step.next")}
					</Button>
				</div>
			</Form>
			{step === "danger" && <Danger view={view} />}
			<Row>
				{before && (
					<a href={stepAddress(view, before)}>
						{t("rights-cases.step.before")}
					</a>
				)}
				<a href={link(view, "/ruang/lembar", {})}>
					{t("rights-cases.before.whole")}
				</a>
			</Row>
			<Meta>{t("rights-cases.step.kept")}</Meta>
			{begun && <LetGo view={view} />}
		</RoomLayout>
	);
};

/** "Ruang, langkah 3 dari 10": nothing of what is asked. */
export const roomTitle = (view: View, now: number): string =>
	view.t("rights-cases.room.step", { now, of: steps.length });

/** Sent by a page that was opened to mend one answer. */
export const backField = "kembali";

/** Where a step stands; `mending` leads back to all answers afterwards. */
export const stepAddress = (view: View, step: Step, mending = false): string =>
	link(
		view,
		"/ruang/isi/:step",
		{ step: String(numberOf(step)) },
		{ dari: mending ? "periksa" : null },
	);
