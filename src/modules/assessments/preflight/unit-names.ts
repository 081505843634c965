/**
 * Finds names of units in a text as people write them: in capitals, over several lines, with or without the
 * class, in the short form or the long one.
 */

/** Long forms of office words and the short one that stands for both. Longer ones come first. */
const shortForms: readonly (readonly [string, string])[] = [
	["lembaga pemasyarakatan perempuan", "lapas perempuan"],
	["lpp", "lapas perempuan"],
	["lembaga pembinaan khusus anak", "lpka"],
	["lembaga pemasyarakatan", "lapas"],
	["rumah penyimpanan benda sitaan dan barang rampasan negara", "rupbasan"],
	["rumah penyimpanan benda sitaan negara", "rupbasan"],
	["rumah tahanan negara", "rutan"],
	["rumah tahanan", "rutan"],
	["rumah detensi imigrasi", "rudenim"],
	["kantor imigrasi", "kanim"],
	["balai pemasyarakatan", "bapas"],
	["balai harta peninggalan", "bhp"],
	["kantor wilayah", "kanwil"],
	["kementerian hukum dan hak asasi manusia", "kemenkumham"],
	["kementerian hukum dan ham", "kemenkumham"],
	["kementerian hak asasi manusia", "kemenham"],
	["kementerian ham", "kemenham"],
	["kementerian imigrasi dan pemasyarakatan", "kemenimipas"],
	["kementerian hukum", "kemenkum"],
	["pemerintah kabupaten", "pemda kab"],
	["pemerintah kota", "pemda kota"],
	["pemkab", "pemda kab"],
	["pemkot", "pemda kota"],
	["dinas kesehatan", "dinkes"],
	["dinas pendidikan", "disdik"],
	["dinas sosial", "dinsos"],
	["dinas kependudukan dan pencatatan sipil", "disdukcapil"],
	["dinas pemberdayaan perempuan dan perlindungan anak", "dp3a"],
	["sekretariat daerah", "setda"],
	["kabupaten", "kab"],
	["non tpi", "nontpi"],
	["ii a", "iia"],
	["ii b", "iib"],
	["2a", "iia"],
	["2b", "iib"],
	["klas", "kelas"],
];

/** Words of a name that people leave out, or put elsewhere in it. */
const classWords = new Set(
	"kelas i ii iii iv iia iib khusus tpi nontpi madya utama kab kota setda".split(
		" ",
	),
);

/** A name as it is looked for: the words that must follow one another, and those that may stand between. */
export interface UnitForm {
	readonly name: string;
	readonly words: readonly string[];
	readonly classes: readonly string[];
}

/** The words of a text in one spelling: lower case, without marks, long forms made short, broken words joined. */
export function wordsOf(text: string): readonly string[] {
	let plain = ` ${text
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.toLowerCase()
		.replace(/[-\u00ad\u2010]\s*\n\s*/g, "")
		.replace(/[^a-z0-9]+/g, " ")} `;
	for (const [long, short] of shortForms)
		if (plain.includes(long))
			plain = plain.replaceAll(` ${long} `, ` ${short} `);
	return plain.trim().split(" ");
}

export function formOf(name: string): UnitForm {
	const all = wordsOf(name);
	const words = all.filter((word) => !classWords.has(word));
	// A name of class words alone is looked for as it stands.
	return words.length > 1
		? { name, words, classes: all.filter((word) => classWords.has(word)) }
		: { name, words: all, classes: [] };
}

/** The class words with which a unit is named in the text, once for each time; empty where it is not named. */
function mentionsOf(
	{ words }: UnitForm,
	text: readonly string[],
): readonly (readonly string[])[] {
	const [first, ...rest] = words;
	const mentions: string[][] = [];
	if (first === undefined) return mentions;
	for (
		let from = text.indexOf(first);
		from >= 0;
		from = text.indexOf(first, from + 1)
	) {
		const between: string[] = [];
		let at = from;
		const whole = rest.every((word) => {
			at += 1;
			while (text[at] !== word && classWords.has(text[at] ?? "")) {
				between.push(text[at] ?? "");
				at += 1;
			}
			return text[at] === word;
		});
		if (whole) mentions.push(between);
	}
	return mentions;
}

/**
 * Which of the units the text names. Two that differ by their class alone (a regency and a city, a first and a
 * second class) are told apart by it where the text says one; where it does not, both may be meant.
 */
export function namedIn(
	text: readonly string[],
	units: readonly UnitForm[],
): readonly UnitForm[] {
	const twins = Map.groupBy(units, ({ words }) => words.join(" "));
	return [...twins.values()].flatMap((same) => {
		const [one] = same;
		const mentions = one ? mentionsOf(one, text) : [];
		if (mentions.length === 0 || same.length === 1)
			return mentions.length > 0 ? same : [];
		return same.filter(({ classes }) =>
			mentions.some(
				(said) =>
					said.length === 0 ||
					said.every((word) => classes.includes(word)) ||
					!same.some((other) =>
						said.every((word) => other.classes.includes(word)),
					),
			),
		);
	});
}
