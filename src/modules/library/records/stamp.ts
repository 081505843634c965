import { controlOf, field, inOrder } from "./fields.ts";
import type { MarcField, MarcRecord } from "./marc.ts";

/** The record under its number here (001), with the time of its last change (005) and the day of its entry (008/00-05). */
export function stamped(
	marc: MarcRecord,
	{
		controlNumber,
		now,
	}: { readonly controlNumber: string; readonly now: Date },
): MarcRecord {
	const time = now.toISOString().replace(/\D/g, "");
	const fixed = controlOf(marc, "008").padEnd(40);
	const entered = /^\d{6}/.test(fixed)
		? fixed
		: time.slice(2, 8) + fixed.slice(6);
	return {
		leader: marc.leader,
		fields: inOrder([
			...withoutNumber(marc, controlNumber),
			{ tag: "001", value: controlNumber },
			{ tag: "005", value: `${time.slice(0, 14)}.0` },
			{ tag: "008", value: entered },
		]),
	};
}

/** The number of another library becomes one of its other numbers (035), with the code of that library (003) before it. */
function withoutNumber(
	marc: MarcRecord,
	controlNumber: string,
): readonly MarcField[] {
	const [number, from] = [controlOf(marc, "001"), controlOf(marc, "003")];
	const others = marc.fields.filter(
		({ tag }) => !["001", "003", "005", "008"].includes(tag),
	);
	if (number === "" || number === controlNumber) return others;
	const said = from ? `(${from})${number}` : number;
	const known = others.some(
		(one) =>
			one.tag === "035" &&
			"subfields" in one &&
			one.subfields.some(({ value }) => value === said),
	);
	return known ? others : [...others, field("035", "  ", ["a", said])];
}
