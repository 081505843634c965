import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
	valuesOf,
} from "#kernel/form.ts";
import type { Said } from "#kernel/text.ts";
import { dayFields, typedDay } from "#territory";
import type { Pledge, PledgeTyped } from "../../index.ts";

/** The fields of a pledge that is drawn up, and of the deeds on it. */
export const fields = {
	text: "janji",
	textEnglish: "janji_en",
	covers: "layanan",
	signer: "nama",
	position: "jabatan",
	place: "tempat",
	review: "tinjau",
	basedOn: "dasar",
	/** Each service with its version, as whoever signs saw it. */
	seen: "dilihat",
	agrees: "setuju",
	why: "alasan",
} as const;

export interface ReadPledge {
	readonly typed: PledgeTyped;
	/** A day that no calendar has. */
	readonly problems: readonly FieldProblem[];
}

export function pledgeIn(state: FormState): ReadPledge {
	const line = (field: string) =>
		typedValue(state, field).replaceAll("\r\n", "\n").trim();
	const day = typedDay(state.typed, fields.review);
	const [id, en] = [line(fields.text), line(fields.textEnglish)];
	return {
		typed: {
			text: en === "" ? { id } : { id, en },
			place: line(fields.place),
			signer: { name: line(fields.signer), position: line(fields.position) },
			reviewOn: "day" in day ? day.day : null,
			covers: valuesOf(state, fields.covers),
		},
		problems: "problem" in day ? [day.problem] : [],
	};
}

/** A pledge as the form shows it: what {@link pledgeIn} reads is the same again. */
export const formOf = (
	pledge: Pick<PledgeTyped, "text" | "place" | "signer" | "reviewOn"> & {
		readonly covers: readonly { readonly slug: string }[];
		readonly revision: number;
	},
): FormState =>
	filled({
		...textFields(pledge.text),
		[fields.covers]: pledge.covers.map(({ slug }) => slug),
		[fields.signer]: pledge.signer.name,
		[fields.position]: pledge.signer.position,
		[fields.place]: pledge.place,
		...dayFields(fields.review, pledge.reviewOn),
		[fields.basedOn]: String(pledge.revision),
	});

const textFields = (text: Said) => ({
	[fields.text]: text.id,
	[fields.textEnglish]: text.en ?? "",
});

/** The revision that was on the page; 0 where there was none. */
export const basedOnIn = (state: FormState): number =>
	Number.parseInt(typedValue(state, fields.basedOn), 10) || 0;

/** Only what differs between the draft that somebody else saved and what was typed here, by label. */
export const differing = (
	theirs: Pledge,
	mine: PledgeTyped,
): readonly { field: string; theirs: string; mine: string }[] => {
	const names = (covers: readonly string[]) => [...covers].sort().join(", ");
	return [
		{ field: "text", theirs: theirs.text.id, mine: mine.text.id },
		{
			field: "text-english",
			theirs: theirs.text.en ?? "",
			mine: mine.text.en ?? "",
		},
		{
			field: "covers",
			theirs: names(theirs.covers.map(({ slug }) => slug)),
			mine: names(mine.covers),
		},
		{ field: "signer", theirs: theirs.signer.name, mine: mine.signer.name },
		{
			field: "position",
			theirs: theirs.signer.position,
			mine: mine.signer.position,
		},
		{ field: "place", theirs: theirs.place, mine: mine.place },
		{
			field: "review",
			theirs: theirs.reviewOn,
			mine: mine.reviewOn ?? "",
		},
	].filter((one) => one.theirs !== one.mine);
};
