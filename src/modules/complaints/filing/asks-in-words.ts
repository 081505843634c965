/**
 * What somebody asks for in words of their own, or an officer writes down for them, as the codes of what is asked for before a
 * visit: its clock runs as if it had been ticked. Where the words say what is not needed, or something else, nothing is read
 * into them: they stand in the complaint.
 */
export function asksInWords(words: string | null): readonly string[] {
	if (words === null || denies.test(words)) return [];
	return codes.flatMap(([code, says]) => (says.test(words) ? [code] : []));
}

const codes: readonly (readonly [string, RegExp])[] = [
	["interpreter", /\b(isyarat|bisindo|sibi|sign language)\b/i],
	["companion", /\b(pendamping|didampingi|accompan\w+)\b/i],
	["reader", /\b(dibacakan|membacakan|pembaca|read (out|aloud|to))\b/i],
];

const denies = /\b(tidak|tak|tanpa|bukan|jangan|not|no|without)\b/i;
