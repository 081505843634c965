import { say } from "#kernel/text.ts";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import {
	type Act,
	type CaseFile,
	type Piece,
	type TypedAct,
	tenRights,
} from "../../index.ts";
import { wordsOf } from "../piece-words.ts";
import { officeChoice, staffChoice } from "./record-form.ts";

/** An act in the words of a page, field by field. */
export interface ActWords {
	readonly what: string;
	readonly when: string;
	readonly place: string;
	readonly to: string;
	readonly by: string;
	readonly rights: string;
	readonly source: string;
	readonly sure: string;
}

interface Known {
	readonly names: ReadonlyMap<string, string>;
	readonly pieces: readonly Piece[];
	readonly files: readonly CaseFile[];
}

export const wordsOfAct = (view: View, known: Known, act: Act): ActWords => ({
	...common(view, known, act),
	place: (act.placeId && known.names.get(act.placeId)) || "",
	to: listed(known, act.to),
	by: listed(known, act.by),
});

/** The same of one that was typed and is not kept. */
export const wordsOfTyped = (
	view: View,
	known: Known,
	typed: TypedAct,
): ActWords => ({
	...common(view, known, typed),
	place: typed.place.name,
	to: listed(known, typed.to, typed.person.name),
	by: listed(
		known,
		[
			...typed.by,
			...typed.offices.map(officeChoice),
			...typed.staff.map(staffChoice),
		],
		typed.body.name,
	),
});

const common = (
	view: View,
	known: Known,
	act: Pick<TypedAct, "what" | "when" | "day" | "rights" | "source" | "sure">,
) => ({
	what: act.what,
	when: [act.when, act.day ? date(view.lang, act.day) : ""]
		.filter(Boolean)
		.join(", "),
	rights: tenRights()
		.rights.filter(({ code }) => act.rights.includes(code))
		.map(({ label }) => say(label, view.lang))
		.join(", "),
	source: act.source ? nameOfSource(view, known, act.source.id) : "",
	sure: view.says(`rights-cases.record.sure.${act.sure}`),
});

const listed = ({ names }: Known, ids: readonly string[], more = ""): string =>
	[...ids.map((id) => names.get(id) ?? ""), more].filter(Boolean).join(", ");

/** The pieces and files from which something can be known: what is said in them, not what was done. */
export const sourcesIn = (
	view: View,
	known: Known,
): readonly { readonly value: string; readonly label: string }[] => [
	...known.pieces
		.filter(({ what }) => what !== "deed" && what !== "person")
		.map(({ id }) => ({
			value: `piece:${id}`,
			label: nameOfSource(view, known, id),
		})),
	...known.files.map(({ id }) => ({
		value: `file:${id}`,
		label: nameOfSource(view, known, id),
	})),
];

/** "Cerita pertama, 23 November 2026", or the name of a file. */
function nameOfSource(
	view: View,
	{ pieces, files }: Known,
	id: string,
): string {
	const piece = pieces.find((one) => one.id === id);
	if (!piece) return files.find((one) => one.id === id)?.name ?? "";
	const { about, move } = wordsOf(piece.body);
	const what = move
		? view.says(`rights-cases.move.${move}.done`)
		: view.says(`rights-cases.piece.${about ?? piece.what}`);
	return `${what}, ${date(view.lang, piece.day)}`;
}
