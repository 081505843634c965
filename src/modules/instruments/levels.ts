import type { Said } from "#kernel/text.ts";
import type { Indicator } from "./instrument.ts";

/** One choice of an indicator, as a radio button shows it. */
export interface Level {
	/** What is sent and kept. */
	readonly value: string;
	readonly label: Said;
	/** What must be true for it, in the words of the rubric, where the source has them. */
	readonly statement?: Said;
	/** What it is worth on its own scale. */
	readonly worth: string;
}

/** The choices of an indicator in the order of the source; none for figures. */
export function levelsOf({ answer }: Indicator): readonly Level[] {
	switch (answer.kind) {
		case "choice":
		case "multi-select":
			return answer.options.map(({ code, label, value }) => ({
				value: code,
				label,
				worth: value,
			}));
		case "yes-no":
			return [level("yes", "Ya", "Yes", "1"), level("no", "Tidak", "No", "0")];
		case "evidence":
			return [
				level("attached", "Bukti dilampirkan", "Proof attached", "1"),
				level("none", "Belum ada bukti", "No proof yet", "0"),
			];
		case "scale":
			return numbered(answer.from, answer.to, answer.statements);
		case "cumulative":
			return numbered(0, answer.statements.length - 1, answer.statements);
		default:
			return [];
	}
}

const level = (
	value: string,
	id: string,
	en: string,
	worth: string,
): Level => ({ value, label: { id, en }, worth });

const numbered = (
	from: number,
	to: number,
	statements: readonly Said[],
): readonly Level[] =>
	Array.from({ length: to - from + 1 }, (_, at) => {
		const value = String(from + at);
		const statement = statements[at];
		return {
			value,
			label: { id: value, en: value },
			worth: value,
			...(statement && { statement }),
		};
	});
