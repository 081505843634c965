import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { ancestorsOf, historyOf, type Unit, unitsNamedLike } from "#units";
import { formOf, type UnitForm } from "./unit-names.ts";

/** Every name under which a document may speak of the unit, the one of today last. */
export async function ownNames(
	cx: Context,
	unit: Unit,
): Promise<readonly UnitForm[]> {
	const { names } = await historyOf(cx, unit.id);
	const all = [...names.map(({ name }) => name), unit.name];
	// A regional government is named by its region alone.
	const bare = all
		.filter((name) => /^pemerintah /i.test(name))
		.map((name) => name.replace(/^pemerintah /i, ""));
	return [...new Set([...bare, ...all])].map(formOf);
}

/** Offices of one sort are mistaken for one another; those that stand above send letters to all. */
const sorts: readonly (readonly string[])[] = [
	["pemda", "pemda-provinsi"],
	["opd"],
	["kanwil"],
	[
		"lapas",
		"lpp",
		"lpka",
		"rutan",
		"bapas",
		"rupbasan",
		"kanim",
		"rudenim",
		"bhp",
		"rs",
		"balai-diklat",
	],
];

/** Words after which the name of a place follows. */
const officeWords = new Set(
	"lapas perempuan lpka rutan kanim bapas rupbasan rudenim bhp kanwil pemda kab kota dinkes disdik dinsos disdukcapil dp3a dinas badan bagian".split(
		" ",
	),
);
/** Words after an office word among which the place is looked for, and how many in all. */
const reach = 6;
const atMost = 60;

/** The units of the same sort that these texts may name beside the unit itself. */
export async function otherUnits(
	cx: Context,
	unit: Unit,
	texts: readonly (readonly string[])[],
): Promise<readonly UnitForm[]> {
	const kinds = sorts.find((sort) => sort.includes(unit.kind)) ?? [unit.kind];
	const places = new Set<string>();
	for (const words of texts)
		for (const [at, word] of words.entries())
			if (officeWords.has(word))
				for (const near of words.slice(at + 1, at + 1 + reach))
					if (near.length > 3 && places.size < atMost) places.add(near);
	const candidates = await unitsNamedLike(cx, kinds, [...places]);
	const above = await ancestorsOf(cx, unit.id, dayOf(cx.now));
	const kin = new Set([unit.id, ...above.map(({ id }) => id)]);
	return candidates
		.filter(({ id }) => !kin.has(id))
		.map(({ name }) => formOf(name));
}
