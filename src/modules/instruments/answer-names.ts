/** The fields of an answer on a form. Where a value cannot be given, `lain` names the other way and `alasan_lain` says why. */
export const answerFields = {
	value: "nilai",
	numerator: "nilai_pembilang",
	denominator: "nilai_penyebut",
	dataYear: "tahun_data",
	other: "lain",
	why: "alasan_lain",
} as const;

/** The other ways to answer, as they are kept. */
export const otherAnswers = [
	"notApplicable",
	"notOurAuthority",
	"notMeasured",
] as const;
