import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { principlesOfLegalAid } from "./principles/principles.sample.ts";
import { publishService } from "./publish-service.ts";
import { type ServiceContent, saysNothing } from "./service.ts";

/** The regional office whose services the founding documents name. */
export const sampleOffice = "kanwil-kemenkum-ntt";

/**
 * Six services as far as they are known: what no regulation or report says stays `null`. Days ago is when
 * the office last confirmed them; that is invented, as is what it says of the principles.
 */
const told: readonly {
	readonly daysAgo: number;
	readonly content: ServiceContent;
}[] = [
	{
		daysAgo: 40,
		content: {
			...saysNothing,
			name: { id: "Bantuan hukum", en: "Legal aid" },
			about: {
				id: "Bantuan dari pemberi bantuan hukum yang terakreditasi bagi orang atau kelompok orang miskin yang menghadapi masalah hukum.",
				en: "Help from an accredited legal aid provider for poor people, or groups of them, who face a legal problem.",
			},
			standard: {
				requirements: [
					{
						id: "Tanda pengenal. Bila belum ada, pemberi bantuan hukum wajib membantu mengurusnya.",
						en: "Proof of identity. If there is none, the provider must help to obtain it.",
					},
					{
						id: "Surat keterangan miskin dari lurah, kepala desa, atau pejabat yang setingkat, atau kartu penggantinya seperti Jamkesmas, BLT, atau kartu Raskin.",
						en: "A letter on poverty from the village head or an official of that level, or a card in its place such as Jamkesmas, BLT or Raskin.",
					},
					{
						id: "Uraian singkat masalahnya. Boleh lisan: petugas menuliskannya, lalu Anda menandatangani atau membubuhkan cap jempol.",
						en: "A short account of the problem. It may be spoken: it is written down for you, and you sign it or give a thumb print.",
					},
					{
						id: "Dokumen yang berkaitan dengan perkara.",
						en: "Documents about the case.",
					},
				],
				procedure: [
					{
						id: "Ajukan permohonan kepada pemberi bantuan hukum.",
						en: "Apply to a legal aid provider.",
					},
					{
						id: "Pemberi bantuan hukum memeriksa kelengkapannya.",
						en: "The provider checks whether the file is complete.",
					},
					{
						id: "Anda menerima jawaban: diterima, atau ditolak dengan alasan.",
						en: "You receive an answer: accepted, or refused with the reason.",
					},
				],
				timeLimit: [
					{
						id: "Kelengkapan diperiksa dalam 1 hari kerja; jawaban dalam 3 hari kerja sejak berkas lengkap.",
						en: "Completeness is checked within 1 working day; the answer comes within 3 working days of a complete file.",
					},
				],
				cost: [{ id: "Gratis", en: "Free of charge" }],
				product: [
					{
						id: "Bantuan hukum, di dalam atau di luar pengadilan.",
						en: "Legal aid, in or out of court.",
					},
				],
				legalBasis: [
					{
						id: "UU 16/2011 tentang Bantuan Hukum",
						en: "Law 16/2011 on Legal Aid",
					},
					{ id: "PP 42/2013", en: "Government Regulation 42/2013" },
					{
						id: "Permenkumham 10/2015, diubah dengan 63/2016",
						en: "Regulation 10/2015 of the Minister of Law and Human Rights, changed by 63/2016",
					},
				],
			},
			fees: [
				{
					what: { id: "Bantuan hukum", en: "Legal aid" },
					rupiah: "0",
					basis: { id: "UU 16/2011", en: "Law 16/2011" },
				},
			],
			principles: principlesOfLegalAid,
			note: {
				id: "Yang memutuskan adalah pemberi bantuan hukum yang terakreditasi, bukan kantor wilayah.",
				en: "It is the accredited provider who decides, not the regional office.",
			},
		},
	},
	{
		daysAgo: 40,
		content: {
			...saysNothing,
			name: {
				id: "Pengharmonisasian rancangan peraturan daerah",
				en: "Harmonisation of draft regional regulations",
			},
			about: {
				id: "Untuk kepala daerah dan DPRD: rancangan peraturan daerah dan peraturan kepala daerah diselaraskan dengan peraturan lain sebelum ditetapkan.",
				en: "For heads of regions and regional parliaments: drafts of regional regulations, and of regulations of heads of regions, are brought in line with other law before they are enacted.",
			},
			standard: {
				requirements: [
					{
						id: "Naskah akademik atau penjelasan.",
						en: "An academic paper or an explanation.",
					},
					{
						id: "Keputusan tentang tim penyusun.",
						en: "The decree on the drafting team.",
					},
					{
						id: "Rancangan yang diparaf tim penyusun.",
						en: "The draft, initialled by the team.",
					},
					{
						id: "Keputusan DPRD tentang Propemperda; di luar Propemperda, izin prakarsa.",
						en: "The decree of the regional parliament on the legislative programme; outside of it, a permission of initiative.",
					},
				],
				procedure: [
					{
						id: "Kepala daerah atau pimpinan DPRD mengajukan permohonan melalui sekretaris daerah atau sekretaris DPRD kepada kepala kantor wilayah, dengan tembusan kepada direktur jenderal.",
						en: "The head of the region or of the parliament applies through its secretary to the head of the regional office, with a copy to the director general.",
					},
					{
						id: "Rancangan dianalisis, lalu dibahas dalam rapat.",
						en: "The draft is analysed, then discussed in a meeting.",
					},
					{
						id: "Rancangan yang belum siap dikembalikan.",
						en: "A draft that is not ready is returned.",
					},
				],
				timeLimit: [
					{
						id: "Lima hari sejak permohonan, menurut surat edaran M.HH-01.PP.04.02/2022. Untuk rancangan yang rumit dapat lebih lama.",
						en: "Five days from the request, by circular M.HH-01.PP.04.02/2022. A complex draft may take longer.",
					},
				],
				product: [
					{
						id: "Berita acara dan surat selesai pengharmonisasian.",
						en: "Minutes and a letter that the harmonisation is done.",
					},
				],
				legalBasis: [
					{
						id: "UU 12/2011, diubah dengan UU 13/2022, Pasal 58, 63, dan 97D",
						en: "Law 12/2011, changed by Law 13/2022, articles 58, 63 and 97D",
					},
					{
						id: "Permenkum 40/2025, Pasal 4",
						en: "Regulation 40/2025 of the Minister of Law, article 4",
					},
					{
						id: "Surat edaran M.HH-01.PP.04.02/2022",
						en: "Circular M.HH-01.PP.04.02/2022",
					},
				],
			},
			channels: [
				{
					kind: "online",
					says: {
						id: "Daring, melalui Aplikasi E-Harmonisasi.",
						en: "Online, through the E-Harmonisasi application.",
					},
					href: null,
				},
			],
		},
	},
	{
		daysAgo: 40,
		content: {
			...saysNothing,
			name: {
				id: "Fasilitasi kekayaan intelektual",
				en: "Help with intellectual property",
			},
			about: {
				id: "Pendampingan bagi yang ingin mendaftarkan merek, hak cipta, paten, atau kekayaan intelektual lain.",
				en: "Help for those who want to register a trade mark, a copyright, a patent or other intellectual property.",
			},
			standard: {
				procedure: [
					{ id: "Konsultasi.", en: "Consultation." },
					{
						id: "Penelusuran apakah sudah ada yang sama.",
						en: "Search for what exists already.",
					},
					{ id: "Penyusunan permohonan.", en: "Drafting of the application." },
					{
						id: "Pembuatan akun dan kode pembayaran PNBP.",
						en: "An account and the code for paying the state fee (PNBP).",
					},
					{ id: "Pemantauan permohonan.", en: "Following the application." },
				],
			},
			note: {
				id: "Yang memutuskan adalah Direktorat Jenderal Kekayaan Intelektual. Kantor wilayah membantu.",
				en: "It is the Directorate General of Intellectual Property that decides. The regional office helps.",
			},
		},
	},
	{
		daysAgo: 40,
		content: {
			...saysNothing,
			name: { id: "Administrasi hukum umum", en: "General law administration" },
			about: {
				id: "Konsultasi tentang badan hukum termasuk perseroan perorangan, fidusia, apostille, kewarganegaraan, dan pengawasan notaris.",
				en: "Advice on legal entities including one-person companies, fiduciary security, apostille, citizenship, and the supervision of notaries.",
			},
			note: {
				id: "Yang memutuskan adalah Direktorat Jenderal Administrasi Hukum Umum. Kantor wilayah memberi konsultasi.",
				en: "It is the Directorate General of General Law Administration that decides. The regional office gives advice.",
			},
		},
	},
	{
		daysAgo: 430,
		content: {
			...saysNothing,
			name: { id: "Perpustakaan hukum", en: "Law library" },
			about: {
				id: "Perpustakaan kantor wilayah dengan 1.500 buku.",
				en: "The library of the regional office, with 1,500 books.",
			},
		},
	},
	{
		daysAgo: 430,
		content: {
			...saysNothing,
			name: {
				id: "Pelayanan komunikasi masyarakat",
				en: "Human-rights communication with the public",
			},
			about: {
				id: "Tempat menyampaikan dugaan pelanggaran hak asasi manusia.",
				en: "Where an alleged violation of human rights is reported.",
			},
			standard: {
				legalBasis: [
					{
						id: "Permenkumham 23/2022 tentang Penanganan Dugaan Pelanggaran Hak Asasi Manusia",
						en: "Regulation 23/2022 of the Minister of Law and Human Rights on alleged violations of human rights",
					},
				],
			},
			note: {
				id: "Sejak Oktober 2024 urusan ini ada pada Kementerian Hak Asasi Manusia. Layanan ini dicatat di sini karena dahulu diberikan oleh kantor wilayah Kementerian Hukum dan HAM.",
				en: "Since October 2024 this lies with the Ministry of Human Rights. It is on record here because the regional office of the former Ministry of Law and Human Rights used to provide it.",
			},
		},
	},
];

