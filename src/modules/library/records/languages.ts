import type { Said } from "#kernel/text.ts";

/** Languages that libraries here hold most, by the code of MARC, with the code that browsers know. Others are shown by their code. */
export const languageNames: Readonly<
	Record<string, Said & { readonly tag: string }>
> = {
	ind: { id: "Indonesia", en: "Indonesian", tag: "id" },
	eng: { id: "Inggris", en: "English", tag: "en" },
	dut: { id: "Belanda", en: "Dutch", tag: "nl" },
	tet: { id: "Tetun", en: "Tetum", tag: "tet" },
	jav: { id: "Jawa", en: "Javanese", tag: "jv" },
	sun: { id: "Sunda", en: "Sundanese", tag: "su" },
	may: { id: "Melayu", en: "Malay", tag: "ms" },
	ara: { id: "Arab", en: "Arabic", tag: "ar" },
};
