import { fields } from "./fields.ts";

/** What is asked, one thing on a page, in this order; the last page shows all answers once more. */
export const steps = [
	"danger",
	"whose",
	"people",
	"happened",
	"place",
	"about",
	"wish",
	"you",
	"reach",
	"check",
] as const;
export type Step = (typeof steps)[number];

/** The fields of each step. Those of a person begin with its name: `korban_nama`. */
const asked: Readonly<Record<Step, readonly string[]>> = {
	danger: [fields.inDanger],
	whose: [fields.whose],
	people: [fields.victim, fields.child, fields.guardian, fields.attorney],
	happened: [fields.happened],
	place: [fields.where, fields.province, fields.when],
	about: [fields.accused, fields.others],
	wish: [fields.wish],
	you: [fields.name, fields.contact, fields.paper, fields.paperNumber],
	reach: [
		fields.how,
		fields.safeTimes,
		fields.signs,
		fields.interpreter,
		fields.reading,
		fields.language,
		fields.pin,
	],
	check: [],
};

/** The step with this number, as addresses have it; undefined where there is none. */
export const stepNumbered = (number: string): Step | undefined =>
	/^[1-9]\d?$/.test(number) ? steps[Number(number) - 1] : undefined;

/** From 1. */
export const numberOf = (step: Step): number => steps.indexOf(step) + 1;

/** The step on which a field stands; undefined for what no step asks. */
export const stepOf = (field: string): Step | undefined =>
	steps.find((step) =>
		asked[step].some((name) => field === name || field.startsWith(`${name}_`)),
	);

/** Whether a field is part of what is told, on whichever step. */
export const isAsked = (field: string): boolean => stepOf(field) !== undefined;