/** Publishes the services of the office by its own hand; does nothing where they are there. */
export async function seedServices(cx: Context): Promise<number> {
	let seeded = 0;
	for (const { daysAgo, content } of told) {
		const then = new Date(cx.now.getTime() - daysAgo * 86_400_000);
		const published = await publishService(
			withActor(at(cx, then), ofTheOffice),
			unitId(sampleOffice),
			content,
		);
		if (published.ok) seeded += 1;
		else if (published.problem.reason !== "already-published")
			throw new Error(`a sample deed was refused: ${published.problem.reason}`);
	}
	return seeded;
}

const ofTheOffice: Actor = {
	id: null,
	name: "Operator contoh",
	kind: "person",
	grants: [
		{
			permission: "assessment.request",
			programme: null,
			unitId: unitId(sampleOffice),
			reach: "unit",
			provinces: [],
		},
	],
};

export { sampleVoiceId, seedVoices } from "./contests/contests.sample.ts";
export { seedDrafts } from "./drafts/drafts.sample.ts";
export {
	ofOffice,
	sampleContestedId,
	sampleFacilityId,
	sampleInvitedId,
	seedFacilities,
} from "./facilities/facilities.sample.ts";
export {
	receiptOfInvitation,
	type SampleInvitation,
	sampleInvitations,
	seedInvitations,
} from "./invitations/invitations.sample.ts";
export { seedPledges } from "./pledge/pledge.sample.ts";
