import { fields } from "./filing.ts";

/** What is asked, one thing on a page, in this order; the last page shows all answers once more. */
export const steps = [
	"what",
	"about",
	"story",
	"files",
	"who",
	"check",
] as const;
export type Step = (typeof steps)[number];

/** The fields of each step. A date is sent in parts: `kapan_hari`. */
const asked: Readonly<Record<Step, readonly string[]>> = {
	what: [fields.kind],
	about: [fields.concern, fields.service],
	story: [fields.story, fields.place, fields.happenedOn],
	files: [fields.files, fields.voice, fields.film],
	who: [
		fields.level,
		fields.name,
		fields.phone,
		fields.email,
		fields.address,
		fields.publish,
		fields.asks,
		fields.signs,
		fields.interpreter,
		fields.pin,
	],
	check: [],
};

/** The step with this number, as addresses have it; undefined where there is none. */
export const stepNumbered = (number: string): Step | undefined =>
	/^[1-9]$/.test(number) ? steps[Number(number) - 1] : undefined;

/** From 1. */
export const numberOf = (step: Step): number => steps.indexOf(step) + 1;

/** The step on which a field stands; undefined for what no step asks. */
export const stepOf = (field: string): Step | undefined =>
	steps.find((step) =>
		asked[step].some((name) => field === name || field.startsWith(`${name}_`)),
	);

/** Whether a field is part of what is told, on whichever step. */
export const isAsked = (field: string): boolean => stepOf(field) !== undefined;
