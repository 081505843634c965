import { componentNamed } from "#catalogue";
import type { Said } from "#kernel/text.ts";
import { procedureNamed } from "#procedures";
import { isUnitKind } from "#units";
import { concerns, kinds } from "../complaint.ts";
import { fits, inTurn, type Rule, type Voice } from "./rule.ts";

/** What is wrong with a file of rules, and with which of them. */
export interface RuleProblem {
	readonly rule: string;
	readonly says: Said;
}

/**
 * Whether every voice has a desk by these rules, whether each of them can hold at all, and whether one could send what is
 * about people to the people it is about: all that can be told of somebody is gone through, one by one.
 */
export const problemsOfRules = (
	rules: readonly Rule[],
	shown: ReadonlySet<string>,
): readonly RuleProblem[] => [
	...rules.flatMap((rule) => ofOne(rules, rule, shown)),
	...ofAll(rules),
];

function ofOne(
	rules: readonly Rule[],
	rule: Rule,
	shown: ReadonlySet<string>,
): RuleProblem[] {
	const { id, to, when, otherwise, procedure } = rule;
	const found: [boolean, string, string][] = [
		[
			rules.filter((one) => one.id === id).length > 1,
			"Dua aturan memakai nama ini. Beri nama lain pada salah satunya.",
			"Two rules have this name. Give one of them another.",
		],
		[
			!shown.has(id),
			'Tidak ada contoh kasus untuk aturan ini. Tulis satu di bawah "cases".',
			'No case shows this rule. Write one under "cases".',
		],
		[
			!procedureNamed(procedure),
			`Tidak ada prosedur "${procedure}".`,
			`There is no procedure "${procedure}".`,
		],
		[
			otherwise !== undefined && !rules.some((one) => one.id === otherwise),
			`"otherwise" menyebut "${otherwise}", dan aturan itu tidak ada.`,
			`"otherwise" names "${otherwise}", and there is no such rule.`,
		],
		[
			goesInACircle(rules, rule),
			'Aturan ini berputar: lewat "otherwise" ia kembali ke aturan yang sudah dilalui, dan tidak ada meja yang menerima.',
			'This rule goes in a circle: by "otherwise" it comes back to a rule that was asked already, and no desk receives it.',
		],
		[
			typeof to === "object" && "nearest" in to && !isUnitKind(to.nearest),
			"Tidak ada jenis kantor dengan nama itu.",
			"There is no such kind of office.",
		],
		[
			(when.standard ?? []).some((code) => !componentNamed(code)),
			"Salah satu komponen standar pelayanan di sini tidak ada.",
			"One of these components of the service standard does not exist.",
		],
	];
	return found.flatMap(([is, inIndonesian, inEnglish]) =>
		is ? [{ rule: id, says: { id: inIndonesian, en: inEnglish } }] : [],
	);
}

function goesInACircle(rules: readonly Rule[], rule: Rule): boolean {
	const last = inTurn(rules, rule).at(-1);
	return (
		last?.otherwise !== undefined &&
		rules.some(({ id }) => id === last.otherwise)
	);
}

function ofAll(rules: readonly Rule[]): RuleProblem[] {
	const reached = new Set<Rule>();
	const own = new Set<Rule>();
	let isLeft = false;
	for (const voice of everyVoice(rules)) {
		const rule = rules.find((one) => fits(one, voice));
		if (!rule) {
			isLeft = true;
			continue;
		}
		reached.add(rule);
		if (
			voice.concern !== "service" &&
			voice.knowsOffice &&
			!keepsOut(rules, rule)
		)
			own.add(rule);
	}
	for (const rule of [...reached])
		for (const next of inTurn(rules, rule)) reached.add(next);
	return [
		...(isLeft
			? [
					{
						rule: rules.at(-1)?.id ?? "",
						says: {
							id: "Ada suara yang tidak masuk aturan mana pun dan tidak sampai ke meja siapa pun. Aturan terakhir harus berlaku untuk semua: when: {}.",
							en: "Some voices fit no rule and reach nobody's desk. The last rule must hold for all: when: {}.",
						},
					},
				]
			: []),
		...rules
			.filter((rule) => !reached.has(rule))
			.map(({ id }) => ({
				rule: id,
				says: {
					id: "Aturan ini tidak pernah berlaku: aturan di atasnya mengambil semuanya. Pindahkan ke atas, atau hapus.",
					en: "This rule never holds: those above it take everything. Move it up, or leave it out.",
				},
			})),
		...[...own].map(({ id }) => ({
			rule: id,
			says: {
				id: 'Yang menyangkut orang atau hak dapat sampai ke kantor yang diadukan. Tulis "excludes: office".',
				en: 'What is about people or rights could reach the office it is about. Write "excludes: office".',
			},
		})),
	];
}

const keepsOut = (rules: readonly Rule[], rule: Rule): boolean =>
	inTurn(rules, rule).some(({ excludes }) => excludes === "office");

/** All that can be told, as far as these rules tell things apart: each word that they name, and one that they do not. */
function* everyVoice(rules: readonly Rule[]): Generator<Voice> {
	const named = (field: "service" | "standard" | "territory") => [
		null,
		...new Set(rules.flatMap(({ when }) => when[field] ?? [])),
	];
	for (const kind of kinds)
		for (const concern of concerns)
			for (const knowsOffice of [true, false])
				for (const service of named("service"))
					for (const standard of named("standard"))
						for (const territory of named("territory"))
							yield {
								kind,
								concern,
								knowsOffice,
								service,
								standard,
								territory,
							};
}
