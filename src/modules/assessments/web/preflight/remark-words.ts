import type { Remark } from "#evidence";
import type { View } from "#ui/view.ts";
import {
	type FileReport,
	isFinding,
	isSerious,
	isUnchecked,
	standingOf,
	wordsOfRule,
} from "../../index.ts";

/** One thing that the machine says, ready for a page. */
export interface Told {
	readonly is: "serious" | "advice" | "unchecked";
	readonly seen: string;
	/** What to do; nothing where a machine could not look and says so. */
	readonly todo: string | null;
}

/** What is said of a file or an item, findings first; each reason why nothing could be checked once. */
export function toldOf(view: View, remarks: readonly Remark[]): Told[] {
	const findings = remarks.filter(isFinding).map(
		(remark): Told => ({
			is: isSerious(remark) ? "serious" : "advice",
			seen: seenInWords(view, remark),
			todo: view.says(`${wordsOfRule(remark.rule)}-do`),
		}),
	);
	const closed = findings.length > 0;
	const whys = new Set(
		remarks
			.filter(isUnchecked)
			.flatMap(({ verdict }) =>
				verdict.is === "not-checked" ? [verdict.why] : [],
			),
	);
	// That a locked file could not be read need not be said twice.
	if (closed) whys.delete("does-not-open");
	return [
		...findings.sort((a, b) => weight(a) - weight(b)),
		...[...whys].map(
			(why): Told => ({
				is: "unchecked",
				seen: view.says(`evidence.unchecked-${why}`),
				todo: null,
			}),
		),
	];
}

const weight = ({ is }: Told): number => (is === "serious" ? 0 : 1);

function seenInWords(view: View, { rule, verdict }: Remark): string {
	if (verdict.is !== "found") return "";
	const { part, ...about } = verdict.about;
	return view.says(`${wordsOfRule(rule)}-seen`, {
		...about,
		...(part === undefined
			? {}
			: { part: view.says(`assessments.preflight-part-${part}`) }),
	});
}

/** For the list of checks beside a proof: said, never decided. */
export const checksOf = (
	view: View,
	remarks: readonly Remark[],
): { readonly kind: "warn" | "open"; readonly says: string }[] =>
	toldOf(view, remarks).map(({ is, seen }) => ({
		kind: is === "unchecked" ? "open" : "warn",
		says: view.t("assessments.preflight-machine", { says: seen }),
	}));

/** The same for whoever judges, who is also told when nothing was found. */
export const checksToJudge = (
	view: View,
	remarks: readonly Remark[],
): { readonly kind: "ok" | "warn" | "open"; readonly says: string }[] =>
	remarks.length > 0 && standingOf(remarks) === "good"
		? [{ kind: "ok", says: view.t("assessments.preflight-by-machine") }]
		: checksOf(view, remarks);

export const remarksOf = (
	files: readonly FileReport[],
	id: string,
): readonly Remark[] =>
	files.find(({ evidence }) => evidence.id === id)?.said ?? [];
