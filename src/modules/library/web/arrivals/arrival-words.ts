import type { View } from "#ui/view.ts";
import type { ArrivalKind } from "../../index.ts";

/** `reason|what it is about` as a sentence. */
export function noteInWords(view: View, note: string): string {
	const at = note.indexOf("|");
	const reason = at < 0 ? note : note.slice(0, at);
	const about = at < 0 ? "" : note.slice(at + 1);
	// Why something stays is a reason of its own.
	const what =
		reason === "stays" ? view.says(`library.in.note.${about}`, {}) : about;
	return view.says(`library.in.note.${reason}`, { what });
}

/** Where in its file a record begins. */
export const placeInWords = (
	view: View,
	kind: ArrivalKind,
	place: number,
): string =>
	kind === "iso-2709"
		? view.t("library.in.place.byte", { n: place })
		: kind === "marcxml"
			? view.t("library.in.place.line", { n: place })
			: view.t("library.in.place.row", { n: place });
