import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { Groups } from "../groups/headings.ts";
import { headingField, readGroups } from "../groups/read-groups.ts";
import { isUnmetReason } from "../needs/unmet-reasons.ts";
import {
	longestAsked,
	longestSentTo,
	type Unmet,
	unmetHeadings,
	type WhoSaid,
	whoSaid,
} from "./unmet.ts";

/** As the forms name them. */
export const unmetFields = {
	service: "layanan",
	asked: "diminta",
	reason: "sebab",
	sentTo: "diarahkan",
	whoSaid: "tanya",
} as const;

/**
 * Reads who was not served with what, and why. `services` are ids by slug. The desk says whether the person said
 * anything of themselves; groups without that are refused: they were guessed. A person answers for themselves.
 */
export function readUnmet(
	services: ReadonlyMap<string, string>,
	valuesOf: (field: string) => readonly string[],
	toldBy: "desk" | "person",
): Result<Unmet, readonly FieldProblem[]> {
	const problems: FieldProblem[] = [];
	const wrong = (
		field: string,
		says: string,
		about?: FieldProblem["about"],
	): void => {
		problems.push({ field, says, ...(about ? { about } : {}) });
	};
	// Without the sign of nought, which no database keeps as text.
	const one = (field: string) =>
		(valuesOf(field)[0] ?? "").replaceAll("\u0000", "").trim();
	const words = (field: string, longest: number) => {
		const typed = one(field);
		if (typed.length > longest)
			wrong(field, "surveys.unmet.problem.too-long", { n: longest });
		return typed === "" ? null : typed;
	};
	const slug = one(unmetFields.service);
	const serviceId = services.get(slug) ?? null;
	if (slug !== "" && serviceId === null)
		wrong(unmetFields.service, "surveys.problem.service");
	const asked = words(unmetFields.asked, longestAsked);
	if (slug === "" && asked === null)
		wrong(unmetFields.asked, "surveys.unmet.problem.asked");
	const reason = one(unmetFields.reason);
	if (!isUnmetReason(reason))
		wrong(unmetFields.reason, "surveys.unmet.problem.reason");
	const sentTo =
		toldBy === "desk" ? words(unmetFields.sentTo, longestSentTo) : null;
	const groups = readGroups(valuesOf, problems, unmetHeadings);
	const said =
		toldBy === "desk"
			? saidAtDesk(one(unmetFields.whoSaid), groups, wrong)
			: Object.keys(groups).length > 0
				? "said"
				: "rather-not";
	if (problems.length > 0 || !isUnmetReason(reason))
		return { ok: false, problem: problems };
	return ok({ serviceId, asked, reason, sentTo, whoSaid: said, groups });
}

function saidAtDesk(
	word: string,
	groups: Groups,
	wrong: (field: string, says: string) => void,
): WhoSaid {
	const said =
		word === "" ? "not-asked" : whoSaid.find((each) => each === word);
	const any = Object.keys(groups).length > 0;
	if (said === undefined) wrong(unmetFields.whoSaid, "surveys.problem.group");
	else if (any && said !== "said")
		wrong(unmetFields.whoSaid, "surveys.unmet.problem.guessed");
	else if (!any && said === "said")
		wrong(
			headingField(unmetHeadings[0]?.code ?? ""),
			"surveys.unmet.problem.said-what",
		);
	return said ?? "not-asked";
}
