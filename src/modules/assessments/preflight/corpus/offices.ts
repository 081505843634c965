import type { Chance } from "./chance.ts";

/** An office, and the ways in which papers write its name. */
export interface Office {
	readonly name: string;
	readonly town: string;
	readonly above: readonly string[];
}

const prison = [
	"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA",
	"DIREKTORAT JENDERAL PEMASYARAKATAN",
];
const border = [
	"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA",
	"DIREKTORAT JENDERAL IMIGRASI",
];

export const offices: readonly Office[] = [
	{
		name: "Rutan Kelas IIB Rangkasbitung",
		town: "Rangkasbitung",
		above: prison,
	},
	{
		name: "Lapas Kelas III Rangkasbitung",
		town: "Rangkasbitung",
		above: prison,
	},
	{ name: "Lapas Kelas I Tangerang", town: "Tangerang", above: prison },
	{
		name: "Lapas Pemuda Kelas IIA Tangerang",
		town: "Tangerang",
		above: prison,
	},
	{
		name: "Lapas Perempuan Kelas IIA Tangerang",
		town: "Tangerang",
		above: prison,
	},
	{ name: "LPKA Kelas I Tangerang", town: "Tangerang", above: prison },
	{ name: "Bapas Kelas II Serang", town: "Serang", above: prison },
	{ name: "Rutan Kelas IIB Serang", town: "Serang", above: prison },
	{
		name: "Kanim Kelas I Khusus TPI Soekarno-Hatta",
		town: "Tangerang",
		above: border,
	},
	{ name: "Kanim Kelas I Non TPI Tangerang", town: "Tangerang", above: border },
	{ name: "Kanim Kelas II TPI Cilegon", town: "Cilegon", above: border },
	{ name: "Lapas Kelas IIA Ambon", town: "Ambon", above: prison },
];

const longForms = [
	["Lapas Perempuan", "Lembaga Pemasyarakatan Perempuan"],
	["Lapas", "Lembaga Pemasyarakatan"],
	["LPKA", "Lembaga Pembinaan Khusus Anak"],
	["Rutan", "Rumah Tahanan Negara"],
	["Bapas", "Balai Pemasyarakatan"],
	["Kanim", "Kantor Imigrasi"],
] as const;

export const longName = ({ name }: Office): string => {
	const form = longForms.find(([short]) => name.startsWith(`${short} `));
	return form ? form[1] + name.slice(form[0].length) : name;
};

/** "Rutan Rangkasbitung": without the class. */
export const shortName = ({ name }: Office): string =>
	name.replace(/ Kelas (I{1,3}[AB]?)( Khusus)?( Non)?( TPI)?/, "");

/** One of the ways in which the name stands in running text. */
export const spokenName = (chance: Chance, office: Office): string =>
	chance.pick([
		office.name,
		longName(office),
		shortName(office),
		office.name.replace("Kelas", "Klas"),
		longName(office).replace(/ II([AB])\b/, " II $1"),
	]);
