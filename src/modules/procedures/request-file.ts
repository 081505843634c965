import { z } from "zod";
import {
	fieldKinds,
	outcomes,
	type RequestForm,
	requestedBy,
	saidWithMove,
	stageWaits,
} from "./request-form.ts";

const optional = z.exactOptional;
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
	error: "expected a code of small letters and digits with hyphens",
});
const said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const address = z.url({ error: "expected the address of a public page" });

/** The part `request` of a file in `procedures/`. */
export const requestFile = z.strictObject({
	by: z.enum(requestedBy),
	oral: z.boolean(),
	applies: z
		.array(
			z.strictObject({
				code,
				asks: said,
				is: z.enum(["yes", "no"]),
				otherwise: said,
				href: optional(address),
			}),
		)
		.default([]),
	fields: z.array(
		z.strictObject({
			code,
			label: said,
			hint: optional(said),
			kind: z.enum(fieldKinds),
			choices: optional(z.array(z.strictObject({ code, label: said })).min(2)),
			required: z.boolean().default(false),
			when: optional(z.strictObject({ field: code, is: z.string() })),
			apart: z.boolean().default(false),
		}),
	),
	papers: z.array(
		z.strictObject({
			code,
			label: said,
			hint: optional(said),
			group: optional(code),
			required: z.boolean().default(false),
			apart: z.boolean().default(false),
			when: optional(z.strictObject({ field: code, is: z.string() })),
			help: optional(said),
			regulation: z.string().min(1),
		}),
	),
	stages: z
		.array(
			z.strictObject({
				code,
				title: said,
				says: said,
				waits: z.enum(stageWaits),
				ends: optional(z.enum(outcomes)),
				served: z.boolean().default(false),
			}),
		)
		.min(2),
	moves: z
		.array(
			z.strictObject({
				code,
				title: said,
				done: said,
				by: z.enum(["office", "applicant"]),
				from: z.array(code).min(1),
				to: code,
				says: z.array(z.enum(saidWithMove)).default([]),
				event: optional(code),
				finishes: z.array(code).default([]),
				extends: optional(code),
				decides: z.boolean().default(false),
			}),
		)
		.min(1),
	elsewhere: optional(z.strictObject({ says: said, href: address })),
});

export const toRequestForm = ({
	papers,
	...file
}: z.output<typeof requestFile>): RequestForm => ({
	...file,
	papers: papers.map((paper) => ({
		...paper,
		group: paper.group ?? paper.code,
	})),
});
