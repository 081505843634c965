import { theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { type Day, recordBegins, seedTerritory } from "#territory";
import { places } from "#territory/samples";
import { changeAddress } from "./change-address.ts";
import type { UnitKind } from "./kinds.ts";
import { openUnits } from "./open-unit.ts";
import type { NewUnit } from "./unit.ts";

/** The day on which the ministry of law and human rights became three (Perpres 155, 156 and 157/2024). */
export const theSplit: Day = "2024-10-21";
/** The regional offices of the new ministries open in the samples on this day. */
export const newKanwil: Day = "2025-01-01";

/**
 * The cast. Office names are real-looking, dates are those of the samples: a unit is on record from
 * 2013 on unless it says otherwise.
 */
const cast = [
	unit(
		1,
		"kemenkumham",
		"Kementerian Hukum dan Hak Asasi Manusia",
		"kementerian",
		places.jakartaSelatan,
		{
			closedOn: theSplit,
			succeededBy: ["kemenham", "kemenkum", "kemenimipas"],
		},
	),
	unit(
		2,
		"kemenham",
		"Kementerian Hak Asasi Manusia",
		"kementerian",
		places.jakartaSelatan,
		{ openedOn: theSplit },
	),
	unit(
		3,
		"kemenkum",
		"Kementerian Hukum",
		"kementerian",
		places.jakartaSelatan,
		{ openedOn: theSplit },
	),
	unit(
		4,
		"kemenimipas",
		"Kementerian Imigrasi dan Pemasyarakatan",
		"kementerian",
		places.jakartaSelatan,
		{ openedOn: theSplit },
	),

	oldKanwil(
		5,
		"kanwil-kemenkumham-banten",
		"Kantor Wilayah Kementerian Hukum dan HAM Banten",
		places.kotaSerang,
		["kanwil-kemenham-banten"],
	),
	oldKanwil(
		6,
		"kanwil-kemenkumham-ntt",
		"Kantor Wilayah Kementerian Hukum dan HAM Nusa Tenggara Timur",
		places.kotaKupang,
		["kanwil-kemenkum-ntt"],
	),
	oldKanwil(
		7,
		"kanwil-kemenkumham-maluku",
		"Kantor Wilayah Kementerian Hukum dan HAM Maluku",
		places.kotaAmbon,
		["kanwil-kemenham-maluku"],
	),
	unit(
		8,
		"kanwil-kemenham-banten",
		"Kantor Wilayah Kementerian HAM Banten",
		"kanwil",
		places.kotaSerang,
		{
			openedOn: newKanwil,
			under: "kemenham",
		},
	),
	unit(
		9,
		"kanwil-kemenkum-ntt",
		"Kantor Wilayah Kementerian Hukum Nusa Tenggara Timur",
		"kanwil",
		places.kotaKupang,
		{
			openedOn: newKanwil,
			under: "kemenkum",
		},
	),
	unit(
		10,
		"kanwil-kemenham-maluku",
		"Kantor Wilayah Kementerian HAM Maluku",
		"kanwil",
		places.kotaAmbon,
		{
			openedOn: newKanwil,
			under: "kemenham",
		},
	),

	ofBanten(
		21,
		"lapas-tangerang",
		"Lapas Kelas I Tangerang",
		"lapas",
		places.kotaTangerang,
	),
	ofBanten(
		22,
		"lapas-pemuda-tangerang",
		"Lapas Pemuda Kelas IIA Tangerang",
		"lapas",
		places.kotaTangerang,
	),
	ofBanten(
		23,
		"lpp-tangerang",
		"Lapas Perempuan Kelas IIA Tangerang",
		"lpp",
		places.kotaTangerang,
	),
	ofBanten(
		24,
		"lapas-serang",
		"Lapas Kelas IIA Serang",
		"lapas",
		places.kotaSerang,
	),
	ofBanten(
		25,
		"lapas-cilegon",
		"Lapas Kelas IIA Cilegon",
		"lapas",
		places.cilegon,
	),
	ofBanten(
		26,
		"lapas-terbuka-ciangir",
		"Lapas Terbuka Kelas IIB Ciangir",
		"lapas",
		places.kabupatenTangerang,
	),
	ofBanten(
		27,
		"lpka-tangerang",
		"LPKA Kelas I Tangerang",
		"lpka",
		places.kotaTangerang,
	),
	ofBanten(
		28,
		"rutan-tangerang",
		"Rutan Kelas I Tangerang",
		"rutan",
		places.kabupatenTangerang,
	),
	ofBanten(
		29,
		"rutan-serang",
		"Rutan Kelas IIB Serang",
		"rutan",
		places.kotaSerang,
	),
	ofBanten(
		30,
		"rutan-pandeglang",
		"Rutan Kelas IIB Pandeglang",
		"rutan",
		places.pandeglang,
	),
	ofBanten(
		31,
		"rutan-rangkasbitung",
		"Rutan Kelas IIB Rangkasbitung",
		"rutan",
		places.lebak,
	),
	ofBanten(
		32,
		"bapas-tangerang",
		"Bapas Kelas I Tangerang",
		"bapas",
		places.kotaTangerang,
	),
	ofBanten(
		33,
		"bapas-serang",
		"Bapas Kelas II Serang",
		"bapas",
		places.kotaSerang,
	),
	ofBanten(
		34,
		"rupbasan-tangerang",
		"Rupbasan Kelas I Tangerang",
		"rupbasan",
		places.kotaTangerang,
	),
	ofBanten(
		35,
		"rupbasan-serang",
		"Rupbasan Kelas II Serang",
		"rupbasan",
		places.kotaSerang,
	),
	ofBanten(
		36,
		"kanim-soekarno-hatta",
		"Kanim Kelas I Khusus TPI Soekarno-Hatta",
		"kanim",
		places.kotaTangerang,
	),
	ofBanten(
		37,
		"kanim-tangerang",
		"Kanim Kelas I Non TPI Tangerang",
		"kanim",
		places.kotaTangerang,
	),
	ofBanten(
		38,
		"kanim-serang",
		"Kanim Kelas I TPI Serang",
		"kanim",
		places.kotaSerang,
	),
	ofBanten(
		39,
		"kanim-cilegon",
		"Kanim Kelas II TPI Cilegon",
		"kanim",
		places.cilegon,
	),
	ofBanten(
		40,
		"lapas-rangkasbitung",
		"Lapas Kelas III Rangkasbitung",
		"lapas",
		places.lebak,
	),

	unit(
		51,
		"kabupaten-empat-lawang",
		"Pemerintah Kabupaten Empat Lawang",
		"pemda",
		places.empatLawang,
		{},
	),
	ofEmpatLawang(
		52,
		"bagian-hukum-empat-lawang",
		"Bagian Hukum Sekretariat Daerah Kabupaten Empat Lawang",
	),
	ofEmpatLawang(
		53,
		"dinkes-empat-lawang",
		"Dinas Kesehatan Kabupaten Empat Lawang",
	),
	ofEmpatLawang(
		54,
		"disdik-empat-lawang",
		"Dinas Pendidikan Kabupaten Empat Lawang",
	),
	ofEmpatLawang(
		55,
		"disdukcapil-empat-lawang",
		"Dinas Kependudukan dan Pencatatan Sipil Kabupaten Empat Lawang",
	),
	ofEmpatLawang(
		56,
		"dinsos-empat-lawang",
		"Dinas Sosial Kabupaten Empat Lawang",
	),
	ofEmpatLawang(
		57,
		"dp3a-empat-lawang",
		"Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Empat Lawang",
	),

	ofMaluku(
		61,
		"lapas-ambon",
		"Lapas Kelas IIA Ambon",
		"lapas",
		places.kotaAmbon,
	),
	ofMaluku(
		62,
		"rutan-ambon",
		"Rutan Kelas IIA Ambon",
		"rutan",
		places.kotaAmbon,
	),
	ofMaluku(
		63,
		"kanim-ambon",
		"Kanim Kelas I TPI Ambon",
		"kanim",
		places.kotaAmbon,
	),
	ofMaluku(
		64,
		"bapas-ambon",
		"Bapas Kelas II Ambon",
		"bapas",
		places.kotaAmbon,
	),
	ofMaluku(
		65,
		"lapas-masohi",
		"Lapas Kelas IIB Masohi",
		"lapas",
		places.malukuTengah,
	),
	ofMaluku(
		66,
		"kanim-tual",
		"Kanim Kelas II TPI Tual",
		"kanim",
		places.kotaTual,
	),

	unit(
		71,
		"kabupaten-maluku-tengah",
		"Pemerintah Kabupaten Maluku Tengah",
		"pemda",
		places.malukuTengah,
		{ openedOn: newKanwil },
	),
	ofMalukuTengah(
		72,
		"dinkes-maluku-tengah",
		"Dinas Kesehatan Kabupaten Maluku Tengah",
	),
	ofMalukuTengah(
		73,
		"disdukcapil-maluku-tengah",
		"Dinas Kependudukan dan Pencatatan Sipil Kabupaten Maluku Tengah",
	),
	ofMalukuTengah(
		74,
		"dinsos-maluku-tengah",
		"Dinas Sosial Kabupaten Maluku Tengah",
	),
] as const;

export type SampleUnit = (typeof cast)[number]["slug"];

/** The id of a member of the cast, the same on every machine: `unitId('rutan-rangkasbitung')`. */
export const unitId = (slug: SampleUnit): string => idOf(slug);

export const unitName = (slug: SampleUnit): string =>
	cast.find((unit) => unit.slug === slug)?.name ?? slug;

const slugsOf = (first: number, last: number): readonly SampleUnit[] =>
	cast
		.filter(({ place }) => first <= place && place <= last)
		.map(({ slug }) => slug);

/** The twenty units of Banten, without the regional offices. */
export const bantenUnits = slugsOf(21, 40);
/** The offices of Empat Lawang, without the government itself. */
export const empatLawangOffices = slugsOf(52, 57);
/** The six units of Maluku, without the regional offices. */
export const malukuUnits = slugsOf(61, 66);

/** Writes the real territory and the cast; does nothing when the cast is there. Answers how many were opened. */
export async function seedUnits(cx: Context): Promise<number> {
	await seedTerritory(cx);
	const opened = await openUnits(cx, cast.map(asNewUnit));
	if (opened.ok) {
		await noteAnAddress(cx);
		return opened.value;
	}
	if (opened.problem.reason === "slug-taken") return 0;
	throw new Error(
		`the sample units were refused: ${JSON.stringify(opened.problem)}`,
	);
}

/** One change of today, that an administrator can take back. */
async function noteAnAddress(cx: Context): Promise<void> {
	const keeper = {
		permission: "units.manage",
		programme: null,
		unitId: null,
		reach: "nation",
		provinces: [],
	} as const;
	await changeAddress(withActor(cx, { ...theSystem, grants: [keeper] }), {
		unitId: unitId("kanim-tual"),
		address: "Jalan Contoh 12, Tual",
	});
}

interface Story {
	readonly openedOn?: Day;
	readonly closedOn?: Day;
	readonly under?: string;
	readonly moved?: readonly { readonly from: Day; readonly under: string }[];
	readonly succeededBy?: readonly string[];
}

function unit<Slug extends string>(
	place: number,
	slug: Slug,
	name: string,
	kind: UnitKind,
	regencyCode: string,
	story: Story,
) {
	return { place, slug, name, kind, regencyCode, story };
}

function oldKanwil<Slug extends string>(
	place: number,
	slug: Slug,
	name: string,
	regencyCode: string,
	succeededBy: string[],
) {
	return unit(place, slug, name, "kanwil", regencyCode, {
		closedOn: theSplit,
		under: "kemenkumham",
		succeededBy,
	});
}

function ofBanten<Slug extends string>(
	place: number,
	slug: Slug,
	name: string,
	kind: UnitKind,
	regencyCode: string,
) {
	return unit(
		place,
		slug,
		name,
		kind,
		regencyCode,
		movedByTheSplit("kanwil-kemenkumham-banten"),
	);
}

function ofMaluku<Slug extends string>(
	place: number,
	slug: Slug,
	name: string,
	kind: UnitKind,
	regencyCode: string,
) {
	return unit(
		place,
		slug,
		name,
		kind,
		regencyCode,
		movedByTheSplit("kanwil-kemenkumham-maluku"),
	);
}

function ofEmpatLawang<Slug extends string>(
	place: number,
	slug: Slug,
	name: string,
) {
	return unit(place, slug, name, "opd", places.empatLawang, {
		under: "kabupaten-empat-lawang",
	});
}

function ofMalukuTengah<Slug extends string>(
	place: number,
	slug: Slug,
	name: string,
) {
	return unit(place, slug, name, "opd", places.malukuTengah, {
		openedOn: newKanwil,
		under: "kabupaten-maluku-tengah",
	});
}

function movedByTheSplit(under: string): Story {
	return { under, moved: [{ from: theSplit, under: "kemenimipas" }] };
}

function idAt(place: number): string {
	return `00000000-0000-7000-8000-${String(place).padStart(12, "0")}`;
}

function asNewUnit({
	place,
	slug,
	name,
	kind,
	regencyCode,
	story,
}: (typeof cast)[number]): NewUnit {
	const {
		under,
		moved = [],
		succeededBy = [],
		openedOn = recordBegins,
		closedOn,
	} = story;
	return {
		id: idAt(place),
		slug,
		name,
		kind,
		regencyCode,
		openedOn,
		...(closedOn === undefined ? {} : { closedOn }),
		...(under === undefined ? {} : { under: idOf(under) }),
		moved: moved.map((move) => ({ from: move.from, under: idOf(move.under) })),
		succeededBy: succeededBy.map(idOf),
	};
}

function idOf(slug: string): string {
	const member = cast.find((unit) => unit.slug === slug);
	if (!member) throw new Error(`no sample unit ${slug}`);
	return idAt(member.place);
}
