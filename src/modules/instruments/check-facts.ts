import type { FactKind } from "#facts";
import { say } from "#kernel/text.ts";
import { all } from "./check-tree.ts";
import type { AnswerKindFile, InstrumentFile, NodeFile } from "./format.ts";
import type { Path, Remark } from "./read-yaml-file.ts";

/**
 * A fact answers an indicator only where the indicator asks for just that figure: the fact exists, speaks of the
 * units that are asked, and is measured the same way. Where the facts are not known, only the shape is checked.
 */
export const factsAnswerWhatIsAsked = (
	file: InstrumentFile,
	facts: readonly FactKind[] | undefined,
): readonly Remark[] =>
	all(file).flatMap(({ node, at, above }): readonly Remark[] => {
		if (node.fact === undefined) return [];
		const remark = (said: Pick<Remark, "message" | "fix">) => [
			{ at: [...at, "fact"] satisfies Path, ...said },
		];
		const asked = answerOf(node, file);
		if (!asked || !isFigure(asked)) return remark(noFigure(node, asked));
		if (!facts) return [];
		const fact = facts.find(({ code }) => code === node.fact);
		if (!fact) return remark(noSuchFact(node, facts));
		const stranger = strangerTo(fact, unitsAsked(file, [...above, node]));
		if (stranger !== null) return remark(saysNothingOf(fact, stranger));
		return fits(asked, fact) ? [] : remark(measuredOtherwise(node, fact));
	});

const answerOf = (
	{ answer }: NodeFile,
	{ answers }: InstrumentFile,
): AnswerKindFile | undefined =>
	typeof answer === "string" ? answers?.[answer] : answer;

type FigureFile = Extract<
	AnswerKindFile,
	{ kind: "number" | "count" | "ratio" }
>;

const isFigure = (kind: AnswerKindFile): kind is FigureFile =>
	kind.kind === "number" || kind.kind === "count" || kind.kind === "ratio";

/** The kinds of units that are asked at a node: the narrowest list on the way to it. */
const unitsAsked = (
	file: InstrumentFile,
	way: readonly NodeFile[],
): readonly string[] | "every-kind" =>
	way.findLast(({ units }) => units !== undefined)?.units ?? file.units;

/** The first kind of units that is asked and that the fact knows nothing of; null where it knows all. */
function strangerTo(
	{ units }: FactKind,
	asked: readonly string[] | "every-kind",
): string | null {
	if (units === null) return null;
	if (asked === "every-kind") return "every-kind";
	return asked.find((kind) => !units.includes(kind)) ?? null;
}

/** A ratio answers a ratio of the same kind, or the bare number in its unit; a count answers a count or a number. */
function fits(asked: FigureFile, { measured }: FactKind): boolean {
	if (asked.unit.id !== measured.unit.id) return false;
	if (asked.kind === "number") return true;
	return (
		asked.kind === measured.kind &&
		(measured.kind !== "ratio" ||
			(asked.kind === "ratio" && Number(asked.per) === Number(measured.per)))
	);
}

type Words = Pick<Remark, "message" | "fix">;

const noFigure = (
	{ code }: NodeFile,
	asked: AnswerKindFile | undefined,
): Words => ({
	message: {
		id: `"${code}" dijawab dengan "${asked?.kind ?? "-"}", padahal fakta adalah angka.`,
		en: `"${code}" is answered by "${asked?.kind ?? "-"}", but a fact is a figure.`,
	},
	fix: {
		id: 'Pakai jenis jawaban "number", "ratio", atau "count", atau hapus "fact".',
		en: 'Answer it by "number", "ratio" or "count", or remove "fact".',
	},
});

const noSuchFact = (
	{ code, fact }: NodeFile,
	facts: readonly FactKind[],
): Words => ({
	message: {
		id: `"${code}" menyebut fakta "${fact}", yang tidak ada.`,
		en: `"${code}" names the fact "${fact}", which does not exist.`,
	},
	fix: {
		id: `Pilih dari: ${facts.map((one) => one.code).join(", ")}; atau hapus "fact".`,
		en: `Use one of: ${facts.map((one) => one.code).join(", ")}; or remove "fact".`,
	},
});

const saysNothingOf = ({ code, units }: FactKind, kind: string): Words => ({
	message: {
		id: `Fakta "${code}" tidak berkata apa pun tentang "${kind}".`,
		en: `The fact "${code}" says nothing about "${kind}".`,
	},
	fix: {
		id: `Tujukan butir ini hanya kepada: ${units?.join(", ")}; atau hapus "fact".`,
		en: `Ask this node only of: ${units?.join(", ")}; or remove "fact".`,
	},
});

const measuredOtherwise = ({ code }: NodeFile, fact: FactKind): Words => ({
	message: {
		id: `"${code}" tidak menanyakan apa yang diukur fakta "${fact.code}".`,
		en: `"${code}" does not ask for what the fact "${fact.code}" measures.`,
	},
	fix: {
		id: `Pakai ${measureOf(fact, "id")}; atau hapus "fact".`,
		en: `Use ${measureOf(fact, "en")}; or remove "fact".`,
	},
});

/** `kind: ratio, per: 100, unit: { id: persen }`, as it is written in a file. */
const measureOf = ({ measured }: FactKind, lang: "id" | "en"): string =>
	[
		`"kind: ${measured.kind}`,
		...(measured.kind === "ratio" ? [`per: ${measured.per}`] : []),
		`unit: { id: ${measured.unit.id} }"`,
	].join(", ") + (lang === "en" ? ` (${say(measured.unit, "en")})` : "");
