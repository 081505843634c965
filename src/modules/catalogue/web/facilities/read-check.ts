import { type FormState, typedValue } from "#kernel/form.ts";
import { typedDay } from "#territory";
import type { FacilityKind, SeenNow } from "../../index.ts";

/** The fields of a check. */
export const fields = {
	condition: "keadaan",
	measure: (code: string) => `ukuran_${code}`,
	says: "catatan",
	photo: "foto",
	photoDay: "difoto",
	photoShows: "foto_isi",
	basedOn: "dasar",
	kind: "jenis",
	place: "tempat",
} as const;

/** What was typed, as a check; a comma in a number is a point. The photo is added by whoever took it in. */
export const seenIn = (
	kind: FacilityKind,
	state: FormState,
	keptAs: string | null,
): SeenNow => {
	const day = typedDay(state.typed, fields.photoDay);
	return {
		condition: typedValue(state, fields.condition),
		measures: Object.fromEntries(
			kind.measures.flatMap(({ code }) => {
				const value = typedValue(state, fields.measure(code))
					.trim()
					.replace(",", ".");
				return value === "" ? [] : [[code, value]];
			}),
		),
		says: typedValue(state, fields.says),
		photo:
			keptAs === null
				? null
				: {
						keptAs,
						takenOn: "day" in day ? day.day : null,
						shows: typedValue(state, fields.photoShows),
					},
	};
};
