import type { YAMLParseError } from "yaml";
import type { Said } from "#kernel/text.ts";

/** What is wrong with the YAML itself, and what to do about it. */
interface YamlProblem {
	readonly message: Said;
	readonly fix: Said;
}

const look: Said = {
	id: "Perbaiki YAML: periksa indentasi, tanda kutip, dan titik dua.",
	en: "Mend the YAML: look at indentation, quotes and colons.",
};

/** The slips that authors make most, by the code of the YAML library. All others get the library's own words. */
const slips: Readonly<Record<string, YamlProblem>> = {
	TAB_AS_INDENT: {
		message: {
			id: "Baris ini menjorok dengan tab.",
			en: "This line is indented with a tab.",
		},
		fix: {
			id: "Ganti tab dengan spasi, dua untuk setiap tingkat.",
			en: "Replace the tab with spaces, two for each level.",
		},
	},
	BAD_INDENT: {
		message: {
			id: "Jarak baris ini dari tepi tidak cocok dengan baris di sekitarnya.",
			en: "The indentation of this line does not fit the lines around it.",
		},
		fix: {
			id: "Samakan jumlah spasi di depannya dengan baris yang setingkat.",
			en: "Give it as many spaces as the lines of the same level.",
		},
	},
	MISSING_CHAR: {
		message: {
			id: "Ada tanda yang kurang: kutip, kurung, titik dua, atau koma.",
			en: "A sign is missing: a quote, a bracket, a colon or a comma.",
		},
		fix: look,
	},
	MULTILINE_IMPLICIT_KEY: {
		message: {
			id: "Nama isian menyambung ke baris berikut.",
			en: "The name of a field goes on to the next line.",
		},
		fix: {
			id: "Tulis titik dua sesudah nama isian, di baris yang sama.",
			en: "Write the colon after the name, on the same line.",
		},
	},
	MULTIPLE_DOCS: {
		message: {
			id: "Berkas ini berisi lebih dari satu dokumen.",
			en: "The file holds more than one document.",
		},
		fix: {
			id: 'Hapus baris "---" di tengah berkas.',
			en: 'Remove the line "---" in the middle of the file.',
		},
	},
};

export const yamlProblem = ({ code, message }: YAMLParseError): YamlProblem => {
	const words = message.replace(/ at line \d+, column \d+:[\s\S]*$/, "");
	return (
		slips[code] ?? {
			message: { id: `YAML tidak terbaca: ${words}`, en: words },
			fix: look,
		}
	);
};
