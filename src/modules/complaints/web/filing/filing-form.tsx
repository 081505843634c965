import type { Service } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { fields, type WaitingFile } from "../../index.ts";
import { FileFields } from "./file-fields.tsx";
import {
	AboutFields,
	StoryFields,
	WhatFields,
	WhoFields,
} from "./filing-fields.tsx";
import { OwnWork } from "./own-work.tsx";

/** What the whole form is drawn from, whoever fills it in. */
export interface FormShown {
	readonly view: View;
	readonly services: readonly Service[];
	readonly state: FormState;
	/** Made for this one telling: a second sending of it is the same. */
	readonly sheet: string;
	/** When it was made, under our seal. */
	readonly made: string;
	/** What the device may compute before it is sent. */
	readonly work?: string | null;
	/** Files that came before. */
	readonly files: readonly WaitingFile[];
	/** Of nobody: the one that a device keeps. */
	readonly shell?: boolean;
}

interface FilingFormProps extends FormShown {
	readonly action: string;
	/** Asked first. */
	readonly first?: Content;
	/** Above the button. */
	readonly last: Content;
}

/** All questions under short headings, and one thing to press. */
export const FilingForm = ({
	view,
	action,
	services,
	state,
	sheet,
	made,
	work,
	files,
	first,
	last,
}: FilingFormProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Form view={view} action={action} multipart>
			<Hidden name={fields.sheet} value={sheet} />
			<Hidden
				name={fields.made}
				value={typedValue(state, fields.made) || made}
			/>
			<Hidden name={fields.alike} value="cari" />
			{first}
			<Section id="hal" title={t("complaints.part.matter")}>
				<WhatFields {...part} />
				<AboutFields {...part} services={services} />
			</Section>
			<Section id="kejadian" title={t("complaints.part.event")}>
				<StoryFields {...part} placed={first !== undefined} />
			</Section>
			<Section id="berkas-berkas" title={t("complaints.part.files")}>
				<FileFields {...part} files={files} />
			</Section>
			<Section id="anda" title={t("complaints.part.you")}>
				<WhoFields {...part} />
			</Section>
			<Trap {...part} />
			<OwnWork {...part} work={work} />
			<Section id="kirim" title={t("complaints.part.send")}>
				{last}
				<div>
					<Button>{t("complaints.filing.send")}</Button>
				</div>
			</Section>
		</Form>
	);
};

/** Neither seen nor heard; whoever meets it all the same, in a browser of text, reads what it is. */
export const Trap = ({ view, state }: Pick<FormShown, "view" | "state">) => (
	<div hidden>
		<Field
			view={view}
			state={state}
			name={fields.trap}
			label={view.t("complaints.filing.trap")}
			autocomplete="off"
		/>
	</div>
);
