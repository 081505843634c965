import { type Actor, theSystem } from "#kernel/actor.ts";
import type { Said } from "#kernel/text.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Day } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import { savePerson } from "./add-person.ts";
import { makeCode } from "./codes/make-code.ts";
import { giveRole, type NewRole } from "./give-role.ts";
import { grantsOn } from "./grants.ts";
import { hashOfNoPassword, hashPassword } from "./password.ts";
import { closePerson } from "./people/close-person.ts";
import { type RoleCode, roleNamed } from "./roles.ts";
import { identityIn } from "./tables.ts";

/** Whoever prefers typing to the one click: the password of every sample account. */
export const samplePassword = "rangkul-contoh-2026";

/** The stories of the demonstration, in the order of the sign-in page. */
export const stories = {
	banten: {
		id: "Banten: satu unit menuju predikat",
		en: "Banten: one unit on its way to the predicate",
	},
	"empat-lawang": {
		id: "Empat Lawang: kabupaten dan dinasnya",
		en: "Empat Lawang: a regency and its offices",
	},
	ntt: {
		id: "Nusa Tenggara Timur: kantor wilayah dan layanannya",
		en: "East Nusa Tenggara: a regional office and its services",
	},
	maluku: {
		id: "Maluku: ramah kelompok rentan",
		en: "Maluku: friendly to vulnerable groups",
	},
	nation: { id: "Pusat", en: "The ministry" },
	room: {
		id: "Ruang: yang hanya boleh dibaca sedikit orang",
		en: "The room: what only a few may read",
	},
} as const satisfies Record<string, Said>;
export type Story = keyof typeof stories;

interface Cast {
	readonly userName: string;
	readonly name: string;
	readonly story: Story;
	readonly role: RoleCode;
	readonly programme: string | null;
	readonly unit: SampleUnit;
	/** Of a regional role. */
	readonly provinces: readonly string[];
	readonly firstTask: Said;
	/** First day of the role; left out, that of the whole cast. */
	readonly from?: Day;
	/** What they did before, elsewhere. */
	readonly before?: {
		readonly role: RoleCode;
		readonly programme: string | null;
		readonly unit: SampleUnit;
		readonly from: Day;
		/** First day on which it was held no more. */
		readonly until: Day;
	};
}

