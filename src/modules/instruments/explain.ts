import type { z } from "zod";
import type { Path, Remark } from "./check-instrument.ts";

type Issue = z.core.$ZodIssue;

/** A problem of shape in the words of an author. */
export function explain(issue: Issue): readonly Remark[] {
	const at = issue.path.filter((key) => typeof key !== "symbol");
	const field = nameOf(at);
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => ({
				at: [...at, key],
				message: `The format does not know "${key}" here.`,
				fix: `Remove "${key}", or look up how the format calls it (format.ts).`,
			}));
		case "invalid_union":
			return explainUnion(issue, at);
		case "invalid_value":
			return [
				{
					at,
					message: `Unknown ${field}.`,
					fix: `Use one of: ${issue.values.map(String).join(", ")}.`,
				},
			];
		case "invalid_type":
			return [
				issue.input === undefined
					? {
							at,
							message: `${field} is missing.`,
							fix: `Add ${field} (${issue.expected}).`,
						}
					: {
							at,
							message: `${field} has the wrong shape.`,
							fix: `Write ${field} as ${issue.expected}.`,
						},
			];
		default:
			return [
				{
					at,
					message: `${field} cannot be used: ${issue.message}.`,
					fix: `Correct ${field}.`,
				},
			];
	}
}

/** Of several shapes that were possible, the complaint about the one that came closest says most. */
function explainUnion(
	issue: Extract<Issue, { code: "invalid_union" }>,
	at: Path,
): readonly Remark[] {
	if ("discriminator" in issue && typeof issue.discriminator === "string") {
		const field = issue.discriminator;
		const holder = at.at(-1) === field ? at.slice(0, -1) : at;
		return [
			{
				at: [...holder, field],
				message: `Unknown ${field} in ${nameOf(holder)}.`,
				fix: `Use a ${field} that the format knows (format.ts).`,
			},
		];
	}
	const closest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
	const inner = closest.flatMap((each) =>
		explain({ ...each, path: [...at, ...each.path] }),
	);
	return inner.length > 0 && depth(closest) > 0
		? inner
		: [
				{
					at,
					message: `${nameOf(at)} cannot be used: ${issue.message}.`,
					fix: `Correct ${nameOf(at)}.`,
				},
			];
}

const depth = (issues: readonly Issue[]): number =>
	Math.max(0, ...issues.map(({ path }) => path.length));

const nameOf = (path: Path): string => {
	const name = path.findLast((key) => typeof key === "string");
	return name === undefined ? "the file" : `"${name}"`;
};
