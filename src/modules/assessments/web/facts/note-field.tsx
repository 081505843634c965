import type { FormState } from "#kernel/form.ts";
import { TextArea } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { type AgainstFact, againstFact, type Item } from "../../index.ts";

interface NoteFieldProps {
	readonly view: View;
	readonly item: Item;
	readonly state: FormState;
}

/** The note beside an answer. Beside a living figure it is the reason why the answer differs, and then no free choice. */
export const NoteField = ({ view, item, state }: NoteFieldProps) => {
	const { label, hint, optional } = asked[againstFact(item)];
	return (
		<TextArea
			view={view}
			state={state}
			name="catatan"
			label={view.t(label)}
			hint={view.t(hint)}
			rows={4}
			optional={optional}
		/>
	);
};

const note = {
	label: "assessments.item-note",
	hint: "assessments.item-note-hint",
	optional: true,
} as const;
const noteOrReason = {
	label: "assessments.fact-note",
	hint: "assessments.fact-note-hint",
	optional: false,
} as const;
const reason = {
	label: "assessments.fact-reason",
	hint: "assessments.fact-reason-hint",
	optional: false,
} as const;

const asked = {
	none: note,
	unanswered: noteOrReason,
	repeated: noteOrReason,
	differs: reason,
} as const satisfies Record<AgainstFact, unknown>;