/** All invented. */
export const cast = [
	{
		userName: "wulan",
		name: "Wulan Kartika",
		story: "banten",
		role: "operator",
		programme: "p2ham",
		unit: "rutan-rangkasbitung",
		provinces: [],
		firstTask: {
			id: "Anda operator Wulan: isi penilaian mandiri dan lampirkan bukti.",
			en: "You are operator Wulan: fill in the self-assessment and attach the proof.",
		},
	},
	{
		userName: "hendra",
		name: "Hendra Wijaya",
		story: "banten",
		role: "head",
		programme: "p2ham",
		unit: "rutan-rangkasbitung",
		provinces: [],
		firstTask: {
			id: "Anda kepala unit Hendra: unit Anda belum mencanangkan.",
			en: "You are head of unit Hendra: your unit has not declared yet.",
		},
	},
	{
		userName: "sari",
		name: "Sari Damayanti",
		story: "banten",
		role: "verifier",
		programme: "p2ham",
		unit: "kanwil-kemenham-banten",
		provinces: ["36"],
		firstTask: {
			id: "Anda verifikator Sari: periksa butir yang menunggu.",
			en: "You are verifier Sari: check the items that wait.",
		},
	},
	{
		userName: "dewi",
		name: "Dewi Anggraini",
		story: "empat-lawang",
		role: "operator",
		programme: "kkpham",
		unit: "kabupaten-empat-lawang",
		provinces: [],
		firstTask: {
			id: "Anda operator Dewi dari Bagian Hukum: lihat indikator yang belum diisi dinas.",
			en: "You are operator Dewi of the legal division: see which indicators the offices have not filled in.",
		},
	},
	{
		userName: "joko",
		name: "Joko Prasetyo",
		story: "empat-lawang",
		role: "operator",
		programme: "kkpham",
		unit: "dinkes-empat-lawang",
		provinces: [],
		firstTask: {
			id: "Anda operator Joko dari Dinas Kesehatan: isi indikator hak atas kesehatan.",
			en: "You are operator Joko of the health office: fill in the indicators of the right to health.",
		},
	},
	{
		userName: "yohana",
		name: "Yohana Seran",
		story: "ntt",
		role: "operator",
		programme: null,
		unit: "kanwil-kemenkum-ntt",
		provinces: [],
		firstTask: {
			id: "Anda operator Yohana: lihat layanan kantor wilayah Anda.",
			en: "You are operator Yohana: look at the services of your regional office.",
		},
	},
	{
		userName: "petrus",
		name: "Petrus Lake",
		story: "ntt",
		role: "public-relations",
		programme: null,
		unit: "kanwil-kemenkum-ntt",
		provinces: [],
		firstTask: {
			id: "Anda humas Petrus: baca berita yang menunggu, lalu terbitkan.",
			en: "You are Petrus of public relations: read the news that waits, then publish it.",
		},
	},
	{
		userName: "melania",
		name: "Melania Tefa",
		story: "ntt",
		role: "librarian",
		programme: null,
		unit: "kanwil-kemenkum-ntt",
		provinces: [],
		firstTask: {
			id: "Anda pustakawan Melania: cari sebuah buku, lalu tambahkan eksemplarnya.",
			en: "You are librarian Melania: find a book, then add a copy of it.",
		},
	},
	{
		userName: "markus",
		name: "Markus Latuheru",
		story: "maluku",
		role: "operator",
		programme: null,
		unit: "lapas-ambon",
		provinces: [],
		firstTask: {
			id: "Anda operator Markus: lanjutkan penilaian layanan ramah kelompok rentan.",
			en: "You are operator Markus: go on with the assessment of services for vulnerable groups.",
		},
	},
	{
		userName: "tamrin",
		name: "Tamrin Sahupala",
		story: "maluku",
		role: "verifier",
		programme: null,
		unit: "kanwil-kemenham-maluku",
		provinces: ["53", "81"],
		firstTask: {
			id: "Anda verifikator Tamrin untuk Maluku dan NTT: periksa kiriman yang menunggu.",
			en: "You are verifier Tamrin for Maluku and East Nusa Tenggara: check the submissions that wait.",
		},
	},
	{
		userName: "bayu",
		name: "Bayu Nugroho",
		story: "nation",
		role: "assessor",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda penilai pusat Bayu: putuskan penilaian yang sudah diverifikasi.",
			en: "You are central assessor Bayu: decide on what has been verified.",
		},
	},
	{
		userName: "ratna",
		name: "Ratna Puspita",
		story: "nation",
		role: "auditor",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda auditor Ratna: buka hasil, lihat asal setiap nilai, dan hitung ulang.",
			en: "You are auditor Ratna: open the results, see where each score comes from, and compute it again.",
		},
	},
	{
		userName: "laras",
		name: "Laras Widyastuti",
		story: "nation",
		role: "overseer",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda pengawas Laras: baca pengaduan yang tidak boleh sampai ke kantornya.",
			en: "You are overseer Laras: read the complaints that must not reach their office.",
		},
	},
	{
		userName: "gilang",
		name: "Gilang Mahendra",
		story: "nation",
		role: "operator",
		programme: null,
		unit: "kemenkum",
		provinces: [],
		firstTask: {
			id: "Anda operator Gilang di kementerian: jawab pengaduan tentang kantor-kantor di bawahnya.",
			en: "You are operator Gilang at the ministry: answer complaints about the offices below it.",
		},
	},
	{
		userName: "admin",
		name: "Agus Setiawan",
		story: "nation",
		role: "administrator",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda administrator Agus: lihat unit dan instrumen.",
			en: "You are administrator Agus: look at units and instruments.",
		},
	},
	{
		userName: "ningsih",
		name: "Ningsih Rahayu",
		story: "banten",
		role: "coach",
		programme: "p2ham",
		unit: "kanwil-kemenham-banten",
		provinces: ["36"],
		firstTask: {
			id: "Anda pembina wilayah Ningsih: lihat apa yang menahan tiap unit di Banten, lalu ingatkan.",
			en: "You are regional coach Ningsih: see what holds back each unit in Banten, and remind them.",
		},
	},
	{
		userName: "lina",
		name: "Lina Oktavia",
		story: "empat-lawang",
		role: "operator",
		programme: "kkpham",
		unit: "dinsos-empat-lawang",
		provinces: [],
		firstTask: {
			id: "Anda operator Lina dari Dinas Sosial: bagian Anda dikembalikan, perbaiki dan serahkan lagi.",
			en: "You are operator Lina of the social office: your part came back, mend it and hand it over again.",
		},
	},
	{
		userName: "eko",
		name: "Eko Saputra",
		story: "empat-lawang",
		role: "operator",
		programme: "kkpham",
		unit: "disdukcapil-empat-lawang",
		provinces: [],
		firstTask: {
			id: "Anda operator Eko dari Dinas Dukcapil: bagian Anda sudah diserahkan.",
			en: "You are operator Eko of the civil registration office: your part is handed over.",
		},
	},
	{
		userName: "yusuf",
		name: "Yusuf Hamdani",
		story: "empat-lawang",
		role: "head",
		programme: "kkpham",
		unit: "kabupaten-empat-lawang",
		provinces: [],
		firstTask: {
			id: "Anda Yusuf, pimpinan daerah: tinjau bagian tiap dinas, lalu kirim penilaian.",
			en: "You are Yusuf, who heads the region: review the part of each office, then hand in.",
		},
	},
	{
		userName: "rizal",
		name: "Rizal Effendi",
		story: "empat-lawang",
		role: "verifier",
		programme: "kkpham",
		unit: "kemenham",
		provinces: ["16"],
		firstTask: {
			id: "Anda verifikator Rizal untuk Sumatera Selatan: periksa data daerah yang masuk.",
			en: "You are verifier Rizal for South Sumatra: check the data that regions handed in.",
		},
	},
	{
		userName: "hasnah",
		name: "Hasnah Tuasikal",
		story: "maluku",
		role: "operator",
		programme: "kkpham",
		unit: "kabupaten-maluku-tengah",
		provinces: [],
		firstTask: {
			id: "Anda operator Hasnah dari Maluku Tengah: ambil angka yang sudah dihitung Rangkul, lalu kirim.",
			en: "You are operator Hasnah of Maluku Tengah: take the figure that Rangkul has counted already, and hand in.",
		},
	},
	{
		userName: "kornelis",
		name: "Kornelis Nahak",
		story: "ntt",
		role: "head",
		programme: null,
		unit: "kanwil-kemenkum-ntt",
		provinces: [],
		firstTask: {
			id: "Anda kepala kantor Kornelis: baca kata mereka yang dilayani, lalu tindak lanjuti.",
			en: "You are head of office Kornelis: read what those who are served say, then act on it.",
		},
	},
	{
		userName: "intan",
		name: "Intan Permatasari",
		story: "room",
		role: "rights-intake",
		programme: null,
		unit: "kanwil-kemenham-banten",
		provinces: [],
		firstTask: {
			id: "Anda Intan: buka Ruang, lihat siapa yang menunggu dijawab.",
			en: "You are Intan: open the Room, and see who waits for an answer.",
		},
	},
	{
		userName: "bagus",
		name: "Bagus Prakoso",
		story: "room",
		role: "rights-intake",
		programme: null,
		unit: "kanwil-kemenham-banten",
		provinces: [],
		from: "2025-07-01",
		before: {
			role: "operator",
			programme: "p2ham",
			unit: "rutan-rangkasbitung",
			from: "2025-01-01",
			until: "2025-07-01",
		},
		firstTask: {
			id: "Anda Bagus: buka Ruang, dan lihat bahwa bekas kantor Anda tidak ada di sana.",
			en: "You are Bagus: open the Room, and see that your former office is not in it.",
		},
	},
	{
		userName: "fajar",
		name: "Fajar Ramadhani",
		story: "room",
		role: "rights-examiner",
		programme: null,
		unit: "kanwil-kemenham-banten",
		provinces: [],
		firstTask: {
			id: "Anda Fajar: buka Ruang, lanjutkan yang diserahkan kepada Anda.",
			en: "You are Fajar: open the Room, and go on with what was handed to you.",
		},
	},
	{
		userName: "melati",
		name: "Melati Siregar",
		story: "room",
		role: "rights-intake",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda Melati di kementerian: buka Ruang, terima yang tidak boleh ditangani kantor wilayah.",
			en: "You are Melati at the ministry: open the Room, and receive what a regional office must not handle.",
		},
	},
	{
		userName: "surya",
		name: "Surya Wibisana",
		story: "room",
		role: "rights-examiner",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda Surya di kementerian: buka Ruang, lanjutkan yang diserahkan kepada Anda.",
			en: "You are Surya at the ministry: open the Room, and go on with what was handed to you.",
		},
	},
	{
		userName: "arif",
		name: "Arif Kusnadi",
		story: "room",
		role: "key-holder",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda Arif, pemegang kunci pertama: buka Kunci, lihat apa yang menunggu persetujuan Anda.",
			en: "You are Arif, the first key holder: open Keys, and see what waits for your consent.",
		},
	},
	{
		userName: "nuri",
		name: "Nuri Handayani",
		story: "room",
		role: "key-holder",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda Nuri, pemegang kunci kedua: buka Kunci, lihat apa yang sudah disetujui pemegang kunci pertama.",
			en: "You are Nuri, the second key holder: open Keys, and see what the first has consented to.",
		},
	},
	{
		userName: "zahra",
		name: "Zahra Amalia",
		story: "empat-lawang",
		role: "coach",
		programme: "kkpham",
		unit: "kemenham",
		provinces: ["16"],
		firstTask: {
			id: "Anda pembina Zahra untuk Sumatera Selatan: jawab yang ditanyakan dinas pada butir penilaian.",
			en: "You are coach Zahra for South Sumatra: answer what offices ask at items of the assessment.",
		},
	},
	{
		userName: "kirana",
		name: "Kirana Maheswari",
		story: "nation",
		role: "data-protection",
		programme: null,
		unit: "kemenham",
		provinces: [],
		firstTask: {
			id: "Anda petugas pelindungan data Kirana: jawab yang diminta orang tentang datanya.",
			en: "You are data protection officer Kirana: answer what people ask about their data.",
		},
	},
] as const satisfies readonly Cast[];

