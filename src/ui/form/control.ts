import { type FieldProblem, type FormState, problemOf } from "#kernel/form.ts";
import type { Content } from "../content.ts";
import type { View } from "../view.ts";

/** What every control of a form is told. */
export interface ControlProps {
	readonly view: View;
	/** What was typed, and what is wrong with it. */
	readonly state: FormState;
	readonly name: string;
	readonly label: Content;
	readonly hint?: Content;
	/** Says so beside the label; fields are required unless told otherwise. */
	readonly optional?: boolean | undefined;
	/** Keeps ids apart where two forms of one page share a field name. */
	readonly within?: string | undefined;
}

/** The id of a field's (first) control: error summaries link to it. */
export const fieldId = (name: string, within?: string): string =>
	["isian", within, name]
		.filter((part) => part !== undefined)
		.join("-")
		.replace(/[^A-Za-z0-9_-]+/g, "-");

/** How a control, its hint and its problem are tied together. */
export interface Wiring {
	readonly id: string;
	readonly hintId: string;
	readonly problemId: string;
	readonly problem: FieldProblem | undefined;
	/** For `aria-describedby`: hint, then error. */
	readonly describedBy: string | undefined;
	/** For `aria-invalid`. */
	readonly invalid: "true" | undefined;
}

export const wiringOf = (
	{
		state,
		name,
		hint,
		within,
	}: Pick<ControlProps, "state" | "name" | "hint" | "within">,
	problem = problemOf(state, name),
): Wiring => {
	const id = fieldId(name, within);
	const hintId = `${id}-petunjuk`;
	const problemId = `${id}-galat`;
	const describedBy = [hint ? hintId : "", problem ? problemId : ""]
		.filter(Boolean)
		.join(" ");
	return {
		id,
		hintId,
		problemId,
		problem,
		describedBy: describedBy || undefined,
		invalid: problem ? "true" : undefined,
	};
};
