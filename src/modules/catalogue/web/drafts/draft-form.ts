import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
} from "#kernel/form.ts";
import { dayFields, typedDay } from "#territory";
import {
	type Draft,
	type DraftTyped,
	draftLimits,
	type OutcomeTyped,
} from "../../index.ts";

/** What is asked for beside the service itself, and of what came of it. */
export const fields = {
	why: "mengapa",
	until: "sampai",
	discussedAt: "dibahas",
	/** The revision of the draft that was on the page. */
	basedOn: "dasar",
	minutesAt: "berita_acara",
	said: (row: number) => `kata_${row}`,
	did: (row: number) => `jawab_${row}`,
	reason: "alasan",
} as const;

export function draftIn(state: FormState): {
	readonly typed: DraftTyped;
	readonly problems: readonly FieldProblem[];
} {
	const day = typedDay(state.typed, fields.until);
	return {
		typed: {
			why: typedValue(state, fields.why).trim(),
			until: "day" in day ? day.day : null,
			discussedAt: typedValue(state, fields.discussedAt).trim(),
		},
		problems: "problem" in day ? [day.problem] : [],
	};
}

export const draftFields = (draft: Draft | null): FormState =>
	filled({
		[fields.why]: draft?.why ?? "",
		...dayFields(fields.until, draft?.until ?? null),
		[fields.discussedAt]: draft?.discussedAt ?? "",
		[fields.basedOn]: String(draft?.revision ?? 0),
	});

export const basedOnIn = (state: FormState): number =>
	Number.parseInt(typedValue(state, fields.basedOn), 10) || 0;

const rows = Array.from({ length: draftLimits.heard }, (_, i) => i + 1);

/** Rows without a word are none; the others close up. */
export const outcomeIn = (state: FormState): OutcomeTyped => ({
	minutesAt: typedValue(state, fields.minutesAt).trim(),
	heard: rows
		.map((row) => ({
			said: typedValue(state, fields.said(row)).trim(),
			did: typedValue(state, fields.did(row)).trim(),
		}))
		.filter(({ said, did }) => said !== "" || did !== ""),
});

export const outcomeFields = (
	{ minutesAt, heard }: OutcomeTyped,
	basedOn: number,
): FormState =>
	filled({
		[fields.minutesAt]: minutesAt,
		[fields.basedOn]: String(basedOn),
		...Object.fromEntries(
			heard.flatMap(({ said, did }, i) => [
				[fields.said(i + 1), said],
				[fields.did(i + 1), did],
			]),
		),
	});

/** As many rows as were filled and one more, at least two. */
export const rowsShown = (state: FormState): readonly number[] => {
	const last = rows.findLast(
		(row) =>
			typedValue(state, fields.said(row)) !== "" ||
			typedValue(state, fields.did(row)) !== "",
	);
	return rows.slice(0, Math.max(2, (last ?? 0) + 1));
};