export type SamplePerson = (typeof cast)[number]["userName"];

/** The ids of the cast, the same on every machine: `personIds.sari`. */
export const personIds: Readonly<Record<SamplePerson, string>> =
	recordOf("8001");

/** The roles of the cast, the same on every machine, for the addresses of examples. */
export const roleIds: Readonly<Record<SamplePerson, string>> = recordOf("8002");

const rolesBegin = "2025-01-01";

/** A member of the cast as an actor who showed both factors, for tests of policies and use cases. */
export function sampleActor(userName: SamplePerson): Actor {
	const { name, role, programme, unit, provinces, from } =
		memberNamed(userName);
	const held = {
		id: userName,
		role,
		programme,
		unitId: unitId(unit),
		provinces,
		from: from ?? rolesBegin,
		until: null,
	};
	return {
		id: personIds[userName],
		name,
		kind: "person",
		grants: grantsOn(held.from, [held], 2),
	};
}

/**
 * Three more who play no part: one invited and not here yet, one whose account is closed, and a verifier of another
 * region. Nobody enters as them.
 */
export const extras = {
	nadia: {
		id: "00000000-0000-7000-8001-000000000101",
		name: "Nadia Rahmawati",
		unit: "lapas-serang",
	},
	tirta: {
		id: "00000000-0000-7000-8001-000000000102",
		name: "Tirta Hadinata",
		unit: "lapas-ambon",
	},
	lusia: {
		id: "00000000-0000-7000-8001-000000000103",
		name: "Lusia Marbun",
		unit: "kemenham",
	},
} as const satisfies Record<
	string,
	{ id: string; name: string; unit: SampleUnit }
