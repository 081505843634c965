import { type FormState, filled, typedValue } from "#kernel/form.ts";
import { Button, Checkboxes, Field, Form } from "#ui/form/index.ts";
import { Hug, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type MyParticipant, terms } from "../../index.ts";
import { lineCodeFields } from "./register-fields.ts";

interface LineCodePartProps {
	readonly view: View;
	/** Those with a place on the line. */
	readonly people: readonly MyParticipant[];
	readonly state: FormState;
	/** The code that holds now; `null` where none does. */
	readonly holding: number | null;
}

/** While it runs: the two codes of the line, which of them are noted, and the form while one holds. */
export const LineCodePart = (props: LineCodePartProps) => {
	const { view, people, state, holding } = props;
	const { t } = view;
	if (people.length === 0) return null;
	const missing =
		holding === null
			? []
			: people.filter(({ codes }) => !codes.includes(holding));
	const sent = state.problems.some(({ field }) => field in sentFields);
	return (
		<Section id="kode-daring" title={t("events.line-code.title")}>
			<p>{t("events.line-code.mine", { n: terms.lineCodeHolds })}</p>
			<List>
				{people.map(({ name, codes }) => (
					<ListRow
						name={name}
						says={t("events.line-code.mine.n", { n: codes.length })}
					/>
				))}
			</List>
			{(missing.length > 0 || sent) && (
				<Enter {...props} people={missing.length > 0 ? missing : people} />
			)}
		</Section>
	);
};

const sentFields = { [lineCodeFields.code]: true, [lineCodeFields.who]: true };

const Enter = ({ view, people, state }: LineCodePartProps) => {
	const { t } = view;
	const part = {
		view,
		state:
			state.problems.length > 0
				? state
				: filled({
						[lineCodeFields.code]: typedValue(state, lineCodeFields.code),
						[lineCodeFields.who]: people.map(({ id }) => id),
					}),
	};
	return (
		<Hug tone="info">
			<Form
				view={view}
				action={link(view, "/acara/saya/kode-daring", {})}
				label={t("events.line-code.title")}
			>
				<Field
					{...part}
					name={lineCodeFields.code}
					label={t("events.line-code.field")}
					hint={t("events.line-code.field.hint")}
					width="8"
					inputmode="numeric"
					autocomplete="off"
				/>
				{people.length > 1 && (
					<Checkboxes
						{...part}
						name={lineCodeFields.who}
						label={t("events.present.who")}
						options={people.map(({ id, name }) => ({ value: id, label: name }))}
					/>
				)}
				<div>
					<Button>{t("events.line-code.do")}</Button>
				</div>
			</Form>
		</Hug>
	);
};
