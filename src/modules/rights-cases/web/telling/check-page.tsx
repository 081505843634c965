import type { FormState } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { Heard, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { RoomLayout } from "#ui/layout/room.tsx";
import { link } from "#ui/paths.ts";
import { Steps } from "#ui/steps.tsx";
import type { View } from "#ui/view.ts";
import { answersOf, fields, numberOf, steps } from "../../index.ts";
import { answersToCheck } from "./answers-to-check.ts";
import { FileFields, fileIslands } from "./file-fields.tsx";
import { LetGo } from "./let-go.tsx";
import type { OfficesShown } from "./offices.ts";
import { roomTitle, stepAddress } from "./step-page.tsx";

interface CheckPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly offices: OfficesShown;
	readonly sheet: string;
}

/** Every answer once more, each with the way to change it; files and a voice; and one thing to press. */
export const CheckPage = ({ view, state, offices, sheet }: CheckPageProps) => {
	const { t } = view;
	const now = numberOf("check");
	return (
		<RoomLayout
			view={view}
			title={roomTitle(view, now)}
			form={state}
			islands={fileIslands}
		>
			<PageHead
				above={<Steps view={view} now={now} of={steps.length} />}
				title={t("rights-cases.step.check")}
				lead={t("rights-cases.check.lead")}
			/>
			<Facts
				facts={answersToCheck(view, state, offices).map(
					({ question, answer, step }) => ({
						term: question,
						is: (
							<>
								{answer ?? (
									<span class="meta">{t("rights-cases.check.empty")}</span>
								)}{" "}
								<a href={stepAddress(view, step, true)}>
									{t("rights-cases.check.change")}
									<Heard>: {question}</Heard>
								</a>
							</>
						),
					}),
				)}
			/>
			<Form
				view={view}
				action={link(view, "/ruang/isi/:step", { step: String(now) })}
				multipart
				shared
			>
				<Hidden name={fields.sheet} value={sheet} />
				{Object.entries(answersOf(state.typed)).map(([name, values]) => (
					<Hidden
						name={name}
						value={
							name === fields.accused ? values.join(",") : (values[0] ?? "")
						}
					/>
				))}
				<Section id="berkas-berkas" title={t("rights-cases.files.title")}>
					<p>{t("rights-cases.files.lead")}</p>
					<FileFields view={view} state={state} />
				</Section>
				<div>
					<Button>{t("rights-cases.check.send")}</Button>
				</div>
				<Meta>{t("rights-cases.check.sealed")}</Meta>
			</Form>
			<Row>
				<a href={stepAddress(view, "reach")}>{t("rights-cases.step.before")}</a>
			</Row>
			<LetGo view={view} />
		</RoomLayout>
	);
};
