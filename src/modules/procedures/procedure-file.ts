import { z } from "zod";
import { escalationTargets, type Procedure, type Step } from "./procedure.ts";
import { requestFile, toRequestForm } from "./request-file.ts";

/**
 * The shape of a file in `procedures/`. What no shape can say (an event that is not there) is found by
 * `check-procedure.ts`.
 */
const optional = z.exactOptional;

/** Instead of a limit that no source tells. No step can bear this code. */
export const notKnown = "not-known";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
	error: "expected a code of small letters and digits with hyphens",
});

/** Nobody is told of their rights in half a language: both stand here. */
const said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

const address = z.url({ error: "expected the address of a public page" });
const days = z.int().min(1).max(1000);

const step = {
	code,
	title: said,
	says: said,
	late: optional(said),
	from: code,
	regulation: z.string().min(1),
	verified: z.boolean(),
	note: optional(said),
};

const timed = z.strictObject({
	...step,
	days,
	extension: optional(days),
	unit: z.enum(["working", "calendar"]),
	remind: z.array(days),
	escalate: z.array(
		z.strictObject({ after: days, to: z.enum(escalationTargets) }),
	),
	otherwise: optional(z.literal("deemed-withdrawn")),
});

/** A stage of which no source tells how long it may take. */
const untimed = z.strictObject({ ...step, days: z.literal(notKnown) });

export const procedureFile = z.strictObject({
	id: code,
	version: z.int().min(1),
	title: said,
	about: said,
	verified: z.boolean(),
	note: optional(said),
	basis: z
		.array(
			z.strictObject({
				regulation: z.string().min(1),
				about: said,
				/** `not-known` where the printed text was not seen. */
				articles: z.string().min(1),
				sources: z.array(address).min(1),
			}),
		)
		.min(1),
	events: z.record(code, said),
	freeDays: z.strictObject({
		jointLeave: z.enum(["free", "counts"]),
		regional: z.enum(["free", "counts"]),
	}),
	/** What the regulation means by a day was not found: its limits can be read in calendar days too. */
	dayUnknown: optional(z.literal(true)),
	/** `not-known` where no source tells a limit for the whole case. */
	total: code,
	steps: z.array(z.union([timed, untimed])).min(1),
	pause: optional(
		z.strictObject({
			event: z.literal("waiting-for-reporter"),
			says: said,
			cap: days,
			otherwise: z.literal("deemed-withdrawn"),
			verified: z.boolean(),
		}),
	),
	next: z.array(
		z.strictObject({
			title: said,
			says: said,
			regulation: z.string().min(1),
			verified: z.boolean(),
			site: address,
		}),
	),
	/** How one asks for something by this procedure; none for what is told. */
	request: optional(requestFile),
});

export type ProcedureFile = z.output<typeof procedureFile>;
type StepFile = ProcedureFile["steps"][number];

/** The procedure that a checked file means. */
export const toProcedure = ({
	steps,
	total,
	request,
	...file
}: ProcedureFile): Procedure => ({
	...file,
	...(request ? { request: toRequestForm(request) } : {}),
	total: total === notKnown ? null : total,
	steps: steps.map(toStep),
});

function toStep(step: StepFile): Step {
	if (step.days === notKnown) {
		const { days: _, ...rest } = step;
		return { ...rest, limit: null };
	}
	const {
		days,
		unit,
		extension = 0,
		remind,
		escalate,
		otherwise,
		...rest
	} = step;
	return {
		...rest,
		limit: {
			days,
			unit,
			extension,
			remind: remind.toSorted((a, b) => b - a),
			escalate: escalate.toSorted((a, b) => a.after - b.after),
			...(otherwise === undefined ? {} : { otherwise }),
		},
	};
}
