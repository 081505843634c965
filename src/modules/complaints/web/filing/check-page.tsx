import type { Service } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Heard, Meta, PageHead, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Steps, stepWords } from "#ui/steps.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	answersIn,
	fields,
	numberOf,
	type Published,
	steps,
	type WaitingFile,
} from "../../index.ts";
import { AlikeChoice } from "../joining/alike-choice.tsx";
import { answersToCheck } from "./answers-to-check.ts";
import { LetGo } from "./let-go.tsx";
import { OfficeLine } from "./office-line.tsx";
import { OwnWork, workIslands } from "./own-work.tsx";
import { stepAddress } from "./step-page.tsx";

interface CheckPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly services: readonly Service[];
	readonly state: FormState;
	readonly sheet: string;
	readonly files: readonly WaitingFile[];
	readonly work?: string | null;
	/** What others told in like words. */
	readonly alike?: readonly Published[];
}

/** Every answer once more, each with the way to change it. What is sent is what stands here. */
export const CheckPage = ({
	view,
	unit,
	services,
	state,
	sheet,
	files,
	work,
	alike = [],
}: CheckPageProps) => {
	const { t } = view;
	const now = numberOf("check");
	const title = t("complaints.step.check");
	return (
		<CitizenLayout
			view={view}
			title={`${stepWords({ view, now, of: steps.length, name: title })}, ${unit.name}`}
			form={state}
			islands={workIslands(work)}
			unlisted
			oneOfMany
		>
			<PageHead
				above={
					<>
						<OfficeLine view={view} unit={unit} />
						<Steps view={view} now={now} of={steps.length} />
					</>
				}
				title={title}
				lead={t("complaints.check.lead")}
			/>
			<Facts
				facts={answersToCheck({ view, state, services, files }).map(
					({ question, answer, step }) => ({
						term: question,
						is: (
							<>
								{answer ?? (
									<span class="meta">{t("complaints.check.empty")}</span>
								)}{" "}
								<a href={stepAddress(view, unit, step, true)}>
									{t("complaints.check.change")}
									<Heard>: {question}</Heard>
								</a>
							</>
						),
					}),
				)}
			/>
			<Form
				view={view}
				action={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}
				multipart
			>
				<Hidden name={fields.sheet} value={sheet} />
				<Hidden name={wayField} value="langkah" />
				<OwnWork view={view} state={state} work={work} />
				{Object.entries(answersIn(state.typed)).flatMap(([name, values]) =>
					values.map((value) => <Hidden name={name} value={value} />),
				)}
				{alike.length > 0 && <AlikeChoice view={view} alike={alike} />}
				<div>
					<Button>
						{t(
							alike.length > 0
								? "complaints.alike.as-is"
								: "complaints.filing.send",
						)}
					</Button>
				</div>
				<Meta>{t("complaints.filing.privacy")}</Meta>
			</Form>
			<Row>
				<a href={stepAddress(view, unit, "who")}>
					{t("complaints.step.before")}
				</a>
				<a href={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}>
					{t("complaints.step.whole")}
				</a>
			</Row>
			<LetGo view={view} unit={unit} />
		</CitizenLayout>
	);
};

/** Says that the form came from the page that checks, which is then shown again where something is amiss. */
export const wayField = "cara";
