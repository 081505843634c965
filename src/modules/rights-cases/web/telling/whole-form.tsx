import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { fields, type Step, steps } from "../../index.ts";
import { FileFields } from "./file-fields.tsx";
import type { OfficesShown } from "./offices.ts";
import { StepFields } from "./room-fields.tsx";

export interface WholeShown {
	readonly view: View;
	readonly state: FormState;
	readonly offices: OfficesShown;
	/** Made for this one telling: a second sending of it is the same. */
	readonly sheet: string;
}

interface WholeFormProps extends WholeShown {
	readonly action: string;
	/** Asked first. */
	readonly first?: Content;
	/** No voice can come along. */
	readonly silent?: boolean | undefined;
	/** Below the button. */
	readonly last: Content;
}

/** All questions under short headings, and one thing to press. */
export const WholeForm = ({
	view,
	action,
	state,
	offices,
	sheet,
	first,
	last,
	silent,
}: WholeFormProps) => {
	const { t } = view;
	return (
		<Form view={view} action={action} multipart shared>
			<Hidden name={fields.sheet} value={sheet} />
			{first}
			{steps.filter(isAsking).map((step) => (
				<Section id={`bagian-${step}`} title={t(`rights-cases.part.${step}`)}>
					<StepFields
						view={view}
						step={step}
						state={state}
						offices={offices}
						action={action}
						silent={silent}
					/>
				</Section>
			))}
			<Section id="berkas-berkas" title={t("rights-cases.files.title")}>
				<p>{t("rights-cases.files.lead")}</p>
				<FileFields view={view} state={state} silent={silent} />
			</Section>
			<div>
				<Button>{t("rights-cases.check.send")}</Button>
			</div>
			<Meta>{last}</Meta>
		</Form>
	);
};

const isAsking = (step: Step): step is Exclude<Step, "check"> =>
	step !== "check";
