import type { Context } from "#platform/context.ts";
import { toIso2709 } from "../marc/write-iso-2709.ts";
import { field } from "../records/fields.ts";
import type { MarcRecord } from "../records/marc.ts";
import { marcOf } from "../records/marc-of.ts";
import { sampleBook } from "../shelf/books.sample.ts";
import { beginArrival } from "./begin-arrival.ts";
import { agreeToArrival } from "./decide.ts";
import { workOnArrivals } from "./go-on.ts";
import { arrivalById } from "./store.ts";

/** Files that Melania handed in: one that waits for her, one that is in the catalogue. */
export const sampleArrivals = {
	waiting: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f8a01",
	done: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f8a02",
} as const;

export async function seedArrivals(
	keeper: Context,
	collectionId: string,
): Promise<void> {
	const cut = toIso2709(book("7", "Naskah yang terpotong")).subarray(0, 60);
	await bring(keeper, collectionId, {
		id: sampleArrivals.waiting,
		name: "perpusnas-contoh.mrc",
		bytes: Buffer.concat([
			toIso2709(book("1", "Contoh: bantuan hukum di desa")),
			toIso2709(book("2", "")),
			latin(toIso2709(book("3", "Contoh: kamus hukum - edisi Bel"))),
			cut,
		]),
	});
	const version = await bring(keeper, collectionId, {
		id: sampleArrivals.done,
		name: "hibah-kampus-contoh.mrc",
		bytes: toIso2709(book("9", "Contoh: hak penyandang disabilitas")),
	});
	const agreed = await agreeToArrival(keeper, sampleArrivals.done, version);
	if (!agreed.ok) throw new Error(agreed.problem.reason);
	await workOnArrivals(() => keeper, { id: sampleArrivals.done });
}

/** Titles of the sample as the file of another library. */
export const sampleMarcFile = (titles: number): Uint8Array =>
	Buffer.concat(
		Array.from({ length: titles }, (_, n) => {
			const { leader, fields } = marcOf(sampleBook(n));
			const named = [
				{ tag: "001", value: `${n}` },
				{ tag: "003", value: "CONTOH" },
			];
			return toIso2709({
				leader,
				fields: [
					...named,
					...fields.filter(({ tag }) => !["001", "003"].includes(tag)),
				],
			});
		}),
	);

async function bring(
	keeper: Context,
	collectionId: string,
	{
		id,
		name,
		bytes,
	}: { readonly id: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<number> {
	const ids = [id];
	const cx = { ...keeper, newId: () => ids.pop() ?? keeper.newId() };
	const begun = await beginArrival(cx, {
		collectionId,
		what: "marc",
		name,
		bytes,
	});
	if (!begun.ok) throw new Error(begun.problem.reason);
	await workOnArrivals(() => keeper, { id });
	const found = await arrivalById(keeper, id);
	return found?.version ?? 0;
}

const book = (number: string, title: string): MarcRecord => ({
	leader: "00000nam a2200000 i 4500",
	fields: [
		{ tag: "001", value: number },
		{ tag: "003", value: "CONTOH" },
		field("245", "00", ["a", title && `${title}.`]),
	],
});

/** Says UTF-8 and is not, as it happens. */
const latin = (bytes: Uint8Array): Uint8Array =>
	Buffer.from(bytes).map((byte) => (byte === 0x2d ? 0x97 : byte));