>;

/** Writes the cast with its roles; needs the sample units. Does nothing when the cast is there. Answers how many were added. */
export async function seedPeople(cx: Context): Promise<number> {
	// One hash for all: one for each would take half a second, and the password is public anyway.
	const hash = await hashPassword(samplePassword);
	return inTransaction(withActor(cx, theSystem), async (tx) => {
		const { there } = await identityIn(tx.db)
			.selectFrom("identity.person")
			.select((select) => select.fn.countAll<string>().as("there"))
			.where("sample", "=", true)
			.executeTakeFirstOrThrow();
		if (Number(there) > 0) return 0;
		for (const member of cast) await seedMember(tx, member, hash);
		await introduceAllBut(tx, firstDayOf);
		await seedExtras(tx);
		return cast.length;
	});
}

async function seedMember(
	tx: Context,
	member: Cast & { readonly userName: SamplePerson },
	hash: string,
): Promise<void> {
	const id = personIds[member.userName];
	await savePerson(tx, {
		id,
		name: member.name,
		userName: member.userName,
		hash,
		sample: true,
		arrived: true,
	});
	await holding(tx, member, roleIds[member.userName], {
		role: member.role,
		programme: member.programme,
		unitId: unitId(member.unit),
		from: member.from ?? rolesBegin,
		...(roleNamed(member.role).reach === "region"
			? { provinces: member.provinces }
			: {}),
	});
	if (member.before) {
		const { unit, ...past } = member.before;
		const role = { ...past, unitId: unitId(unit) };
		await holding(tx, member, tx.newId(), role);
	}
}

