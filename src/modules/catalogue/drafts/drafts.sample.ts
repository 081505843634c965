import type { Context } from "#platform/context.ts";
import { dayOf, daysAfter } from "#territory";
import { of, visits, wellDone } from "../pledge/pledge.sample.ts";
import { serviceBySlug } from "../queries.ts";
import { versionsOf } from "../versions.ts";
import { keepDraft } from "./keep-draft.ts";
import { publishDraft } from "./publish-draft.ts";
import { draftsOf } from "./queries.ts";
import { tellOutcome } from "./tell-outcome.ts";

const library = "perpustakaan-hukum-kanwil-kemenkum-ntt";
const visit = "kunjungan-tatap-muka-lapas-serang";

/** A prison that heard people out and changed; a library that asks now. Does nothing where they are there. */
export async function seedDrafts(cx: Context): Promise<void> {
	const service = await serviceBySlug(cx, library);
	if (!service || (await draftsOf(cx, service.id)).length > 0) return;
	const [held] = await versionsOf(cx, service.id);
	if (!held) throw new Error("a service without a version");
	await seedVisits(cx);
	const then = of(cx, "kanwil-kemenkum-ntt", 10);
	await wellDone(
		keepDraft(then, library, {
			basedOn: 0,
			version: service.version,
			content: {
				...held.content,
				standard: {
					...held.content.standard,
					requirements: [],
					timeLimit: [
						{
							id: "Buku dapat dibaca di tempat saat itu juga.",
							en: "Books can be read here at once.",
						},
					],
					cost: [{ id: "Gratis", en: "Free of charge" }],
				},
				channels: [
					{
						kind: "counter",
						says: {
							id: "Lantai 1, Senin sampai Jumat, 08.00–15.00 WITA.",
							en: "First floor, Monday to Friday, 08.00–15.00 WITA.",
						},
						href: null,
					},
				],
			},
			typed: {
				why: "Pengunjung sering bertanya kapan perpustakaan buka dan apa yang harus dibawa. Kami ingin menuliskannya, dan bertanya dulu kepada Anda.",
				until: daysAfter(dayOf(then.now), 30),
				discussedAt: "",
			},
		}),
	);
}

async function seedVisits(cx: Context): Promise<void> {
	const then = (daysAgo: number) => of(cx, "lapas-serang", daysAgo);
	await wellDone(
		keepDraft(then(60), visit, {
			basedOn: 0,
			version: 1,
			content: visits("45 menit."),
			typed: {
				why: "Banyak keluarga datang dari jauh, dan 30 menit terasa terlalu singkat.",
				until: daysAfter(dayOf(then(60).now), 30),
				discussedAt: "https://contoh.example/pembahasan-kunjungan",
			},
		}),
	);
	await wellDone(
		tellOutcome(then(21), visit, {
			basedOn: 1,
			typed: {
				minutesAt: "https://contoh.example/berita-acara-kunjungan",
				heard: [
					{
						said: "Setengah jam terlalu singkat bagi yang menempuh perjalanan dari luar kota.",
						did: "Kunjungan menjadi 45 menit.",
					},
					{
						said: "Bukalah juga pada hari Minggu.",
						did: "Belum bisa: petugas jaga hari Minggu belum cukup. Kami tanyakan lagi tahun depan.",
					},
				],
			},
		}),
	);
	await wellDone(publishDraft(then(20), visit, { basedOn: 2 }));
}
