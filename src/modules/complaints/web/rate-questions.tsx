import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import { Face, FaceSheet } from "#ui/face.tsx";
import { Radios } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { type Rating, ratingLevels } from "../index.ts";

/** As the forms name the two questions. */
export const rateFields = { handled: "ditangani", solved: "teratasi" } as const;
const questions = ["handled", "solved"] as const;

interface RateQuestionsProps {
	readonly view: View;
	readonly state: FormState;
}

/** How it was handled, and whether it is solved: asked alike of the person and at the desk. */
export const RateQuestions = ({ view, state }: RateQuestionsProps) => (
	<>
		<FaceSheet />
		{questions.map((question) => (
			<Radios
				view={view}
				state={state}
				name={rateFields[question]}
				label={view.t(`complaints.rate.${question}`)}
				look="faces"
				options={([1, 2, 3, 4] as const).map((level) => ({
					value: String(level),
					label: (
						<>
							<Face level={level} of={4} />
							{view.t(`complaints.rate.${question}.${level}`)}
						</>
					),
				}))}
			/>
		))}
	</>
);

/** What was chosen, or the fields in which nothing was. */
export function readRating(
	state: FormState,
): Rating | { readonly missing: readonly string[] } {
	const handled = levelIn(state, rateFields.handled);
	const solved = levelIn(state, rateFields.solved);
	return handled !== null && solved !== null
		? { handled, solved }
		: {
				missing: questions.flatMap((question) =>
					levelIn(state, rateFields[question]) === null
						? [rateFields[question]]
						: [],
				),
			};
}

function levelIn(state: FormState, field: string): number | null {
	const level = Number(typedValue(state, field));
	return Number.isInteger(level) && level >= 1 && level <= ratingLevels
		? level
		: null;
}