async function holding(
	tx: Context,
	{ userName }: { readonly userName: SamplePerson },
	id: string,
	role: Omit<NewRole, "personId">,
): Promise<void> {
	const withOwnId = { ...tx, newId: () => id };
	const given = await giveRole(withOwnId, {
		personId: personIds[userName],
		...role,
	});
	if (!given.ok)
		throw new Error(
			`the role of ${userName} was refused: ${given.problem.reason}`,
		);
}

/** Whom the tour of the first day still waits for; the others have seen it. */
export const firstDayOf = "yohana" satisfies SamplePerson;

const introduceAllBut = (tx: Context, userName: SamplePerson) =>
	identityIn(tx.db)
		.updateTable("identity.person")
		.set({ introduced_at: tx.now })
		.where("sample", "=", true)
		.where("user_name", "!=", userName)
		.execute();

async function seedExtras(tx: Context): Promise<void> {
	const hash = await hashOfNoPassword();
	for (const [userName, { id, name, unit }] of Object.entries(extras)) {
		const arrived = userName !== "nadia";
		await savePerson(tx, { id, name, userName, hash, sample: false, arrived });
		const given = await giveRole(tx, {
			personId: id,
			role: userName === "lusia" ? "verifier" : "operator",
			programme: "p2ham",
			unitId: unitId(unit),
			from: rolesBegin,
		});
		if (!given.ok) throw new Error(`${userName}: ${given.problem.reason}`);
	}
	const invited = { personId: extras.nadia.id, purpose: "invitation" } as const;
	const made = await makeCode(tx, invited);
	const closed = await closePerson(tx, extras.tirta.id);
	if (!made.ok || !closed.ok)
		throw new Error("the samples of invitation and closing were refused");
}

function memberNamed(userName: string): Cast {
	const member = cast.find((one) => one.userName === userName);
	if (!member) throw new Error(`no sample person ${userName}`);
	return member;
}

function recordOf(kind: string): Record<SamplePerson, string> {
	return Object.fromEntries(
		cast.map(({ userName }, place) => [
			userName,
			`00000000-0000-7000-${kind}-${String(place + 1).padStart(12, "0")}`,
		]),
	) as Record<SamplePerson, string>;
}
