import { allAskedAhead } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Checkboxes, DateFields, TextArea } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { askFields, terms } from "../index.ts";

interface AskAheadFieldsProps {
	readonly view: View;
	readonly state: FormState;
	/** Codes of what is offered here; everything there is, where it is left out. */
	readonly kinds?: readonly string[];
	/** Asks for the day of the visit, where no other part of the form does. */
	readonly withDay?: boolean;
	/** Asks what the office must know, where no other part of the form does. */
	readonly withWords?: boolean;
	/** Nothing has to be ticked. */
	readonly optional?: boolean;
}

/** The ticks for help that is asked for beforehand: a part of any form, read by `readAsk`. */
export const AskAheadFields = ({
	view,
	state,
	kinds,
	withDay,
	withWords,
	optional,
}: AskAheadFieldsProps) => {
	const { t, lang } = view;
	const offered = allAskedAhead().filter(
		({ code }) => kinds === undefined || kinds.includes(code),
	);
	return (
		<>
			<Checkboxes
				view={view}
				state={state}
				name={askFields.kinds}
				label={t("accommodations.ask.kinds")}
				options={offered.map(({ code, label, days }) => ({
					value: code,
					label: say(label, lang),
					says: t("accommodations.ask.days", { n: days }),
				}))}
				optional={optional}
			/>
			{withDay && (
				<DateFields
					view={view}
					state={state}
					name={askFields.day}
					label={t("accommodations.ask.day")}
					hint={t("accommodations.ask.day.hint")}
					optional
				/>
			)}
			{withWords && (
				<TextArea
					view={view}
					state={state}
					name={askFields.words}
					label={t("accommodations.ask.words")}
					hint={t("accommodations.ask.words.hint", { n: terms.longestWords })}
					rows={3}
					optional
				/>
			)}
		</>
	);
};
