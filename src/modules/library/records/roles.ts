import { partsOf, withoutEnd } from "./fields.ts";
import type { DataField } from "./marc.ts";

/** Relator codes of MARC ($4) that a law library meets, by the word that $e would say. */
const codes: Readonly<Record<string, string>> = {
	edt: "editor",
	trl: "penerjemah",
	ill: "ilustrator",
	nrt: "narator",
	com: "penyusun",
	pbl: "penerbit",
};

/** What somebody did for the book, when it was not writing it. */
export const roleIn = (one: DataField): string => {
	const [said] = partsOf(one, one.tag.endsWith("11") ? "j" : "e");
	if (said !== undefined) {
		const role = withoutEnd(said).replace(/\.$/, "").toLowerCase();
		return wrote.has(role) ? "" : role;
	}
	return codes[partsOf(one, "4")[0] ?? ""] ?? "";
};

const wrote = new Set(["author", "pengarang", "penulis"]);
