/** Words that make a number and a year the name of a law, which says nothing of when a document was made. */
const laws =
	/\b(undang[\s-]*undang|uu|peraturan|permen\w*|perpres|perppu|perda|pp|instruksi|inpres|keppres|kepmen\w*|keputusan\s+(?:bersama|presiden|menteri)|surat\s+edaran\s+(?:menteri|direktur\s+jenderal)|konvensi|skb)\b[^.;:]{0,160}?(?:\b(?:nomor|no\.?)?\s*[\w./-]{1,30}\s+tahun\s+|\/\s?)(20\d\d)\b/gi;

const numbers: Readonly<Record<string, number>> = {
	satu: 1,
	dua: 2,
	tiga: 3,
	empat: 4,
	lima: 5,
	enam: 6,
	tujuh: 7,
	delapan: 8,
	sembilan: 9,
	sepuluh: 10,
	sebelas: 11,
};

/**
 * The years of this century that a text tells of: in dates of every writing, in periods with all years between,
 * and in words. Years in the names of laws are left out.
 */
export function yearsIn(text: string): ReadonlySet<number> {
	const plain = text.replace(/\s+/g, " ").replace(laws, " ");
	const years = new Set<number>();
	for (const [, from = "", to = ""] of plain.matchAll(
		/\b(20\d\d)\s?(?:-|\u2013|\u2014|\/|s\.?\s?d\.?|sampai(?: dengan)?|hingga)\s?(20\d\d)\b/gi,
	))
		for (
			let year = Number(from);
			year <= Math.min(Number(to), Number(from) + 10);
			year += 1
		)
			years.add(year);
	for (const [, year] of plain.matchAll(
		/(?<![\w,])(20\d\d)(?!\w|[.,]\d{3}\b)/g,
	))
		years.add(Number(year));
	for (const [, year] of plain.matchAll(
		/\b\d{1,2}[-/.]\d{1,2}[-/.](?:20)?(\d\d)(?!\d|[-/.]\d)/g,
	))
		years.add(2000 + Number(year));
	for (const year of inWords(plain)) years.add(year);
	return years;
}

/** "tahun dua ribu dua puluh enam", as minutes are dated. */
function inWords(text: string): number[] {
	const spelt =
		/\bdua ribu (?:(dua|tiga|empat|lima) puluh ?)?((?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?: belas)?)?/gi;
	return [...text.matchAll(spelt)].flatMap(([, tens, rest]) => {
		const [unit = "", teen] = (rest ?? "").toLowerCase().split(" ");
		const small = (numbers[unit] ?? 0) + (teen ? 10 : 0);
		const large = (numbers[(tens ?? "").toLowerCase()] ?? 0) * 10;
		return large + small > 0 ? [2000 + large + small] : [];
	});
}
