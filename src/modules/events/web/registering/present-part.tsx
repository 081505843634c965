import { type FormState, filled, typedValue } from "#kernel/form.ts";
import { Button, Checkboxes, Field, Form } from "#ui/form/index.ts";
import { Hug } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { MyParticipant } from "../../index.ts";
import { presentFields } from "./register-fields.ts";

interface PresentPartProps {
	readonly view: View;
	/** Those with a place. */
	readonly people: readonly MyParticipant[];
	readonly state: FormState;
}

/** While it runs: the code that is shown and read out, and who of the form is there. */
export const PresentPart = ({ view, people, state }: PresentPartProps) => {
	const { t } = view;
	const missing = people.filter(({ present }) => !present);
	if (people.length === 0) return null;
	if (missing.length === 0)
		return <Notice kind="ok">{t("events.present.all")}</Notice>;
	const part = {
		view,
		state:
			state.problems.length > 0
				? state
				: filled({
						[presentFields.code]: typedValue(state, presentFields.code),
						[presentFields.who]: missing.map(({ id }) => id),
					}),
	};
	return (
		<Hug tone="info">
			<Form
				view={view}
				action={link(view, "/acara/saya/hadir", {})}
				label={t("events.present.title")}
			>
				<Field
					{...part}
					name={presentFields.code}
					label={t("events.present.code")}
					hint={t("events.present.code.hint")}
					width="8"
					inputmode="numeric"
					autocomplete="off"
				/>
				{missing.length > 1 && (
					<Checkboxes
						{...part}
						name={presentFields.who}
						label={t("events.present.who")}
						options={missing.map(({ id, name }) => ({
							value: id,
							label: name,
						}))}
					/>
				)}
				<div>
					<Button>{t("events.present.do")}</Button>
				</div>
			</Form>
		</Hug>
	);
};
