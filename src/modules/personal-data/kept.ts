import type { Said } from "#kernel/text.ts";
import type { Settings } from "#settings";
import type { Kept } from "./register/register-file.ts";
import { termOf } from "./terms.ts";

/** A sentence on how long something is kept, with the number that holds here. */
export function keptSays(
	{ term, says }: Kept,
	own: Settings["keptYears"],
): Said {
	if (term === undefined) return says;
	const n = String(termOf(term, own));
	return {
		id: says.id.replace("{n}", n),
		...(says.en === undefined ? {} : { en: says.en.replace("{n}", n) }),
	};
}
