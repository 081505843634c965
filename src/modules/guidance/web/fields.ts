/** As the forms name them. */
export const fields = {
	followUp: "tindak_lanjut",
	text: "pertanyaan",
	anyway: "tetap",
	answer: "jawaban",
	help: "panduan",
	question: "pertanyaan_umum",
	general: "jawaban_umum",
	why: "alasan",
	revision: "versi",
	unit: "unit",
	office: "kantor",
	from: "mulai",
	origin: "asal",
	because: "sebab",
	whyTakenBack: "alasan_cabut",
	id: "id",
} as const;

/** Each plan that may be withdrawn has a reason of its own. */
export const whyWithdrawn = (id: string): string =>
	`${fields.whyTakenBack}_${id}`;

/** Whoever has anything to do with guidance. */
export const anyoneOfIt = "assessment.fill, guidance.answer, guidance.review";
