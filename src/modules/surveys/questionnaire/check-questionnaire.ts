import {
	type Instrument,
	indicatorsOf,
	type Remark,
	readYamlFile,
	type YamlRead,
} from "#instruments";
import type { Questionnaire } from "./questionnaire.ts";
import {
	levelsOf,
	ownWording,
	type QuestionnaireFile,
	questionnaireFile,
	toQuestionnaire,
} from "./questionnaire-file.ts";

/**
 * Reads and checks the text of a questionnaire: its shape, and that it asks what its instrument counts, each element
 * once, each level in words.
 * @param named finds an instrument by its id.
 */
export function readQuestionnaire(
	text: string,
	file: string,
	named: (id: string) => Instrument | undefined,
): YamlRead<Questionnaire> {
	const { content, findings } = readYamlFile(
		text,
		file,
		questionnaireFile,
		(content) => remarksOn(content, named(content.instrument)),
	);
	return { findings, content: content && toQuestionnaire(content) };
}

const remarksOn = (
	file: QuestionnaireFile,
	instrument: Instrument | undefined,
): readonly Remark[] => [
	...honesty(file),
	...(instrument?.use === "survey"
		? [...codes(file, instrument), ...words(file, instrument)]
		: [noSurvey(file)]),
];

/** Our own words can never be marked as compared with a source, and what was not compared says so. */
function honesty({
	verified,
	sources,
	note,
}: QuestionnaireFile): readonly Remark[] {
	if (verified && sources === ownWording)
		return [
			{
				at: ["verified"],
				message: {
					id: "Kata-kata sendiri tidak punya sumber untuk dicocokkan.",
					en: "Our own wording has no source to be compared with.",
				},
				fix: { id: 'Tulis "verified: false".', en: 'Write "verified: false".' },
			},
		];
	return verified || note
		? []
		: [
				{
					at: ["verified"],
					message: {
						id: "Tidak tertulis apa yang belum dicocokkan.",
						en: "It does not say what was not compared.",
					},
					fix: {
						id: 'Tambahkan "note" dalam kedua bahasa.',
						en: 'Add "note" in both languages.',
					},
				},
			];
}

const noSurvey = ({ instrument }: QuestionnaireFile): Remark => ({
	at: ["instrument"],
	message: {
		id: `Tidak ada survei "${instrument}".`,
		en: `There is no survey "${instrument}".`,
	},
	fix: {
		id: 'Sebut id sebuah instrumen yang "use"-nya "survey".',
		en: 'Name the id of an instrument whose "use" is "survey".',
	},
});

/** Every element is asked once, whatever the order. */
function codes(
	{ items }: QuestionnaireFile,
	instrument: Instrument,
): readonly Remark[] {
	const elements = indicatorsOf(instrument).map(({ code }) => code);
	const asked = items.map(({ code }) => code);
	const missing = elements.filter((code) => !asked.includes(code));
	return [
		...(missing.length > 0
			? [
					{
						at: ["items"],
						message: {
							id: `Belum ditanyakan: ${missing.join(", ")}.`,
							en: `Not asked: ${missing.join(", ")}.`,
						},
						fix: {
							id: `Tambahkan butir dengan kode itu; ${instrument.id} menghitungnya.`,
							en: `Add an item of each of these codes; ${instrument.id} counts them.`,
						},
					},
				]
			: []),
		...items.flatMap(({ code }, at): readonly Remark[] => {
			if (!elements.includes(code)) return [strange(at, code, elements)];
			return asked.indexOf(code) === at ? [] : [twice(at, code)];
		}),
	];
}

const strange = (
	at: number,
	code: string,
	elements: readonly string[],
): Remark => ({
	at: ["items", at, "code"],
	message: {
		id: `Instrumen tidak punya unsur "${code}".`,
		en: `The instrument has no element "${code}".`,
	},
	fix: {
		id: `Pakai salah satu: ${elements.join(", ")}. Pertanyaan unit sendiri tidak masuk kuesioner.`,
		en: `Use one of: ${elements.join(", ")}. Questions of a unit's own stand apart from the questionnaire.`,
	},
});

const twice = (at: number, code: string): Remark => ({
	at: ["items", at, "code"],
	message: {
		id: `"${code}" ditanyakan dua kali.`,
		en: `"${code}" is asked twice.`,
	},
	fix: { id: "Hapus salah satunya.", en: "Remove one of the two." },
});

/** Each level of the scale is said in words, the lowest first. */
function words(
	{ items, scales }: QuestionnaireFile,
	instrument: Instrument,
): readonly Remark[] {
	const elements = indicatorsOf(instrument);
	return items.flatMap((item, place): readonly Remark[] => {
		const at = ["items", place, "levels"];
		const levels = levelsOf(item, scales);
		if (!levels) return [noScale(at, String(item.levels))];
		const answer = elements.find(({ code }) => code === item.code)?.answer;
		if (answer?.kind !== "scale") return [];
		const needed = Array.from(
			{ length: answer.to - answer.from + 1 },
			(_, step) => answer.from + step,
		);
		return levels.map(({ level }) => level).join() === needed.join()
			? []
			: [notTheLevels(at, item.code, needed)];
	});
}

const noScale = (at: Remark["at"], name: string): Remark => ({
	at,
	message: {
		id: `Tidak ada "${name}" di bawah "scales".`,
		en: `There is no "${name}" under "scales".`,
	},
	fix: {
		id: "Tambahkan di sana, atau tulis kata tingkatnya di sini.",
		en: "Add it there, or write the words of the levels here.",
	},
});

const notTheLevels = (
	at: Remark["at"],
	code: string,
	needed: readonly number[],
): Remark => ({
	at,
	message: {
		id: `Kata-kata "${code}" bukan untuk tingkat ${needed.join(", ")}.`,
		en: `The words of "${code}" are not those of the levels ${needed.join(", ")}.`,
	},
	fix: {
		id: "Tulis satu kata untuk setiap tingkat, mulai dari yang terendah.",
		en: "Write one word for each level, the lowest first.",
	},
});
