import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { UnmetReason } from "../needs/unmet-reasons.ts";
import { periodOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** Invented: reason, how many the desk recorded, how many people told, what was asked, where they were sent. */
const register: readonly (readonly [
	UnmetReason,
	desk: number,
	people: number,
	asked: string | null,
	sentTo: string | null,
])[] = [
	["document-missing", 18, 14, null, "Datang lagi dengan surat pengantar"],
	["no-facility", 15, 15, null, "Dilayani di lantai satu keesokan harinya"],
	["not-our-authority", 14, 0, "Legalisasi ijazah", "Dinas Pendidikan"],
	["no-interpreter", 4, 2, null, null],
	["system-down", 8, 3, null, null],
];

const words = [
	"Surat keterangan ahli waris",
	"Bertanya soal merek dagang, loketnya di lantai dua dan tidak ada lift",
];

/** A register of the year of the samples. Ids are fixed: the fourth, of this quarter, is taken back in the walk over all pages. */
export async function seedUnmet(
	cx: Context,
	unitId: string,
	services: readonly string[],
): Promise<void> {
	let number = 0;
	const rows = register.flatMap(([reason, desk, people, asked, sentTo]) =>
		Array.from({ length: desk + people }, (_, i) => {
			number += 1;
			const atDesk = i < desk;
			// Three of four in the quarter before: what stands in it is told.
			const ago = number % 4 === 0 ? number % 40 : 92 + (number % 30);
			const day = dayOf(new Date(cx.now.getTime() - ago * 86_400_000));
			return {
				unit_id: unitId,
				id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
				period: periodOf(day),
				day,
				told_by: atDesk ? "desk" : "person",
				service_id:
					asked === null ? (services[number % services.length] ?? null) : null,
				asked: atDesk ? asked : null,
				reason,
				sent_to: atDesk ? sentTo : null,
				...saidOf(number),
			};
		}),
	);
	await surveysIn(cx.db).insertInto("surveys.unmet").values(rows).execute();
	await surveysIn(cx.db)
		.insertInto("surveys.unmet_words")
		.values(
			words.map((said, i) => ({
				unit_id: unitId,
				id: `00000000-0000-4000-8000-${String(i + 1).padStart(12, "9")}`,
				// Of the quarter before, in which enough people told.
				period: periodOf(dayOf(new Date(cx.now.getTime() - 100 * 86_400_000))),
				words: said,
			})),
		)
		.execute();
}

/** The old of this quarter, and those who find walking hard of the one before: enough of them to be told. */
function saidOf(number: number) {
	const groups =
		number % 4 === 0
			? { age: ["elderly"] }
			: number % 2 === 0
				? { walking: ["a-lot"] }
				: {};
	return {
		who_said: number % 2 === 0 ? "said" : "not-asked",
		groups: JSON.stringify(groups),
	};
}
